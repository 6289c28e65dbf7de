// The books of a morning as rows to count by: every place, what the books say of it and how much of that nobody told.
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { plainDecimal } from '../domain/plainDecimal.ts';
import { liveDays } from './liveDays.ts';
import { countsOnItsDay } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { placeKey, type Place } from './place.ts';
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
  const presumed = new Map<string, Millionths>();
  const book = stockBook(lived.counts, lived.movements, { from: records.cycleStart, morning });
  for (const movement of lived.movements) {
    const key = placeKey(movement.place);
    const counted = book.get(key)?.lastCount ?? null;
    const isSince = (counted === null || movement.on >= counted) && (movement.on < morning || countsOnItsDay(movement));
    if (movement.known === 'presumed' && isSince) presumed.set(key, (presumed.get(key) ?? 0n) + size(movement.change));
  }
  return [...book].map(([key, { place, closing, lastCount }]) => ({
    place,
    book: plainDecimal(fromMillionths(closing)),
    presumed: plainDecimal(fromMillionths(presumed.get(key) ?? 0n)),
    lastCount,
  }));
}

function size(change: Millionths): Millionths {
  return change < 0n ? -change : change;
}
