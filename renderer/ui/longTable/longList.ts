// What a long table shows: rows that are here or fetched as they come into sight, and how they are ordered, filtered and laid out.
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { LongColumn, LongSort, LongValue } from './longColumn.ts';

export interface LongList<Row> {
  /** All that can be shown, and those that are. */
  readonly all: readonly LongColumn<Row>[];
  readonly columns: readonly LongColumn<Row>[];
  /** Rows found, and rows there are; null if that is not known. */
  readonly count: number;
  readonly outOf: number | null;
  /** Null if the row has not been fetched yet. */
  readonly rowAt: (place: number) => Row | null;
  /** Called with the rows near those in sight, from `from` up to but not including `end`. */
  readonly onNear?: (from: number, end: number) => void;
  /** Everything found, in its order; null if it was refused. */
  readonly fetch: () => Promise<readonly Row[] | null>;
  readonly sort: LongSort | null;
  /** Null: the rows stand in their own order. */
  readonly onSort: ((sort: LongSort | null) => void) | null;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  /** Null: the rows cannot be filtered by column. */
  readonly onFilters: ((filters: ReadonlyMap<string, ColumnFilter>) => void) | null;
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (column: string) => void;
  /** By column, of what was found; empty if the table has no totals. */
  readonly totals: ReadonlyMap<string, LongValue>;
}

/** Sums of nothing, such as of kilograms and pieces together, are no line. */
export function hasSums<Row>({ count, totals }: LongList<Row>): boolean {
  return count > 0 && [...totals.values()].some((total) => total !== null);
}

/** Values that occur in a column of choices, in their order. */
export function valuesOf<Row>(rows: readonly Row[], { value }: LongColumn<Row>): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const one = value?.(row) ?? null;
    if (one !== null && one !== '') found.add(String(one));
  }
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...found].sort(collator.compare);
}
