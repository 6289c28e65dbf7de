// Announced supplies beside what people confirmed of them: which are still to be confirmed by a day.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { arrivalKey, type AnnouncedSupply, type ArrivalEntry } from './arrivalEntry.ts';
import { createPlaceOf } from './arrivalMovements.ts';

export interface ExpectedArrival {
  readonly announced: AnnouncedSupply;
  /** Null as long as nobody said what came of it. */
  readonly entry: ArrivalEntry | null;
  /** Its day has come and nobody saw it: it is presumed to have come. */
  readonly isPresumed: boolean;
  /** Whether the supply is still announced; if not, what was confirmed of it no longer counts. */
  readonly isAnnounced: boolean;
}

/**
 * Supplies announced for the days from `from` to `to`, and earlier ones that are now expected in those days; those of which the books keep
 * a stock, by day, owner and item. Entries whose supply is no longer announced come last.
 */
export function expectedArrivals(
  dataset: Dataset,
  entries: readonly ArrivalEntry[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): ExpectedArrival[] {
  const byKey = new Map(entries.map((entry) => [arrivalKey(entry), entry]));
  const announced = announcedSupplies(dataset);
  const rows = announced.map((row): ExpectedArrival => {
    const entry = byKey.get(arrivalKey({ announced: row })) ?? null;
    const on = entry === null || entry.outcome === 'expected' ? (entry?.on ?? row.date) : null;
    return { announced: row, entry, isPresumed: on !== null && on <= to, isAnnounced: true };
  });
  const known = new Set(announced.map((row) => arrivalKey({ announced: row })));
  const lost = entries
    .filter((entry) => !known.has(arrivalKey(entry)))
    .map((entry): ExpectedArrival => ({ announced: entry.announced, entry, isPresumed: false, isAnnounced: false }));
  return [...rows, ...lost].filter(
    ({ announced: { date }, entry }) => date <= to && (date >= from || (entry !== null && (entry.on ?? '') >= from)),
  );
}

/** Every supply that the books know a place for, numbered among those that are alike, by day, owner and item. */
export function announcedSupplies(dataset: Dataset): AnnouncedSupply[] {
  const placeOf = createPlaceOf(dataset);
  const counts = new Map<string, number>();
  return dataset.supplies
    .filter((row) => placeOf(row) !== null)
    .map(({ date, owner, item, region, quantity, source, receiver }) => {
      const alike = [date, owner, item, region ?? '', quantity, source ?? '', receiver ?? ''].join('|');
      const nth = (counts.get(alike) ?? 0) + 1;
      counts.set(alike, nth);
      const origin = { ...(source === null ? {} : { source }), ...(receiver === null ? {} : { receiver }) };
      return { date, owner, item, region, quantity, nth, ...origin };
    })
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.owner, b.owner) || compareText(a.item, b.item) || a.nth - b.nth);
}
