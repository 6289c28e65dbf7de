// The steps of a day's work: which are done, and which comes next.
import type { PlanSummary } from '../../shared/contract/api.ts';
import type { Order } from '../../shared/orders/order.ts';

export const stepNames = ['data', 'plan', 'approve', 'orders', 'issue'] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
  /** The first step that is not done. */
  readonly isNext: boolean;
  readonly to: string;
}

/** `plan` is the newest plan of the current data; a stale plan counts as none. */
export function nextSteps(hasData: boolean, plan: PlanSummary | null, orders: readonly Order[]): readonly Step[] {
  const current = plan?.isCurrent === true ? plan : null;
  const own = orders.filter((order) => order.plan === current?.id);
  const done: { readonly [Name in StepName]: boolean } = {
    data: hasData,
    plan: current !== null,
    approve: current?.state === 'approved',
    orders: own.length > 0,
    issue: own.length > 0 && own.every((order) => order.state.kind !== 'draft'),
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
