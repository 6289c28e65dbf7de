// The list of orders as a long table: the service orders, filters and sums it.
import { useMemo } from 'react';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { OrderFilter } from '../../shared/orders/orderQuery.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import type { LongList } from '../ui/longTable/longList.ts';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import type { Names } from '../ui/names.ts';
import { useOrderColumns } from './orderColumns.tsx';

interface OrderRowsOptions {
  readonly names: Names;
  readonly dataset: Dataset | null;
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
  readonly onTick: (row: OrderRow, place: number) => void;
}

export function useOrderRows({ names, dataset, filter, onFilter, onTick }: OrderRowsOptions): LongList<OrderRow> {
  const { near, all } = useStored('orderList', (state) => state);
  const rows = useStored('orderList', (state) => state.rows);
  const found = useStored('orderList', (state) => state.found);
  const columns = useOrderColumns({ names, dataset, onTick });
  const filters = useMemo(() => new Map(Object.entries(filter.columns ?? {})), [filter.columns]);
  const totals = useMemo(
    () =>
      new Map([
        ['goods', found.pieces],
        ['cartons', found.cartons],
      ]),
    [found],
  );
  return usePagedRows({
    name: 'orders',
    columns,
    count: rows.count,
    rowAt: (place) => rowAt(rows, place),
    onNear: near,
    fetch: all,
    isOrdered: true,
    filters,
    onFilters: (next) => onFilter({ ...filter, columns: Object.fromEntries(next) }),
    totals,
  });
}
