// The orders page: drafting orders from the approved plan, the list with its selection, and the preview at the right.
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { OrderSort, StateFilter } from '../../shared/orders/orderQuery.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import type { LongTableHandle } from '../ui/longTable/LongTable.tsx';
import { useNames } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { OrderFilters } from './OrderFilters.tsx';
import { OrderPreview } from './OrderPreview.tsx';
import { OrdersEmpty } from './OrdersEmpty.tsx';
import { OrdersHead } from './OrdersHead.tsx';
import styles from './OrdersPage.module.css';
import { OrderTable } from './OrderTable.tsx';

export function OrdersPage() {
  const { t } = useTranslation('orders');
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('order');
  const summary = useStored('orders', (state) => state.summary);
  const make = useStored('orders', (state) => state.make);
  const { ask, focus, tick, clearTicks } = useStored('orderList', (state) => state);
  const question = useStored('orderList', (state) => state.question);
  const first = useStored('orderList', (state) => rowAt(state.rows, 0));
  const sought = useStored('orderList', (state) => state.focused);
  const plans = useStored('plan', (state) => state.plans);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [find, setFind] = useState(params.get('find') ?? params.get('product') ?? '');
  const [state, setState] = useState<StateFilter>('all');
  const [sort, setSort] = useState<OrderSort | null>(null);
  const list = useRef<LongTableHandle>(null);
  const approved = plans.find((plan) => plan.state === 'approved') ?? null;
  const unordered = approved !== null && (summary?.plans[approved.id]?.orders ?? 0) === 0 ? approved : null;
  // An order that the filter leaves out is not shown beside the list either.
  const focused = sought !== null && sought.place !== null ? sought.order : (first?.order ?? null);

  useEffect(() => {
    void ask({ filter: { find, state }, sort }, wanted);
  }, [ask, find, state, sort, wanted]);
  const place = sought !== null && sought.order.id === wanted ? sought.place : null;
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
  const makeOrders = async () => {
    if (unordered === null) return;
    const count = await make(unordered.id);
    if (count === null) return;
    clearTicks();
    void message.success(t('made', { count }));
  };
  if (summary === null) return <PageHead title={t('title')} />;
  const total = Object.values(summary.states).reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <OrdersEmpty approved={unordered} onMake={() => void makeOrders()} />
      </>
    );
  }
  return (
    <>
      <OrdersHead unordered={unordered} hasDrafts={summary.states.draft > 0} onMake={() => void makeOrders()} />
      <div className={styles.body}>
        <section className={styles.list} aria-label={t('table')}>
          <OrderFilters
            states={summary.states}
            archived={summary.archived}
            total={total}
            find={find}
            state={state}
            onFind={setFind}
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
      </div>
    </>
  );
}
