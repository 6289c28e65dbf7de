// A long table over rows that are all here: found, filtered, sorted and summed on the page.
import { useDeferredValue, useMemo, useState } from 'react';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import { longText, totalOf, type LongColumn } from './longColumn.ts';
import { valuesOf, type LongList } from './longList.ts';
import { rowOrder, type OrderedColumn } from './rowOrder.ts';
import { useTableLook } from './useTableLook.ts';

interface LongRows<Row> {
  /** Under which the look is kept. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Keep them between renderings, or every rendering sorts again. */
  readonly columns: readonly LongColumn<Row>[];
  readonly find?: string;
}

const noFilters: ReadonlyMap<string, ColumnFilter> = new Map();

export function useLongRows<Row>({ name, rows, columns: all, find = '' }: LongRows<Row>): LongList<Row> {
  const { hidden, sort, setSort, toggle } = useTableLook(name);
  const [filters, setFilters] = useState(noFilters);
  const sought = useDeferredValue(find);
  const ordered = useMemo(() => all.flatMap((column) => orderedBy(column)), [all]);
  const seen = useMemo(
    () => rowOrder(rows, ordered, { find: sought, filters, sort }).map((place) => rows[place]),
    [rows, ordered, sought, filters, sort],
  );
  const withChoices = useMemo(
    () =>
      all.map((column) =>
        column.kind === 'choice' && column.choices === undefined
          ? { ...column, choices: valuesOf(rows, column).map((value) => ({ value, text: value })) }
          : column,
      ),
    [all, rows],
  );
  const columns = useMemo(() => withChoices.filter(({ key }) => !hidden.has(key)), [withChoices, hidden]);
  const totals = useMemo(
    () => new Map(all.flatMap((column) => (column.total === undefined ? [] : [[column.key, totalOf(column, seen)] as const]))),
    [all, seen],
  );
  return {
    all: withChoices,
    columns,
    count: seen.length,
    outOf: rows.length,
    rowAt: (place) => seen[place] ?? null,
    fetch: () => Promise.resolve(seen),
    sort,
    onSort: setSort,
    filters,
    onFilters: setFilters,
    hidden,
    onToggle: toggle,
    totals,
  };
}

const orders = { number: 'number', day: 'code', choice: 'name', text: 'name' } as const;

function orderedBy<Row>(column: LongColumn<Row>): OrderedColumn<Row>[] {
  const { key, kind = 'text', value } = column;
  if (value === undefined) return [];
  const shown = (row: Row) => longText(column, value(row));
  return [{ key, order: orders[kind], value, shown, choice: shown }];
}
