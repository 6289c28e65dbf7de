// The discrepancy desk (核对): where books, reports, counts and papers of a day disagree. Nothing is smoothed; a person decides what is right.
import { fromMillionths, onePiece, parseMillionths, type Millionths } from '../base/millionths.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { DeskThresholds } from '../domain/office.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import { standardConsumption, standardUse } from './consumption.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { holderOf, placeKey, type Place } from './place.ts';
import type { BookLine } from './stockBook.ts';

/** In the order in which they are shown. */
export const discrepancyKinds = [
  'negativeBook',
  'stockDiffers',
  'receiptDiffers',
  'usedDiffers',
  'madeWithoutWorkers',
  'longOnTheWay',
] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** Quantities in pieces, or in the unit of the material. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  /** City or enterprise; the receiver of an order. */
  readonly holder: string;
  readonly item: string;
  /** The number of the order, where one disagrees. */
  readonly paper: string | null;
  /** What the books, the standard or the shipment say, and what was reported or received. */
  readonly book: number;
  readonly told: number;
  /** (told − book) ÷ book; null where the books say 0. */
  readonly share: number | null;
}

/** `statement` has the books of the evening. Worst first: by kind, then by share, then by the difference. */
export function discrepancies(
  records: OfficeRecords,
  statement: readonly BookLine[],
  day: IsoDate,
  thresholds: DeskThresholds,
): Discrepancy[] {
  const found = [
    ...statement.flatMap(({ place, closing }) =>
      closing < 0n ? [row('negativeBook', holderOf(place), place.item, null, closing, 0n)] : [],
    ),
    ...stocks(records, statement, day, thresholds.stockShare),
    ...materialUse(records, day, thresholds.useShare),
    ...records.orders.flatMap((order) => onTheRoad(order, day, thresholds.roadDays)),
  ];
  const size = ({ share }: Discrepancy) => (share === null ? Number.POSITIVE_INFINITY : Math.abs(share));
  return found.sort(
    (a, b) =>
      discrepancyKinds.indexOf(a.kind) - discrepancyKinds.indexOf(b.kind) ||
      Math.sign(size(b) - size(a)) ||
      Math.abs(b.told - b.book) - Math.abs(a.told - a.book),
  );
}

function stocks(records: OfficeRecords, statement: readonly BookLine[], day: IsoDate, least: number): Discrepancy[] {
  const { products } = records.facts;
  const books = new Map(statement.map((line) => [placeKey(line.place), line.closing]));
  const carton = new Map<string, number>(products.map(({ code, cartonPieces }) => [code, cartonPieces]));
  const compared = (place: Place, told: Millionths): Discrepancy[] => {
    const book = books.get(placeKey(place)) ?? 0n;
    const difference = told > book ? told - book : book - told;
    const isSmall = difference <= BigInt(carton.get(place.item) ?? 0) * onePiece;
    if (difference === 0n || isSmall || Number(difference) <= least * Math.abs(Number(book))) return [];
    return [row('stockDiffers', holderOf(place), place.item, null, book, told)];
  };
  return [
    ...records.makerReports.flatMap(({ date, enterprise, materials }) =>
      date === day
        ? materials.flatMap(({ material, onHand }) =>
            onHand === null ? [] : compared({ kind: 'makerMaterial', enterprise, item: material }, parseMillionths(onHand)),
          )
        : [],
    ),
    ...records.cityReports.flatMap(({ date, city, onHand }) =>
      date === day
        ? onHand.flatMap(({ product, pieces }) => compared({ kind: 'cityGoods', city, item: product }, BigInt(pieces) * onePiece))
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
        ? [row('usedDiffers', enterprise, material, null, book, reported)]
        : [];
    });
    const idle = workforce !== null && workforce.present * workforce.shifts === 0;
    const made = output.flatMap(({ product, pieces }) =>
      idle && pieces > 0 ? [row('madeWithoutWorkers', enterprise, product, null, 0n, BigInt(pieces) * onePiece)] : [],
    );
    return [...used, ...made];
  });
}

/** Shipments whose receipt names another quantity, and goods on the way for longer than the order gives and some days more. */
function onTheRoad(order: Order, day: IsoDate, beyond: number): Discrepancy[] {
  if (order.state.kind === 'draft') return [];
  const number = orderNumberText(order.state.number);
  const pieces = (count: number) => BigInt(count) * onePiece;
  const found: Discrepancy[] = [];
  const received = new Map(order.events.flatMap((event) => (event.kind === 'received' ? [[event.shipment, event] as const] : [])));
  for (const event of order.events) {
    if (event.kind !== 'shipped') continue;
    const receipt = received.get(event.id);
    if (receipt === undefined || receipt.on !== day) continue;
    for (const { product, pieces: sent } of event.lines) {
      const line = receipt.lines.find((one) => one.product === product);
      const arrived = line === undefined ? 0 : line.accepted + line.damaged + line.refused;
      if (arrived !== sent) found.push(row('receiptDiffers', order.receiver, product, number, pieces(sent), pieces(arrived)));
    }
  }
  const first = order.events.find(({ kind }) => kind === 'shipped');
  const given = daysBetween(order.from, order.arrival) + beyond;
  if (first !== undefined && daysBetween(first.on, day) > given)
    for (const { product, inTransit } of lineBalances(order))
      if (inTransit > 0) found.push(row('longOnTheWay', order.receiver, product, number, pieces(inTransit), 0n));
  return found;
}

function row(kind: DiscrepancyKind, holder: string, item: string, paper: string | null, book: Millionths, told: Millionths): Discrepancy {
  const share = book === 0n ? null : Number(told - book) / Math.abs(Number(book));
  return { kind, holder, item, paper, book: fromMillionths(book), told: fromMillionths(told), share };
}
