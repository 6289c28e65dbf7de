// Channels of number series: the next number of each, and advancing it.
import type { Empty } from './appState.ts';

export const seriesKinds = ['order', 'report'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** Numbers without gaps within a year. */
export interface NumberSeries {
  readonly kind: SeriesKind;
  /** The letters of orders and papers, or the kind of report. Papers with the same letters share their numbers. */
  readonly name: string;
  readonly year: number;
  readonly next: number;
}

export interface NumberApi {
  /** The series of the letterhead and the current year comes first, even if it has given no number yet. */
  'number.list': (input: Empty) => readonly NumberSeries[];
  /** Advances the next number; it never goes back. `by` is the person who decided it. */
  'number.raise': (input: NumberSeries & { by: string; reason: string }) => readonly NumberSeries[];
}

/** The largest number a series may be set to; anything above is a typing mistake. */
export const highestNumber = 999_999;
