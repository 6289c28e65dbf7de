// Finds the row a person saw by its key and the values it showed. Its position is not enough: another row may be there by now.
import type { EditedRow } from './editStep.ts';

export interface SeenRow {
  /** Its index when shown. */
  readonly row: number;
  /** The row as shown. */
  readonly seen: EditedRow;
}

export type FoundRow =
  | { readonly kind: 'found'; readonly row: number }
  /** The row exists, but a cell to be changed has another value: each field with the value seen and the current one. */
  | { readonly kind: 'changed'; readonly row: number; readonly fields: readonly string[] }
  | { readonly kind: 'gone' };

/** `key` holds the fields that identify a row. Create the finder once for many rows. */
export function createRowFinder(
  rows: readonly EditedRow[],
  key: readonly string[],
): (wanted: SeenRow, fields: readonly string[]) => FoundRow {
  let index: Map<string, number[]> | null = null;
  const placesOf = (seen: EditedRow): readonly number[] => {
    if (index === null) {
      index = new Map();
      for (const [place, row] of rows.entries()) {
        const places = index.get(keyOf(row, key));
        if (places === undefined) index.set(keyOf(row, key), [place]);
        else places.push(place);
      }
    }
    return index.get(keyOf(seen, key)) ?? [];
  };
  return ({ row, seen }, fields) => {
    if (isSame(rows[row], seen, Object.keys({ ...rows[row], ...seen }))) return { kind: 'found', row };
    // Several rows may share a key: prefer the one that is exactly as seen to one where only the cells not being changed differ.
    const places = placesOf(seen);
    const whole = places.find((place) => isSame(rows[place], seen, Object.keys({ ...rows[place], ...seen })));
    if (whole !== undefined) return { kind: 'found', row: whole };
    const alike = places.filter((place) => isSame(rows[place], seen, fields));
    if (alike.length === 1) return { kind: 'found', row: alike[0] };
    if (places.length !== 1) return { kind: 'gone' };
    const [place] = places;
    return { kind: 'changed', row: place, fields: fields.filter((field) => !isSame(rows[place], seen, [field])) };
  };
}

function keyOf(row: EditedRow, key: readonly string[]): string {
  return JSON.stringify(key.map((field) => row[field] ?? null));
}

function isSame(row: EditedRow | undefined, seen: EditedRow, fields: readonly string[]): boolean {
  return row !== undefined && fields.every((field) => (row[field] ?? null) === (seen[field] ?? null));
}
