import { describe, expect, it } from 'vitest';
import { nextSteps, noPapers } from '../../../renderer/situation/nextSteps.ts';
import type { PlanSummary } from '../../../shared/contract/api.ts';

const plan = { id: 'p1', state: 'draft', isCurrent: true } as PlanSummary;
const drafted = { papers: 2, drafts: 1, due: 1, areMade: true };
const issued = { papers: 2, drafts: 0, due: 0, areMade: true };

function next(...given: Parameters<typeof nextSteps>): string | undefined {
  return nextSteps(...given).find((step) => step.isNext)?.name;
}

describe('The next step of the day', () => {
  it('goes from data to plan, approval, papers and issue', () => {
    expect(next(false, null, noPapers)).toBe('data');
    expect(next(true, null, noPapers)).toBe('plan');
    expect(next(true, plan, noPapers)).toBe('approve');
    expect(next(true, { ...plan, state: 'approved' }, noPapers)).toBe('papers');
    expect(next(true, { ...plan, state: 'approved' }, { papers: 2, drafts: 0, due: 0, areMade: false })).toBe('papers');
    expect(next(true, { ...plan, state: 'approved' }, drafted)).toBe('issue');
    expect(next(true, { ...plan, state: 'approved' }, issued)).toBeUndefined();
  });

  it('is running again once data or policy changed', () => {
    expect(next(true, { ...plan, state: 'approved', isCurrent: false }, issued)).toBe('plan');
  });
});
