// Errors of what people enter of a day: reports of cities, counts, confirmed arrivals, and the sheets they come in.
import type { IsoDate } from './calendar.ts';

export const dayRecordKinds = ['cityReport', 'count', 'arrival'] as const;
export type DayRecordKind = (typeof dayRecordKinds)[number];

export type DayRecordError =
  /** It is of a day that has not come: `working` is the working day. */
  | { readonly kind: 'dayNotCome'; readonly what: DayRecordKind; readonly on: IsoDate; readonly working: IsoDate }
  /** An arrival that is late is expected on a day that has passed. */
  | { readonly kind: 'expectedInPast'; readonly on: IsoDate; readonly working: IsoDate }
  | { readonly kind: 'dayRecordNamesUnknown'; readonly what: DayRecordKind; readonly on: IsoDate; readonly code: string }
  /** Goods are whole pieces. `item` is its name. */
  | { readonly kind: 'piecesNotWhole'; readonly what: DayRecordKind; readonly item: string; readonly quantity: string }
  /** The books keep scarce material only. `item` is its name. */
  | { readonly kind: 'materialNotKept'; readonly item: string }
  /** No report of the day says what is there. `item` is its name. */
  | { readonly kind: 'nothingReported'; readonly on: IsoDate; readonly item: string }
  /** No supply was announced like this. */
  | { readonly kind: 'arrivalUnknown'; readonly on: IsoDate; readonly owner: string; readonly item: string }
  /** It is to be removed and is not there. */
  | { readonly kind: 'dayRecordGone'; readonly what: DayRecordKind; readonly on: IsoDate };
