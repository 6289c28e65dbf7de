// The office's working day: the one day that pages, papers, reports and bookings start from. It moves on when a day is closed.
import { addDays, localDay, type IsoDate } from '../../../shared/domain/calendar.ts';
import { lastClosedDay } from '../db/dayCloseTable.ts';
import { baseStart } from '../db/scenarioTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';

/**
 * The day after the last close that stands, or the first day of the base facts where none does. Base facts that begin later than that open
 * the books anew on their first day; facts that begin earlier never move the office back. An office without data works on the clock's day.
 */
export function workingDay(db: ReadableDatabase, clock: () => Date): IsoDate {
  const start = baseStart(db);
  const closed = lastClosedDay(db);
  const next = closed === null ? null : addDays(closed, 1);
  if (start === null) return next ?? localDay(clock());
  return next === null || start > next ? start : next;
}
