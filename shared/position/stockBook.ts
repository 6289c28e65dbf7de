// Keeps the stock book: for each place `last count + in − out since that count`, and the movements of a period by kind.
import { assert } from '../base/assert.ts';
import type { Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { BookEntry } from './bookEntry.ts';
import type { Checkpoint, CheckpointPage } from './checkpoint.ts';
import { countsOnItsDay, type StockCount, type StockMovement } from './movement.ts';
import { placeKey, type Place } from './place.ts';

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
 * their own day; on the day of `morning`, only those for which `countsOnItsDay` holds. The order of the input does not matter. With a
 * checkpoint, counts and movements are those from its morning on.
 */
export function stockBook(
  counts: readonly StockCount[],
  movements: readonly StockMovement[],
  { from, morning }: { readonly from: IsoDate; readonly morning: IsoDate },
  checkpoint?: Checkpoint,
): ReadonlyMap<string, BookLine> {
  const pages = new Map<string, Page>();
  const pageOf = (place: Place) => {
    const key = placeKey(place);
    const page = pages.get(key) ?? { place, before: null, counts: [], movements: [] };
    pages.set(key, page);
    return page;
  };
  for (const before of checkpoint?.pages ?? [])
    pages.set(placeKey(before.place), { place: before.place, before, counts: [], movements: [] });
  for (const count of counts) if (count.on <= morning) pageOf(count.place).counts.push(count);
  for (const movement of movements)
    if (movement.on < morning || (movement.on === morning && countsOnItsDay(movement))) pageOf(movement.place).movements.push(movement);
  // A period that began before the checkpoint is the cycle it was made in.
  const isGoingOn = checkpoint !== undefined && from < checkpoint.morning;
  assert(!isGoingOn || from === checkpoint.cycleStart, 'the books of a period are kept from its first morning on');
  return new Map([...pages].sort(byKey).map(([key, page]) => [key, lineOf(page, from, isGoingOn)]));
}

interface Page {
  readonly place: Place;
  readonly before: CheckpointPage | null;
  readonly counts: StockCount[];
  readonly movements: StockMovement[];
}

function lineOf({ place, before, counts, movements }: Page, from: IsoDate, isGoingOn: boolean): BookLine {
  // If there are several counts of one morning, the last one entered holds.
  const byDay = new Map(counts.map((count) => [count.on, count.quantity]));
  const countDays = [...byDay.keys()].sort();
  const openingCount = countDays.findLast((day) => day <= from) ?? null;
  const earlier = movements.filter(({ on }) => on < from && (openingCount === null || on >= openingCount));
  const carried = (openingCount === null ? (before?.balance ?? 0n) : (byDay.get(openingCount) as Millionths)) + sumOf(earlier);
  const opening = isGoingOn ? (before?.opening ?? 0n) : carried;
  const kept = isGoingOn ? (before?.entries ?? []) : [];
  const within = movements.filter(({ on }) => on >= from);
  const later = countDays.filter((day) => day > from);
  const counted = later.at(-1) ?? openingCount;
  const lastCount = counted ?? before?.lastCount ?? null;
  // A count replaces the books: only what moved since then counts. The difference it found is shown, never smoothed.
  const closing =
    later.length === 0
      ? carried + sumOf(within)
      : (byDay.get(counted as IsoDate) as Millionths) + sumOf(within.filter(({ on }) => on >= (counted as IsoDate)));
  const presumed = movements
    .filter(({ on, known }) => known === 'presumed' && (counted === null || on >= counted))
    .reduce((sum, { change }) => sum + (change < 0n ? -change : change), counted === null ? (before?.presumed ?? 0n) : 0n);
  const entries = entriesOf([...kept, ...within]);
  return { place, opening, entries, counted: closing - opening - sumOf(entries), closing, lastCount, presumed };
}

function entriesOf(movements: readonly BookEntry[]): BookEntry[] {
  const sums = new Map<string, BookEntry>();
  for (const { kind, known, change } of movements) {
    const key = `${kind}|${known}`;
    sums.set(key, { kind, known, change: (sums.get(key)?.change ?? 0n) + change });
  }
  return [...sums].sort(byKey).map(([, entry]) => entry);
}

function sumOf(movements: readonly Pick<StockMovement, 'change'>[]): Millionths {
  return movements.reduce((sum, { change }) => sum + change, 0n);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
