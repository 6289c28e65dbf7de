// The LP of a dataset as the planner builds it, for tests of its content and its solution.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ServingDays } from '../../shared/planner/model/access.ts';
import { planInput } from '../../shared/planner/planInput.ts';
import { findLevels, type Levels } from '../../shared/planner/levels/leximin.ts';
import { buildPlanModel, type ModelOptions, type PlanModel } from '../../shared/planner/model/planModel.ts';
import type { Pooling } from '../../shared/planner/model/soloPools.ts';
import type { Solver } from '../../shared/planner/solver.ts';

export function planModels(dataset: Dataset) {
  const input = planInput(dataset);
  const { instance, groups } = input;
  const build = (serving: ServingDays, pooling: Pooling, options: ModelOptions = {}): PlanModel =>
    buildPlanModel(input, serving, pooling, options);
  const levelsOf = (model: PlanModel, solver: Solver): Levels => {
    const session = solver.open(model.lp);
    try {
      const levels = findLevels(session, model, input, () => {});
      if ('status' in levels) throw new Error(levels.status);
      return levels;
    } finally {
      session.dispose();
    }
  };
  return { input, instance, groups, build, levelsOf };
}
