// Checks the day of an event against today in the office's calendar.
import { dayNumber, type IsoDate } from './calendar.ts';
import { maxDaysAhead, type Doubt, type DoubtError } from './doubt.ts';

/** An error if the day is too far ahead, which means a mistyped year or month; null otherwise. */
export function tooFarAhead(on: IsoDate, today: IsoDate): DoubtError | null {
  return dayNumber(on) - dayNumber(today) > maxDaysAhead ? { kind: 'dayTooFarAhead', on, today } : null;
}

/** An event dated after today is doubtful: a person must confirm it. */
export function dayDoubts(on: IsoDate, today: IsoDate): Doubt[] {
  return on > today ? [{ kind: 'dayAhead', on, today }] : [];
}
