// Owns finding the row a person saw: by its key, and by what its cells showed. A place alone may be another row's by now.
import type { EditedRow } from './editStep.ts';

export interface SeenRow {
  /** Where it stood, from 0. */
  readonly row: number;
  /** The row as it was shown. */
  readonly seen: EditedRow;
}

export type FoundRow =
  | { readonly kind: 'found'; readonly row: number }
  /** It is there, and a cell that was to be changed shows another value: fields, each with what was seen and what is there now. */
  | { readonly kind: 'changed'; readonly row: number; readonly fields: readonly string[] }
  | { readonly kind: 'gone' };

/** `key` are the fields that tell one row from another. Make it once for many rows. */
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
    // Rows of one key may stand beside each other: the one that is as it was seen, before one whose other cells alone are.
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
