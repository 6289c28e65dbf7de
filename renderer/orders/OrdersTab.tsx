// Dispatch orders on the papers page: the list with its selection, and the preview at the right.
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrderRow, OrderSummary } from '../../shared/contract/orderApi.ts';
import type { OrderSort, StateFilter } from '../../shared/orders/orderQuery.ts';
import { KindEmpty } from '../papers/KindEmpty.tsx';
import { isScanned } from '../papers/paperTab.ts';
import desk from '../papers/parts/Desk.module.css';
import { TabPanel } from '../papers/parts/TabPanel.tsx';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import type { LongTableHandle } from '../ui/longTable/LongTable.tsx';
import { useNames } from '../ui/names.ts';
import { OrderFilters } from './OrderFilters.tsx';
import { OrderPreview } from './OrderPreview.tsx';
import { OrdersHead } from './OrdersHead.tsx';
import { OrderTable } from './OrderTable.tsx';

interface OrdersTabProps {
  readonly summary: OrderSummary;
  /** Stands between the head and the list: the kinds of papers. */
  readonly children: ReactNode;
  /** A whole QR code was typed or scanned: it may be of a paper of another kind. */
  readonly onScan: (text: string) => Promise<void>;
}

export function OrdersTab({ summary, children, onScan }: OrdersTabProps) {
  const { t } = useTranslation('orders');
  const [params, setParams] = useSearchParams();
  const wanted = params.get('order');
  const { ask, focus, tick } = useStored('orderList', (state) => state);
  const question = useStored('orderList', (state) => state.question);
  const first = useStored('orderList', (state) => rowAt(state.rows, 0));
  const sought = useStored('orderList', (state) => state.focused);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [find, setFind] = useState(params.get('find') ?? params.get('product') ?? '');
  const [state, setState] = useState<StateFilter>('all');
  const [sort, setSort] = useState<OrderSort | null>(null);
  const list = useRef<LongTableHandle>(null);
  // An order that the filter leaves out is not shown beside the list either.
  const focused = sought !== null && sought.place !== null ? sought.subject : (first?.order ?? null);

  useEffect(() => {
    void ask({ filter: { find, state }, sort }, wanted);
  }, [ask, find, state, sort, wanted]);
  const place = sought !== null && sought.subject.id === wanted ? sought.place : null;
  // A new list begins at its top, or at the order that was asked for.
  useEffect(() => {
    if (question !== null) list.current?.reveal(place ?? 0);
  }, [question, place]);

  const onFocus = useCallback(
    (row: OrderRow, at: number) => {
      focus(row, at);
      setParams({ order: row.order.id }, { replace: true });
    },
    [focus, setParams],
  );
  const onTick = useCallback(
    (row: OrderRow, at: number) => {
      tick(row);
      onFocus(row, at);
    },
    [tick, onFocus],
  );
  const total = Object.values(summary.states).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <OrdersHead hasDrafts={summary.states.draft > 0} />
      {children}
      <TabPanel tab="order">
        {total + summary.archived === 0 ? (
          <KindEmpty tab="order" />
        ) : (
          <>
            <section className={desk.list} aria-label={t('table')}>
              <OrderFilters
                states={summary.states}
                archived={summary.archived}
                total={total}
                find={find}
                state={state}
                onFind={(text) => {
                  setFind(text);
                  if (isScanned(text)) void onScan(text);
                }}
                onState={setState}
              />
              <OrderTable
                handle={list}
                names={names}
                focused={focused?.id ?? null}
                sort={sort}
                onSort={setSort}
                onFocus={onFocus}
                onTick={onTick}
              />
            </section>
            <OrderPreview order={focused} />
          </>
        )}
      </TabPanel>
    </>
  );
}
