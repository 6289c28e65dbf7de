// Dispatch orders on the papers page: the list with its selection, and the preview at the right.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrderRow, OrderSummary } from '../../shared/contract/orderApi.ts';
import type { OrderFilter, OrderSort } from '../../shared/orders/orderQuery.ts';
import { KindEmpty } from '../papers/KindEmpty.tsx';
import { isScanned } from '../papers/paperTab.ts';
import desk from '../papers/parts/Desk.module.css';
import cells from '../papers/parts/RowCells.module.css';
import { TabPanel } from '../papers/parts/TabPanel.tsx';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable, type LongTableHandle } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { useNames } from '../ui/names.ts';
import { useHandler } from '../ui/useHandler.ts';
import { OrderFilters } from './OrderFilters.tsx';
import { OrderPreview } from './OrderPreview.tsx';
import { OrdersHead } from './OrdersHead.tsx';
import { useOrderRows } from './useOrderRows.ts';

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
  const { ask, focus, tick, tickAll, isTooMuch } = useStored('orderList', (state) => state);
  const question = useStored('orderList', (state) => state.question);
  const first = useStored('orderList', (state) => rowAt(state.rows, 0));
  const sought = useStored('orderList', (state) => state.focused);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [filter, setFilter] = useState<OrderFilter>({ find: params.get('find') ?? params.get('product') ?? '', state: 'all' });
  const list = useRef<LongTableHandle>(null);
  // An order that the filter leaves out is not shown beside the list either.
  const focused = sought !== null && sought.place !== null ? sought.subject : (first?.order ?? null);

  const onFocus = useHandler((row: OrderRow, at: number) => {
    focus(row, at);
    setParams({ order: row.order.id }, { replace: true });
  });
  const onTick = useHandler((row: OrderRow, at: number) => {
    tick(row);
    onFocus(row, at);
  });
  const shown = useOrderRows({ names, dataset, filter, onFilter: setFilter, onTick });
  const sort = shown.sort as OrderSort | null;
  useEffect(() => {
    void ask({ filter, sort }, wanted);
  }, [ask, filter, sort, wanted]);
  const place = sought !== null && sought.subject.id === wanted ? sought.place : null;
  // A new list begins at its top, or at the order that was asked for.
  useEffect(() => {
    if (question !== null) list.current?.reveal(place ?? 0);
  }, [question, place]);

  const total = Object.values(summary.states).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <OrdersHead
        hasDrafts={summary.states.draft > 0}
        isAnyUnderWay={summary.states.issued + summary.states.shipped + summary.states.received > 0}
      />
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
                plans={Object.entries(summary.plans).map(([plan, { label }]) => ({ plan, label }))}
                filter={filter}
                onFilter={(next) => {
                  setFilter(next);
                  if (next.find !== filter.find && isScanned(next.find)) void onScan(next.find);
                }}
                tools={<LongTools title={t('table')} list={shown} />}
              />
              {shown.count === 0 && shown.filters.size === 0 ? (
                <p className={cells.nothing}>{t('nothingFound')}</p>
              ) : (
                <LongTable
                  handle={list}
                  label={t('table')}
                  list={shown}
                  keyOf={({ order }) => order.id}
                  chosen={focused?.id ?? null}
                  onChoose={onFocus}
                  onSpace={onTick}
                  onAll={() => {
                    if (!isTooMuch()) void tickAll(true);
                  }}
                />
              )}
            </section>
            <OrderPreview order={focused} />
          </>
        )}
      </TabPanel>
    </>
  );
}
