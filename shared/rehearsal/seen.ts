// A number of the luck as an office's records show it.
import { meanOf } from './statistics.ts';

/** What a number comes to by what was seen alone, and how often it was. */
export interface Seen {
  /** At least 1. */
  readonly count: number;
  readonly value: number;
}

/** So many times of so many; null where it could never have been seen. */
export function seenShare(times: number, of: number): Seen | null {
  return of === 0 ? null : { count: of, value: times / of };
}

export function seenMean(values: readonly number[]): Seen | null {
  return values.length === 0 ? null : { count: values.length, value: meanOf(values) };
}
