// How many papers a plan has, and how many of them are still drafts.
import type { PlanId } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import type { PlanPapers } from './nextSteps.ts';

export function usePapersOf(plan: PlanId): PlanPapers {
  const ordered = useStored('orders', (state) => state.summary?.plans[plan]);
  const others = useStored('papers', (state) => state.summary?.plans.find((one) => one.plan === plan));
  const orders = ordered?.orders ?? 0;
  return {
    papers: orders + (others?.papers ?? 0),
    drafts: (ordered?.drafts ?? 0) + (others?.drafts ?? 0),
    due: (ordered?.due ?? 0) + (others?.due ?? 0),
    areMade: orders > 0 && others !== undefined,
  };
}
