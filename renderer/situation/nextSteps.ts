// The steps of a day's work: which are done, and which comes next.
import type { PlanSummary } from '../../shared/contract/api.ts';
import type { OrderSummary } from '../../shared/contract/orderApi.ts';

export const stepNames = ['data', 'plan', 'approve', 'orders', 'issue'] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
  /** The first step that is not done. */
  readonly isNext: boolean;
  readonly to: string;
}

type PlanOrders = OrderSummary['plans'][string];
export const noOrders: PlanOrders = { orders: 0, drafts: 0 };

/** `plan` is the newest plan of the current data, `ordered` its orders; a stale plan counts as none. */
export function nextSteps(hasData: boolean, plan: PlanSummary | null, ordered: PlanOrders): readonly Step[] {
  const current = plan?.isCurrent === true ? plan : null;
  const own = current === null ? noOrders : ordered;
  const done: { readonly [Name in StepName]: boolean } = {
    data: hasData,
    plan: current !== null,
    approve: current?.state === 'approved',
    orders: own.orders > 0,
    issue: own.orders > 0 && own.drafts === 0,
  };
  const next = stepNames.find((name) => !done[name]) ?? null;
  const to: { readonly [Name in StepName]: string } = {
    data: '/data',
    plan: '/plan',
    approve: '/plan',
    orders: '/orders',
    issue: '/orders',
  };
  return stepNames.map((name) => ({ name, isDone: done[name], isNext: name === next, to: to[name] }));
}
