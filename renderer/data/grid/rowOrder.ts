// Decides which rows of a table are shown and in which order: those that contain every search word and pass every filter, sorted by one
// column.
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import { isNumber, plain, type GridColumn } from './gridColumns.ts';

/** A column's filter: words in the displayed text, a set of values, or a range. */
export interface ColumnFilter {
  readonly contains: string;
  readonly oneOf: readonly string[];
  /** Numbers or days, both ends included; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export interface RowSort {
  readonly field: string;
  readonly descending: boolean;
}

export interface RowChoice {
  readonly find: string;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly sort: RowSort | null;
}

export const noFilter: ColumnFilter = { contains: '', oneOf: [], from: '', to: '' };

export function filtersNothing({ contains, oneOf, from, to }: ColumnFilter): boolean {
  return contains.trim() === '' && oneOf.length === 0 && from === '' && to === '';
}

/** Positions in the table of the rows shown. Rows with equal values keep their order; empty cells come last. */
export function rowOrder(rows: readonly EditedRow[], columns: readonly GridColumn[], { find, filters, sort }: RowChoice): number[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = columns.flatMap((column) => {
    const filter = filters.get(column.field);
    return filter === undefined || filtersNothing(filter) ? [] : [passes(column, filter)];
  });
  const order: number[] = [];
  rows.forEach((row, place) => {
    if (!kept.every((passed) => passed(row))) return;
    if (words.length > 0) {
      const text = columns
        .map(({ field, shown }) => shown(row[field] ?? null))
        .join('\n')
        .toLowerCase();
      if (!words.every((word) => text.includes(word))) return;
    }
    order.push(place);
  });
  const by = columns.find(({ field }) => field === sort?.field);
  if (by === undefined || sort === null) return order;
  const sign = sort.descending ? -1 : 1;
  const compare = comparison(by);
  return order.sort((a, b) => {
    const [left, right] = [rows[a][by.field] ?? null, rows[b][by.field] ?? null];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    return sign * compare(left, right) || a - b;
  });
}

function passes({ field, column, shown }: GridColumn, { contains, oneOf, from, to }: ColumnFilter): (row: EditedRow) => boolean {
  const sought = contains.trim().toLowerCase();
  const among = new Set(oneOf);
  const number = isNumber(column.cell.kind);
  const [low, high] = [number ? Number(from) : from, number ? Number(to) : to];
  return (row) => {
    const value = row[field] ?? null;
    if (sought !== '' && !shown(value).toLowerCase().includes(sought)) return false;
    if (among.size > 0 && !among.has(plain(value))) return false;
    if (from !== '' && (value === null || value < low)) return false;
    return to === '' || (value !== null && value <= high);
  };
}

function comparison({ column }: GridColumn): (a: string | number | boolean, b: string | number | boolean) => number {
  if (column.cell.kind !== 'text') return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  // Sorts Chinese text the way people do.
  const collator = new Intl.Collator('zh-CN');
  return (a, b) => collator.compare(String(a), String(b));
}
