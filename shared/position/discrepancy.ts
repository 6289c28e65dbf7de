// One row of the discrepancy desk (核对): what books, a standard or a paper say, and what was reported or done.
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId } from '../domain/ids.ts';
import type { ReceiptEntry } from './officeRecords.ts';

/** In the order in which they are shown: what makes plans wrong first, what only nobody has said yet last. */
export const discrepancyKinds = [
  'negativeBook',
  'aboveCapacity',
  'madeWithoutWorkers',
  'stockDiffers',
  'receiptDiffers',
  'receiptNotEntered',
  'calledNotDelivered',
  'usedDiffers',
  'longOnTheWay',
  'allotmentUnused',
  'arrivalUnconfirmed',
  'noReport',
] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** Quantities in pieces, or in the unit of the material. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  /** City or enterprise; the receiver of an order. */
  readonly holder: string;
  /** Empty where it is about all that a maker made, or about a report that is missing. */
  readonly item: string;
  /** The number of the order, where one disagrees. */
  readonly paper: string | null;
  /** The order of that number. */
  readonly order?: OrderId;
  /** The receipt that would settle it: the difference, on that day. */
  readonly receipt?: ReceiptEntry & { readonly on: IsoDate };
  /** What the books, the standard, the capacity or the paper say, and what was reported, received or done. */
  readonly book: number;
  readonly told: number;
  /** (told − book) ÷ book; null where the books say 0. */
  readonly share: number | null;
}

interface Where {
  readonly paper?: string;
  readonly order?: OrderId;
}

export function discrepancy(
  kind: DiscrepancyKind,
  holder: string,
  item: string,
  book: Millionths,
  told: Millionths,
  { paper, order }: Where = {},
): Discrepancy {
  const share = book === 0n ? null : Number(told - book) / Math.abs(Number(book));
  const row = { kind, holder, item, paper: paper ?? null, book: fromMillionths(book), told: fromMillionths(told), share };
  return order === undefined ? row : { ...row, order };
}

/** Something disagrees; that a report is missing is told by who has not reported. */
export function isDisagreement({ kind }: Discrepancy): boolean {
  return kind !== 'noReport';
}
