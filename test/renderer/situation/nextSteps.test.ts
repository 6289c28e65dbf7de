import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../renderer/situation/nextSteps.ts';
import type { PlanSummary } from '../../../shared/contract/api.ts';
import type { Order } from '../../../shared/orders/order.ts';

const plan = { id: 'p1', state: 'draft', isCurrent: true } as PlanSummary;
const draft = { id: 'o1', plan: 'p1', state: { kind: 'draft' } } as Order;
const issued: Order = {
  ...draft,
  state: { kind: 'issued', number: { prefix: '示', year: 2020, running: 1 }, issuedOn: '2020-03-02', issuedAt: '' },
};

function next(...given: Parameters<typeof nextSteps>): string | undefined {
  return nextSteps(...given).find((step) => step.isNext)?.name;
}

describe('The next step of the day', () => {
  it('goes from data to plan, approval, orders and issue', () => {
    expect(next(false, null, [])).toBe('data');
    expect(next(true, null, [])).toBe('plan');
    expect(next(true, plan, [])).toBe('approve');
    expect(next(true, { ...plan, state: 'approved' }, [])).toBe('orders');
    expect(next(true, { ...plan, state: 'approved' }, [draft])).toBe('issue');
    expect(next(true, { ...plan, state: 'approved' }, [issued])).toBeUndefined();
  });

  it('is running again once data or policy changed', () => {
    expect(next(true, { ...plan, state: 'approved', isCurrent: false }, [issued])).toBe('plan');
  });

  it('does not count the orders of another plan', () => {
    expect(next(true, { ...plan, state: 'approved' }, [{ ...issued, plan: 'p0' }])).toBe('orders');
  });
});
