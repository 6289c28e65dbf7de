// Keeps the stock book: for each place `last count + in − out since that count`, and the movements of a period by kind.
import type { Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { countsOnItsDay, type MovementSource, type StockCount, type StockMovement, type StockMovementKind } from './movement.ts';
import { placeKey, type Place } from './place.ts';

export interface BookEntry {
  readonly kind: StockMovementKind;
  readonly known: MovementSource;
  readonly change: Millionths;
}

/** One place over a period. opening + the changes of `entries` + counted = closing, exactly. */
export interface BookLine {
  readonly place: Place;
  readonly opening: Millionths;
  /** One for each kind and source that occurs. */
  readonly entries: readonly BookEntry[];
  /** How much more (positive) or less the counts of the period found than the books said. */
  readonly counted: Millionths;
  readonly closing: Millionths;
  /** The last count of the place; null if nobody ever counted it, which means an initial stock of 0. */
  readonly lastCount: IsoDate | null;
  /** What nobody told of it: the size of all presumed movements since the last count. */
  readonly presumed: Millionths;
}

/**
 * The book of every place that was counted or moved, by key, from the morning of `from` to the morning of `morning`. Movements count on
 * their own day; on the day of `morning`, only those for which `countsOnItsDay` holds. The order of the input does not matter.
 */
export function stockBook(
  counts: readonly StockCount[],
  movements: readonly StockMovement[],
  { from, morning }: { readonly from: IsoDate; readonly morning: IsoDate },
): ReadonlyMap<string, BookLine> {
  const pages = new Map<string, { readonly place: Place; readonly counts: StockCount[]; readonly movements: StockMovement[] }>();
  const pageOf = (place: Place) => {
    const key = placeKey(place);
    const page = pages.get(key) ?? { place, counts: [], movements: [] };
    pages.set(key, page);
    return page;
  };
  for (const count of counts) if (count.on <= morning) pageOf(count.place).counts.push(count);
  for (const movement of movements)
    if (movement.on < morning || (movement.on === morning && countsOnItsDay(movement))) pageOf(movement.place).movements.push(movement);
  return new Map([...pages].sort(byKey).map(([key, page]) => [key, lineOf(page.place, page.counts, page.movements, from)]));
}

function lineOf(place: Place, counts: readonly StockCount[], movements: readonly StockMovement[], from: IsoDate): BookLine {
  // If there are several counts of one morning, the last one entered holds.
  const byDay = new Map(counts.map((count) => [count.on, count.quantity]));
  const countDays = [...byDay.keys()].sort();
  const openingCount = countDays.findLast((day) => day <= from) ?? null;
  const before = movements.filter(({ on }) => on < from && (openingCount === null || on >= openingCount));
  const opening = (openingCount === null ? 0n : (byDay.get(openingCount) as Millionths)) + sumOf(before);
  const within = movements.filter(({ on }) => on >= from);
  const later = countDays.filter((day) => day > from);
  const lastCount = later.at(-1) ?? openingCount;
  // A count replaces the books: only what moved since then counts. The difference it found is shown, never smoothed.
  const closing =
    later.length === 0
      ? opening + sumOf(within)
      : (byDay.get(lastCount as IsoDate) as Millionths) + sumOf(within.filter(({ on }) => on >= (lastCount as IsoDate)));
  const presumed = movements
    .filter(({ on, known }) => known === 'presumed' && (lastCount === null || on >= lastCount))
    .reduce((sum, { change }) => sum + (change < 0n ? -change : change), 0n);
  return { place, opening, entries: entriesOf(within), counted: closing - opening - sumOf(within), closing, lastCount, presumed };
}

function entriesOf(movements: readonly StockMovement[]): BookEntry[] {
  const sums = new Map<string, BookEntry>();
  for (const { kind, known, change } of movements) {
    const key = `${kind}|${known}`;
    sums.set(key, { kind, known, change: (sums.get(key)?.change ?? 0n) + change });
  }
  return [...sums].sort(byKey).map(([, entry]) => entry);
}

function sumOf(movements: readonly StockMovement[]): Millionths {
  return movements.reduce((sum, { change }) => sum + change, 0n);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
