// A long table over rows that are fetched as they come into sight: whoever has them sorts, filters and sums them.
import { useMemo } from 'react';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { LongColumn, LongValue } from './longColumn.ts';
import type { LongList } from './longList.ts';
import { useTableLook } from './useTableLook.ts';

interface PagedRowsOptions<Row> {
  /** Under which the columns are kept. */
  readonly name: string;
  readonly columns: readonly LongColumn<Row>[];
  readonly count: number;
  readonly outOf?: number | null;
  readonly rowAt: (place: number) => Row | null;
  readonly onNear?: (from: number, end: number) => void;
  readonly fetch?: () => Promise<readonly Row[] | null>;
  /** Whether it can be ordered by every column that is not fixed. */
  readonly isOrdered?: boolean;
  readonly filters?: ReadonlyMap<string, ColumnFilter>;
  readonly onFilters?: (filters: ReadonlyMap<string, ColumnFilter>) => void;
  readonly totals?: ReadonlyMap<string, LongValue>;
}

const noFilters: ReadonlyMap<string, ColumnFilter> = new Map();
const noTotals: ReadonlyMap<string, LongValue> = new Map();

export function usePagedRows<Row>(options: PagedRowsOptions<Row>): LongList<Row> {
  const {
    name,
    columns: all,
    count,
    outOf = null,
    rowAt,
    onNear,
    fetch,
    isOrdered = false,
    filters = noFilters,
    onFilters,
    totals = noTotals,
  } = options;
  const { hidden, toggle, sort: kept, setSort } = useTableLook(name);
  const columns = useMemo(() => all.filter(({ key }) => !hidden.has(key)), [all, hidden]);
  // What was kept by another version of the program may be no column of this one.
  const by = all.find(({ key, value, isFixed }) => key === kept?.by && value !== undefined && isFixed !== true);
  return {
    all,
    columns,
    count,
    outOf,
    rowAt,
    ...(onNear === undefined ? {} : { onNear }),
    fetch: fetch ?? (() => Promise.resolve(null)),
    sort: isOrdered && by !== undefined ? kept : null,
    onSort: isOrdered ? setSort : null,
    filters,
    onFilters: onFilters ?? null,
    hidden,
    onToggle: toggle,
    totals,
  };
}
