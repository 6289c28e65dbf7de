// Writes the stocks of a position as rows of the dataset.
import { fromMillionths, toMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Stock } from '../domain/tables.ts';
import { createPlaceOf } from './arrivalMovements.ts';
import { holderOf, holdsMaterial, placeKey, type Place } from './place.ts';
import type { BookLine } from './stockBook.ts';

/** One row for each place with a stock. Rows of places where nothing moved stay as they are, as do those that name what does not bind. */
export function stockRows(facts: Dataset, book: ReadonlyMap<string, BookLine>): Stock[] {
  const placeOf = createPlaceOf(facts);
  const typed = new Map<string, Millionths>();
  for (const row of facts.stocks) {
    const place = placeOf(row);
    if (place !== null) typed.set(placeKey(place), (typed.get(placeKey(place)) ?? 0n) + toMillionths(row.quantity));
  }
  const written = new Set<string>();
  const rows = facts.stocks.flatMap((row): Stock[] => {
    const place = placeOf(row);
    const line = place === null ? undefined : book.get(placeKey(place));
    if (place === null || line === undefined || line.closing === typed.get(placeKey(place))) return [row];
    if (written.has(placeKey(place))) return [];
    written.add(placeKey(place));
    return stockRow(line);
  });
  return [...rows, ...[...book].flatMap(([key, line]) => (typed.has(key) ? [] : stockRow(line)))];
}

function stockRow({ place, closing }: BookLine): Stock[] {
  // A plan calls from enterprises: what a city holds reaches them as heldShares.ts says.
  if (place.kind === 'cityMaterial') return [];
  const isGoods = !holdsMaterial(place.kind);
  const quantity = isGoods ? wholePieces(closing) : fromMillionths(closing);
  if (quantity <= 0) return [];
  return [{ owner: ownerOf(place), item: String(place.item), quantity, region: place.kind === 'poolGoods' ? place.city : null }];
}

function ownerOf(place: Place): string {
  if (place.kind === 'poolGoods' || place.kind === 'poolMaterial') return poolOwner;
  return holderOf(place);
}
