// The channels of running numbers: what comes next in every series, and setting it upwards.
import type { Empty } from './appState.ts';

export const seriesKinds = ['order', 'report'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** Numbers that run without a gap through a year. */
export interface NumberSeries {
  readonly kind: SeriesKind;
  /** The prefix of orders, or the kind of reports. */
  readonly name: string;
  readonly year: number;
  readonly next: number;
}

export interface NumberApi {
  /** That of the letterhead and this year first, whether or not a number of it was given. */
  'number.list': (input: Empty) => readonly NumberSeries[];
  /** Sets the next number upwards, never downwards. `by` is the person who decided it. */
  'number.raise': (input: NumberSeries & { by: string; reason: string }) => readonly NumberSeries[];
}

/** The largest number a series may be set to: beyond it somebody has slipped. */
export const highestNumber = 999_999;
