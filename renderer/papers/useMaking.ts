// What can be put on paper: the plan in force, where its orders or its other papers have not been made yet.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { paperKinds } from '../../shared/papers/paperKind.ts';
import { useStored, useStores } from '../state/stores.ts';

export interface Making {
  /** Null where everything is on paper, or no plan is in force. */
  readonly plan: PlanSummary | null;
  readonly isBusy: boolean;
  /** Makes the drafts of all kinds. */
  readonly make: () => Promise<void>;
}

export function useMaking(): Making {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const stores = useStores();
  const plans = useStored('plan', (state) => state.plans);
  const ordered = useStored('orders', (state) => state.summary?.plans ?? null);
  const onPaper = useStored('papers', (state) => state.summary?.plans ?? null);
  const areOrdersBusy = useStored('orders', (state) => state.busy);
  const arePapersBusy = useStored('papers', (state) => state.busy);
  const approved = plans.find(({ state }) => state === 'approved') ?? null;
  const isUnordered = approved !== null && ordered !== null && (ordered[approved.id]?.orders ?? 0) === 0;
  const isPaperless = approved !== null && onPaper?.every((one) => one.plan !== approved.id) === true;
  const plan = isUnordered || isPaperless ? approved : null;
  const make = async () => {
    if (plan === null) return;
    const { orders, papers, orderList } = stores;
    // Before, not after: what is ticked while papers are being made stays ticked.
    for (const list of [orderList, ...paperKinds.map((kind) => stores[kind])]) list.getState().clearTicks();
    const madeOrders = isUnordered ? await orders.getState().make(plan.id) : 0;
    const madePapers = isPaperless ? await papers.getState().make(plan.id) : 0;
    const [order, other] = [madeOrders ?? 0, madePapers ?? 0];
    if (order + other > 0) void message.success(t('made', { orders: order, papers: other }));
  };
  return { plan, isBusy: areOrdersBusy || arePapersBusy, make };
}
