// Checks the day on which something is said to have happened against today on the office's calendar.
import type { IsoDate } from './calendar.ts';
import { dayNumber } from './calendar.ts';
import type { Doubt, DoubtError } from './doubt.ts';
import { maxDaysAhead } from './doubt.ts';

/** A slip of the year or month; null where the day can be. */
export function tooFarAhead(on: IsoDate, today: IsoDate): DoubtError | null {
  return dayNumber(on) - dayNumber(today) > maxDaysAhead ? { kind: 'dayTooFarAhead', on, today } : null;
}

/** What happens tomorrow has not happened: a person says why it may be entered today. */
export function dayDoubts(on: IsoDate, today: IsoDate): Doubt[] {
  return on > today ? [{ kind: 'dayAhead', on, today }] : [];
}
