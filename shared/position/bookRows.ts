// The books of a morning as rows to count by: every place, what the books say of it and how much of that nobody told.
import { fromMillionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { plainDecimal } from '../domain/plainDecimal.ts';
import { liveDays } from './liveDays.ts';
import type { OfficeRecords } from './officeRecords.ts';
import type { Place } from './place.ts';
import { stockBook } from './stockBook.ts';

export interface BookRow {
  readonly place: Place;
  /** What the books say, a plain decimal in the item's unit; below 0 if more left than was there. */
  readonly book: string;
  /** What is presumed of what moved since the last count, in and out added up, as a plain decimal. */
  readonly presumed: string;
  readonly lastCount: IsoDate | null;
}

/** By kind of place, holder and item. A count of that very morning is already in the books. */
export function bookRows(records: OfficeRecords, morning: IsoDate): BookRow[] {
  const lived = liveDays(records, morning);
  const book = stockBook(lived.counts, lived.movements, { from: records.cycleStart, morning }, records.checkpoint);
  return [...book.values()].map(({ place, closing, presumed, lastCount }) => ({
    place,
    book: plainDecimal(fromMillionths(closing)),
    presumed: plainDecimal(fromMillionths(presumed)),
    lastCount,
  }));
}
