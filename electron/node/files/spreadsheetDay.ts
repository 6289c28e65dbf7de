// A day as spreadsheets store it: a number of days.
import { parseDay } from '../../../shared/domain/calendar.ts';

/** Days from the spreadsheet epoch (day 0) to 1970-01-01. */
const dayZero = 25_569;

/** Null if the text is no ISO day. */
export function spreadsheetDay(text: string): number | null {
  const day = parseDay(text);
  return day === null ? null : day + dayZero;
}
