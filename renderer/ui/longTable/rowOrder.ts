// Decides which rows of a list are shown and in which order: those that contain every search word and pass every filter, sorted by one
// column.
import { filtersNothing, type ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { LongSort } from './longColumn.ts';

type Value = string | number | boolean | null;

export interface OrderedColumn<Row> {
  readonly key: string;
  /** As figures, as codes and days, or as people order names. */
  readonly order: 'number' | 'code' | 'name';
  readonly value: (row: Row) => Value;
  /** As displayed: what words are searched in. */
  readonly shown: (row: Row) => string;
  /** As chosen in a filter. */
  readonly choice: (row: Row) => string;
}

export interface RowChoice {
  readonly find: string;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly sort: LongSort | null;
}

/** Positions in the list of the rows shown. Rows with equal values keep their order; empty cells come last. */
export function rowOrder<Row>(
  rows: readonly Row[],
  columns: readonly OrderedColumn<Row>[],
  { find, filters, sort }: RowChoice,
): readonly number[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = columns.flatMap((column) => {
    const filter = filters.get(column.key);
    return filter === undefined || filtersNothing(filter) ? [] : [passes(column, filter)];
  });
  const order: number[] = [];
  rows.forEach((row, place) => {
    if (!kept.every((passed) => passed(row))) return;
    if (words.length > 0) {
      const text = columns
        .map(({ shown }) => shown(row))
        .join('\n')
        .toLowerCase();
      if (!words.every((word) => text.includes(word))) return;
    }
    order.push(place);
  });
  const by = columns.find(({ key }) => key === sort?.by);
  if (by === undefined || sort === null) return order;
  const sign = sort.descending ? -1 : 1;
  const compare = comparison(by.order);
  const values = new Map(order.map((place) => [place, by.value(rows[place])]));
  return order.sort((a, b) => {
    const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    return sign * compare(left, right) || a - b;
  });
}

function passes<Row>(
  { order, value, shown, choice }: OrderedColumn<Row>,
  { contains, oneOf, from, to }: ColumnFilter,
): (row: Row) => boolean {
  const sought = contains.trim().toLowerCase();
  const among = new Set(oneOf);
  const [low, high] = order === 'number' ? [Number(from), Number(to)] : [from, to];
  return (row) => {
    if (sought !== '' && !shown(row).toLowerCase().includes(sought)) return false;
    if (among.size > 0 && !among.has(choice(row))) return false;
    const own = value(row);
    if (from !== '' && (own === null || own < low)) return false;
    return to === '' || (own !== null && own <= high);
  };
}

function comparison(order: OrderedColumn<never>['order']): (a: string | number | boolean, b: string | number | boolean) => number {
  if (order !== 'name') return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  // Sorts Chinese text the way people do, and 2号 before 10号.
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return (a, b) => collator.compare(String(a), String(b));
}
