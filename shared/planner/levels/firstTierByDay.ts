// Tells early whether levels by period (makerPeriods.ts) are too high: before the other tiers are levelled, a plan by day must reach those of
// the first. The model has no other groups, so it takes a fraction of the time that the other tiers take, in vain if the first is too high.
import { firmTier } from '../../plan/groupTier.ts';
import { shareForInterior } from './interiorFloors.ts';
import { holdFloors } from './leximin.ts';
import { buildPlanModel } from '../model/planModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { Solver } from '../solver.ts';

/** Whether makers by day can give the groups levelled so far their floors. With issued orders it does not look and says yes. */
export function isReachedByDay(input: PlanInput, solver: Solver, floors: readonly number[]): boolean {
  if (input.groups.some(({ tier }) => tier === firmTier)) return true;
  const levelled = input.groups.flatMap((_, k) => (floors[k] > 0 ? [k] : []));
  if (levelled.length === 0) return true;
  const model = buildPlanModel({ ...input, groups: levelled.map((k) => input.groups[k]) }, 'due', 'apart');
  const session = solver.open(model.lp);
  try {
    session.setColCosts([{ column: model.level, value: 0 }]);
    holdFloors(
      session,
      model,
      levelled.map((k) => floors[k]),
      shareForInterior,
    );
    return session.run('cold').status !== 'infeasible';
  } finally {
    session.dispose();
  }
}
