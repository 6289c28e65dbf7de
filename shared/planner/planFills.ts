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
  const model = buildPlanModel(instance, groups, quotas, computeAssessment(dataset, quotas, instance), dataset.pins, 'due');
  const session = solver.open(model.lp);
  try {
    const levels = findLevels(session, model, instance, groups, instance.tiers, onProgress);
    return 'status' in levels ? levels : { groups, fills: levels.fills };
  } finally {
    session.dispose();
  }
}
