// The orders page: drafting orders from the approved plan, the list with its selection, and the preview at the right.
import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import { filterOrders } from './filterOrders.ts';
import type { StateFilter } from './filterOrders.ts';
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
  const orders = useStored('orders', (state) => state.orders);
  const make = useStored('orders', (state) => state.make);
  const plans = useStored('plan', (state) => state.plans);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [search, setSearch] = useState(params.get('find') ?? params.get('product') ?? '');
  const [state, setState] = useState<StateFilter>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const approved = plans.find((plan) => plan.state === 'approved') ?? null;
  const unordered = approved !== null && !orders.some((order) => order.plan === approved.id) ? approved : null;
  const shown = useMemo(() => filterOrders(orders, search, state, names), [orders, search, state, names]);
  const positions = useMemo(() => new Map(orders.map((order, index) => [order.id, index + 1])), [orders]);
  // Only visible orders count as selected: a tick that is filtered out takes effect again once it is shown.
  const chosen = shown.filter((order) => selected.has(order.id));
  const focused = shown.find((order) => order.id === params.get('order')) ?? shown[0] ?? null;

  const makeOrders = async () => {
    if (unordered === null) return;
    const count = await make(unordered.id);
    if (count === null) return;
    setSelected(new Set());
    void message.success(t('made', { count }));
  };
  if (orders.length === 0) {
    return (
      <>
        <OrdersHead selected={[]} hidden={0} unordered={null} onMake={() => void makeOrders()} onDone={() => {}} />
        <OrdersEmpty approved={unordered} onMake={() => void makeOrders()} />
      </>
    );
  }
  return (
    <>
      <OrdersHead
        selected={chosen}
        hidden={orders.filter((order) => selected.has(order.id)).length - chosen.length}
        unordered={unordered}
        onMake={() => void makeOrders()}
        onDone={() => setSelected(new Set())}
      />
      <div className={styles.body}>
        <section className={styles.list} aria-label={t('table')}>
          <OrderFilters
            orders={orders}
            shown={shown}
            selected={selected}
            search={search}
            state={state}
            onSearch={setSearch}
            onState={setState}
            onSelect={setSelected}
          />
          <OrderTable
            orders={shown}
            positions={positions}
            names={names}
            focused={focused?.id ?? null}
            selected={selected}
            onFocus={(order) => setParams({ order }, { replace: true })}
            onSelect={setSelected}
          />
        </section>
        <OrderPreview order={focused} />
      </div>
    </>
  );
}
