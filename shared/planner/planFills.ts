// Owns the fills of a dataset without the rest of its plan: quotas, assessment and levels, nothing made early, sent or rounded.
import type { Dataset } from '../domain/dataset.ts';
import { computeAssessment } from './assessment.ts';
import { groupsOf } from './groups.ts';
import type { PlanGroup } from './groups.ts';
import { buildInstance } from './instance.ts';
import { findLevels } from './leximin.ts';
import type { LevelFailure } from './leximin.ts';
import { buildPlanModel } from './planModel.ts';
import type { OnProgress } from './progress.ts';
import { computeQuotas } from './quotas.ts';
import type { Pooling } from './soloPools.ts';
import { canShareOut } from './soloSplit.ts';
import type { Solver } from './solver.ts';

export interface PlanFills {
  readonly groups: readonly PlanGroup[];
  /** Exact fill of each group, 0 to 1: those of the whole plan to rounding error. */
  readonly fills: readonly number[];
}

export function planFills(dataset: Dataset, solver: Solver, onProgress: OnProgress): PlanFills | LevelFailure {
  const instance = buildInstance(dataset);
  const groups = groupsOf(instance);
  const { quotas } = computeQuotas(dataset, instance);
  const assessment = computeAssessment(dataset, quotas, instance);
  const found = (pooling: Pooling): PlanFills | LevelFailure | null => {
    const model = buildPlanModel(instance, groups, quotas, assessment, dataset.pins, 'due', pooling);
    const session = solver.open(model.lp);
    try {
      const levels = findLevels(session, model, instance, groups, instance.tiers, onProgress);
      if ('status' in levels) return levels;
      const isShared = levels.solution === null || canShareOut(instance, model.supply, levels.solution, solver);
      return isShared ? { groups, fills: levels.fills } : null;
    } finally {
      session.dispose();
    }
  };
  return found('together') ?? (found('apart') as PlanFills | LevelFailure);
}
