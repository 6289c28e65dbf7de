import { describe, expect, it } from 'vitest';
import { nextSteps, noOrders } from '../../../renderer/situation/nextSteps.ts';
import type { PlanSummary } from '../../../shared/contract/api.ts';

const plan = { id: 'p1', state: 'draft', isCurrent: true } as PlanSummary;
const drafted = { orders: 2, drafts: 1 };
const issued = { orders: 2, drafts: 0 };

function next(...given: Parameters<typeof nextSteps>): string | undefined {
  return nextSteps(...given).find((step) => step.isNext)?.name;
}

describe('The next step of the day', () => {
  it('goes from data to plan, approval, orders and issue', () => {
    expect(next(false, null, noOrders)).toBe('data');
    expect(next(true, null, noOrders)).toBe('plan');
    expect(next(true, plan, noOrders)).toBe('approve');
    expect(next(true, { ...plan, state: 'approved' }, noOrders)).toBe('orders');
    expect(next(true, { ...plan, state: 'approved' }, drafted)).toBe('issue');
    expect(next(true, { ...plan, state: 'approved' }, issued)).toBeUndefined();
  });

  it('is running again once data or policy changed', () => {
    expect(next(true, { ...plan, state: 'approved', isCurrent: false }, issued)).toBe('plan');
  });
});
