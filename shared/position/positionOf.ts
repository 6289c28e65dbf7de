// Builds the position of a morning: what the planner sees, and the statement that shows where each figure comes from.
import { compareText } from '../base/compareText.ts';
import { fromMillionths, wholePieces } from '../base/millionths.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Given, Opening, Stock } from '../domain/tables.ts';
import { addUpGiven } from './addUpGiven.ts';
import { createPlaceOf, suppliesFrom } from './arrivalMovements.ts';
import { liveDays, type LivedDays } from './liveDays.ts';
import { planOn, type OfficeRecords } from './officeRecords.ts';
import { openArrears } from './openArrears.ts';
import { holderOf, placeKinds, type Place } from './place.ts';
import { previousRows } from './previousRows.ts';
import { addUpSecured, orderPromise } from './promises.ts';
import { restOfPin } from './restOfPins.ts';
import { stockBook, type BookLine } from './stockBook.ts';

export interface Position {
  readonly morning: IsoDate;
  readonly dataset: Dataset;
  /** From the first morning of the cycle to this one, by kind of place, holder and item. */
  readonly statement: readonly BookLine[];
  /** Places whose books are below 0. They are planned as 0. */
  readonly negative: readonly BookLine[];
}

/** Pure: the same records give the same position, in whatever order they were entered. */
export function positionOf(records: OfficeRecords, morning: IsoDate): Position {
  const lived = liveDays(records, morning);
  const book = stockBook(lived.counts, lived.movements, { from: records.cycleStart, morning });
  const statement = [...book.values()].sort((a, b) => placeKinds.indexOf(a.place.kind) - placeKinds.indexOf(b.place.kind));
  return {
    morning,
    dataset: datasetOf(records, morning, lived, book),
    statement,
    negative: statement.filter(({ closing }) => closing < 0n),
  };
}

function datasetOf(records: OfficeRecords, morning: IsoDate, lived: LivedDays, book: ReadonlyMap<string, BookLine>): Dataset {
  const { facts, cycleStart, lastDay } = records;
  const isRunning = cycleStart < morning;
  const orders = records.orders.filter(({ state }) => state.kind !== 'draft' && state.issuedOn >= cycleStart);
  const promises = orders.map(orderPromise);
  const own = lived.own.filter(({ on }) => on >= cycleStart).map(({ on, ...row }) => row);
  const secured = addUpSecured([...promises.flatMap((promise) => promise.secured), ...own]);
  return {
    ...facts,
    policy: { ...facts.policy, start: morning, days: daysBetween(morning, lastDay) + 1, ...(isRunning ? { cycleStart } : {}) },
    stocks: stockRows(facts, book),
    supplies: suppliesFrom(facts, records.arrivals, { cycleStart, morning }),
    arrears: openArrears(facts, lived.movements, cycleStart),
    pins: facts.pins.map((pin) => restOfPin(pin, lived.movements, secured)),
    secured,
    committed: promises.flatMap(({ commitments }) => commitments),
    given: givenRows(records, morning),
    opening: isRunning ? openingRows(book) : [],
    previous: previousRows(planOn(records.plans, morning), orders, morning),
  };
}

/** One row for each place with a stock. Rows that name what does not bind stay as they are. */
function stockRows(facts: Dataset, book: ReadonlyMap<string, BookLine>): Stock[] {
  const placeOf = createPlaceOf(facts);
  const others = facts.stocks.filter((row) => placeOf(row) === null);
  const rows = [...book.values()].flatMap(({ place, closing }): Stock[] => {
    const isGoods = place.kind !== 'poolMaterial' && place.kind !== 'makerMaterial';
    const quantity = isGoods ? wholePieces(closing) : fromMillionths(closing);
    if (quantity <= 0) return [];
    return [{ owner: ownerOf(place), item: String(place.item), quantity, region: place.kind === 'poolGoods' ? place.city : null }];
  });
  return [...rows, ...others];
}

function ownerOf(place: Place): string {
  if (place.kind === 'poolGoods' || place.kind === 'poolMaterial') return poolOwner;
  return holderOf(place);
}

function openingRows(book: ReadonlyMap<string, BookLine>): Opening[] {
  return [...book.values()].flatMap(({ place, opening }) =>
    place.kind === 'makerMaterial' && opening > 0n
      ? [{ enterprise: place.enterprise, material: place.item, quantity: fromMillionths(opening) }]
      : [],
  );
}

/** Material of the allotments issued in this cycle, one row per maker and material. */
function givenRows({ allotments, cycleStart }: OfficeRecords, morning: IsoDate): Given[] {
  const issued = allotments.filter(({ on }) => on >= cycleStart && on <= morning);
  const rows = issued.map(({ enterprise, material, quantity }) => ({ enterprise, material, quantity: fromMillionths(quantity) }));
  return addUpGiven(rows).sort((a, b) => compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`));
}
