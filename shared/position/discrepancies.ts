// The discrepancy desk (核对): where books, reports, counts and papers of a day disagree. Nothing is smoothed; a person decides what is right.
import { onePiece, parseMillionths, type Millionths } from '../base/millionths.ts';
import type { CapacityProject } from '../capacity/project.ts';
import { verifiedCapacity } from '../capacity/verifiedCapacity.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { DeskThresholds } from '../domain/office.ts';
import { standardConsumption, standardUse } from './consumption.ts';
import { discrepancy, discrepancyKinds, type Discrepancy } from './discrepancy.ts';
import type { StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { ordersOnTheRoad, papersOnTheRoad, unconfirmedArrivals, undeliveredCalls, unusedAllotments } from './paperDiscrepancies.ts';
import { holderOf, placeKey, type Place } from './place.ts';
import type { BookLine } from './stockBook.ts';
import { unenteredReceipts } from './unenteredReceipts.ts';

/** What the desk compares. `statement` has the books of the evening; `movements` those until then, presumed ones among them. */
export interface DeskMatter {
  readonly records: OfficeRecords;
  readonly projects: readonly CapacityProject[];
  readonly statement: readonly BookLine[];
  readonly movements: readonly StockMovement[];
  /** Makers and cities that should have reported and have not. */
  readonly silent: readonly string[];
}

/** Worst first: by kind, then by share, then by the difference. */
export function discrepancies(matter: DeskMatter, day: IsoDate, thresholds: DeskThresholds): Discrepancy[] {
  const { records, projects, statement, movements, silent } = matter;
  const found = [
    ...statement.flatMap(({ place, closing }) =>
      closing < 0n ? [discrepancy('negativeBook', holderOf(place), place.item, closing, 0n)] : [],
    ),
    ...aboveCapacity(records, projects, day, thresholds.capacityShare),
    ...stocks(records, statement, day, thresholds.stockShare),
    ...materialUse(records, day, thresholds.useShare),
    ...undeliveredCalls(records, day),
    ...unenteredReceipts(records, day),
    ...ordersOnTheRoad(records.orders, day, thresholds.roadDays),
    ...papersOnTheRoad(records, day, thresholds.roadDays),
    ...unusedAllotments(movements, day, thresholds.unusedDays),
    ...unconfirmedArrivals(movements, day),
    ...silent.map((holder) => ({ ...discrepancy('noReport', holder, '', presumedPieces(movements, holder, day), 0n), share: null })),
  ];
  const size = ({ share }: Discrepancy) => (share === null ? Number.POSITIVE_INFINITY : Math.abs(share));
  return found.sort(
    (a, b) =>
      discrepancyKinds.indexOf(a.kind) - discrepancyKinds.indexOf(b.kind) ||
      Math.sign(size(b) - size(a)) ||
      Math.abs(b.told - b.book) - Math.abs(a.told - a.book),
  );
}

/**
 * Output of a maker above what its verified lines can make with all their workers. All products together, since a line counts with the
 * first product it names and may make another.
 */
function aboveCapacity(
  { facts, makerReports }: OfficeRecords,
  projects: readonly CapacityProject[],
  day: IsoDate,
  least: number,
): Discrepancy[] {
  const reports = makerReports.filter(({ date, output }) => date === day && output.some(({ pieces }) => pieces > 0));
  if (reports.length === 0) return [];
  const capacity = new Map<string, number>();
  for (const { enterprise, pieces } of verifiedCapacity(facts, projects, [], day))
    capacity.set(enterprise, (capacity.get(enterprise) ?? 0) + pieces);
  return reports.flatMap(({ enterprise, output }) => {
    const made = output.reduce((sum, { pieces }) => sum + pieces, 0);
    const able = capacity.get(enterprise) ?? 0;
    const products = output.filter(({ pieces }) => pieces > 0);
    if (made <= able * (1 + least)) return [];
    const item = products.length === 1 ? products[0].product : '';
    return [discrepancy('aboveCapacity', enterprise, item, BigInt(able) * onePiece, BigInt(made) * onePiece)];
  });
}

function stocks(records: OfficeRecords, statement: readonly BookLine[], day: IsoDate, least: number): Discrepancy[] {
  const { products } = records.facts;
  const books = new Map(statement.map((line) => [placeKey(line.place), line.closing]));
  const carton = new Map<string, number>(products.map(({ code, cartonPieces }) => [code, cartonPieces]));
  return reportedStocks(records, day).flatMap(({ place, quantity: told }) => {
    const book = books.get(placeKey(place)) ?? 0n;
    const difference = told > book ? told - book : book - told;
    const isSmall = difference <= BigInt(carton.get(place.item) ?? 0) * onePiece;
    if (difference === 0n || isSmall || Number(difference) <= least * Math.abs(Number(book))) return [];
    return [discrepancy('stockDiffers', holderOf(place), place.item, book, told)];
  });
}

export interface ReportedStock {
  readonly place: Place;
  readonly quantity: Millionths;
}

/** What makers and cities reported to have left in the evening of a day. */
export function reportedStocks(
  { makerReports, cityReports }: Pick<OfficeRecords, 'makerReports' | 'cityReports'>,
  day: IsoDate,
): ReportedStock[] {
  return [
    ...makerReports.flatMap(({ date, enterprise, materials }) =>
      date === day
        ? materials.map(
            ({ material: item, onHand }): ReportedStock => ({
              place: { kind: 'makerMaterial', enterprise, item },
              quantity: parseMillionths(onHand),
            }),
          )
        : [],
    ),
    ...cityReports.flatMap(({ date, city, onHand }) =>
      date === day
        ? onHand.map(
            ({ product: item, pieces }): ReportedStock => ({
              place: { kind: 'cityGoods', city, item },
              quantity: BigInt(pieces) * onePiece,
            }),
          )
        : [],
    ),
  ];
}

function materialUse({ facts, makerReports }: OfficeRecords, day: IsoDate, least: number): Discrepancy[] {
  const consumptionOf = standardConsumption(facts);
  return makerReports.flatMap(({ date, enterprise, output, materials, workforce }): Discrepancy[] => {
    if (date !== day) return [];
    const standard = standardUse(consumptionOf, enterprise, output);
    const used = materials.flatMap(({ material, used: told }): Discrepancy[] => {
      const [book, reported] = [standard.get(material) ?? 0n, parseMillionths(told)];
      const difference = reported > book ? reported - book : book - reported;
      return difference > 0n && Number(difference) > least * Number(book)
        ? [discrepancy('usedDiffers', enterprise, material, book, reported)]
        : [];
    });
    const idle = workforce !== null && workforce.present * workforce.shifts === 0;
    const made = output.flatMap(({ product, pieces }) =>
      idle && pieces > 0 ? [discrepancy('madeWithoutWorkers', enterprise, product, 0n, BigInt(pieces) * onePiece)] : [],
    );
    return [...used, ...made];
  });
}

/** What is presumed of the day of someone that did not report: what a maker made, what a city issued. */
function presumedPieces(movements: readonly StockMovement[], holder: string, day: IsoDate): Millionths {
  return movements.reduce((sum, { on, place, kind, known, change }) => {
    if (on !== day || known !== 'presumed' || holderOf(place) !== holder) return sum;
    if (kind === 'made') return sum + change;
    return kind === 'issued' ? sum - change : sum;
  }, 0n);
}
