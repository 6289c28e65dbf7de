// Owns the LP of a dataset as the planner builds it, for tests of what is in it and of what it finds.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ServingDays } from '../../shared/planner/model/access.ts';
import { computeAssessment } from '../../shared/planner/quotas/assessment.ts';
import { groupsOf } from '../../shared/planner/groups.ts';
import { buildInstance } from '../../shared/planner/instance.ts';
import { findLevels } from '../../shared/planner/levels/leximin.ts';
import type { Levels } from '../../shared/planner/levels/leximin.ts';
import { buildPlanModel } from '../../shared/planner/model/planModel.ts';
import type { ModelOptions, PlanModel } from '../../shared/planner/model/planModel.ts';
import { computeQuotas } from '../../shared/planner/quotas/quotas.ts';
import type { Pooling } from '../../shared/planner/model/soloPools.ts';
import type { Solver } from '../../shared/planner/solver.ts';

export function planModels(dataset: Dataset) {
  const instance = buildInstance(dataset);
  const groups = groupsOf(instance);
  const { quotas } = computeQuotas(dataset, instance);
  const assessment = computeAssessment(dataset, quotas, instance);
  const build = (serving: ServingDays, pooling: Pooling, options: ModelOptions = {}): PlanModel =>
    buildPlanModel(instance, groups, quotas, assessment, dataset.pins, serving, pooling, options);
  const levelsOf = (model: PlanModel, solver: Solver): Levels => {
    const session = solver.open(model.lp);
    try {
      const levels = findLevels(session, model, instance, groups, instance.tiers, () => {});
      if ('status' in levels) throw new Error(levels.status);
      return levels;
    } finally {
      session.dispose();
    }
  };
  return { instance, groups, build, levelsOf };
}
