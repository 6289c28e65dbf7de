// Goes through the days from the first count to the working day. It does so in order, since what a silent city can have issued depends on
// what was there.
// Order within a day: counts, arrivals, papers, output, then releases and issues of cities.
import { toMillionths } from '../base/millionths.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { DemandCode } from '../domain/ids.ts';
import type { Secured } from '../domain/tables.ts';
import { allotmentMovements } from './allotmentMovements.ts';
import { arrivalMovements, createPlaceOf } from './arrivalMovements.ts';
import { createCityDays } from './cityDays.ts';
import { contractMovements } from './contractMovements.ts';
import { makerMovements } from './makerDays.ts';
import { countsOnItsDay, type StockCount, type StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { orderMovements } from './orderMovements.ts';
import { placeKey, type Place } from './place.ts';
import { slipMovements } from './slipMovements.ts';

export interface LivedDays {
  readonly counts: readonly StockCount[];
  readonly movements: readonly StockMovement[];
  /** What demands got from their city's own goods, with the day. */
  readonly own: readonly (Secured & { readonly on: IsoDate })[];
  /** Pieces that each demand got so, at all times. */
  readonly served: ReadonlyMap<DemandCode, number>;
}

/** Everything that moved before the day of `morning`, and what papers say about that day itself; from the checkpoint on where there is one. */
export function liveDays(records: OfficeRecords, morning: IsoDate): LivedDays {
  const { checkpoint } = records;
  const isNew = ({ on }: { readonly on: IsoDate }) => checkpoint === undefined || on >= checkpoint.morning;
  const counts = checkpoint === undefined ? [...countsOfFacts(records), ...records.counts] : records.counts.filter(isNew);
  const papers = Map.groupBy(
    [...records.orders.flatMap(orderMovements), ...allotmentMovements(records), ...records.slips.flatMap(slipMovements)].filter(isNew),
    ({ on }) => on,
  );
  const exchanged = Map.groupBy(contractMovements(records.contracts ?? []).filter(isNew), ({ on }) => on);
  const arrivals = Map.groupBy(arrivalMovements(records.facts, records.arrivals), ({ on }) => on);
  const countsOn = Map.groupBy(counts, ({ on }) => on);
  const makersOn = makerMovements(records);
  const cities = createCityDays(records);
  const balances = new Map((checkpoint?.pages ?? []).map(({ place, balance }) => [placeKey(place), balance]));
  const movements: StockMovement[] = [];
  const own: (Secured & { on: IsoDate })[] = [];
  const book = (movement: StockMovement) => {
    movements.push(movement);
    const key = placeKey(movement.place);
    balances.set(key, (balances.get(key) ?? 0n) + movement.change);
  };
  const stockOf = (place: Place) => balances.get(placeKey(place)) ?? 0n;
  const outletDays = (records.outletMoves ?? []).map(({ on }) => on);
  const days = [
    ...countsOn.keys(),
    ...papers.keys(),
    ...exchanged.keys(),
    ...arrivals.keys(),
    ...outletDays,
    records.facts.policy.start,
  ].sort();
  for (let day = checkpoint?.morning ?? days[0]; day < morning; day = addDays(day, 1)) {
    for (const count of countsOn.get(day) ?? []) balances.set(placeKey(count.place), count.quantity);
    // Nothing is presumed before the books were opened: only what a paper or a count says.
    const isOpen = day >= records.facts.policy.start;
    for (const movement of [...(isOpen ? (arrivals.get(day) ?? []) : []), ...(exchanged.get(day) ?? []), ...(papers.get(day) ?? [])])
      book(movement);
    if (!isOpen) continue;
    for (const movement of makersOn(day, stockOf)) book(movement);
    own.push(...cities.pass(day, stockOf, book).map((row) => ({ ...row, on: day })));
  }
  for (const movement of (exchanged.get(morning) ?? []).filter(countsOnItsDay)) book(movement);
  for (const movement of papers.get(morning) ?? []) book(movement);
  own.push(...cities.outlets(morning, book).map((row) => ({ ...row, on: morning })));
  return { counts, movements, own, served: cities.served };
}

/** Stock rows are counts of the morning the facts begin on; several rows of one place add up. */
function countsOfFacts({ facts }: OfficeRecords): StockCount[] {
  const placeOf = createPlaceOf(facts);
  const sums = new Map<string, StockCount>();
  for (const row of facts.stocks) {
    const place = placeOf(row);
    if (place === null) continue;
    const key = placeKey(place);
    const quantity = toMillionths(row.quantity) + (sums.get(key)?.quantity ?? 0n);
    sums.set(key, { on: facts.policy.start, place, quantity, paper: 'stocks.csv' });
  }
  return [...sums.values()];
}
