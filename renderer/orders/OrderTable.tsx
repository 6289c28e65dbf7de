// List of orders: clicking a row shows its preview, ticking selects for issuing and printing.
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { OrderSort } from '../../shared/orders/orderQuery.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable, type LongTableHandle } from '../ui/longTable/LongTable.tsx';
import type { Names } from '../ui/names.ts';
import { useOrderColumns } from './orderColumns.tsx';
import styles from '../papers/parts/RowCells.module.css';

interface OrderTableProps {
  readonly handle: Ref<LongTableHandle>;
  readonly names: Names;
  readonly focused: string | null;
  readonly sort: OrderSort | null;
  readonly onSort: (sort: OrderSort | null) => void;
  readonly onFocus: (row: OrderRow, place: number) => void;
  readonly onTick: (row: OrderRow, place: number) => void;
}

export function OrderTable({ handle, names, focused, sort, onSort, onFocus, onTick }: OrderTableProps) {
  const { t } = useTranslation('orders');
  const rows = useStored('orderList', (state) => state.rows);
  const near = useStored('orderList', (state) => state.near);
  const ticked = useStored('orderList', (state) => state.ticked);
  const columns = useOrderColumns({ names, focused, ticked, onTick });
  if (rows.count === 0) return <p className={styles.nothing}>{t('nothingFound')}</p>;
  return (
    <LongTable
      handle={handle}
      label={t('table')}
      columns={columns}
      count={rows.count}
      rowAt={(place) => rowAt(rows, place)}
      keyOf={({ order }) => order.id}
      onNear={near}
      chosen={focused}
      onChoose={onFocus}
      onSpace={onTick}
      sort={sort}
      onSort={(next) => onSort(next as OrderSort | null)}
    />
  );
}
