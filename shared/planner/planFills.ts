// Owns the fills of a dataset without the rest of its plan: quotas, assessment and levels, nothing made early, sent or rounded.
import type { Dataset } from '../domain/dataset.ts';
import { computeAssessment } from './assessment.ts';
import { groupsOf } from './groups.ts';
import type { PlanGroup } from './groups.ts';
import { buildInstance } from './instance.ts';
import type { Instance } from './instance.ts';
import { findLevels, holdFloors } from './leximin.ts';
import type { LevelFailure, Levels } from './leximin.ts';
import { buildPlanModel } from './planModel.ts';
import type { PlanModel } from './planModel.ts';
import type { OnProgress } from './progress.ts';
import { computeQuotas } from './quotas.ts';
import { noBreaks } from './makerPeriods.ts';
import type { Breaks } from './makerPeriods.ts';
import { refineLevels } from './refinedLevels.ts';
import type { Pooling } from './soloPools.ts';
import { canShareOut } from './soloSplit.ts';
import type { Solver } from './solver.ts';

export interface PlanFills {
  readonly groups: readonly PlanGroup[];
  /** Exact fill of each group, 0 to 1: those of the whole plan to rounding error. */
  readonly fills: readonly number[];
}

/**
 * Of a large model the levels with the makers of a city put together, which are upper bounds (soloPools.ts). They are the fills where
 * what is taken can be shared out again, or a plan with all makers apart gives every group as much; where neither, and of a small
 * model at once, the levels are found with makers apart. `mostColumnsApart` says what is small.
 */
export function planFills(dataset: Dataset, solver: Solver, onProgress: OnProgress, mostColumnsApart = 10_000): PlanFills | LevelFailure {
  const instance = buildInstance(dataset);
  const groups = groupsOf(instance);
  const { quotas } = computeQuotas(dataset, instance);
  const assessment = computeAssessment(dataset, quotas, instance);
  const modelOf = (pooling: Pooling, breaks: Breaks) =>
    buildPlanModel(instance, groups, quotas, assessment, dataset.pins, 'due', pooling, { breaks });
  const find = (model: PlanModel) => levelsOf(model, instance, groups, solver, onProgress);
  const apart = modelOf('apart', noBreaks);
  const fillsApart = () => {
    const found = find(apart);
    return 'status' in found ? found : { groups, fills: found.levels.fills };
  };
  if (apart.lp.numCol <= mostColumnsApart) return fillsApart();
  const bounds = refineLevels(instance, (breaks) => modelOf('together', breaks), find);
  if ('status' in bounds) return bounds;
  const { model, levels } = bounds;
  const isShared =
    levels.solution === null || (model.supply.byPeriod.length === 0 && canShareOut(instance, model.supply, levels.solution, solver));
  return isShared || reaches(apart, levels.floors, solver) ? { groups, fills: levels.fills } : fillsApart();
}

interface Found {
  readonly model: PlanModel;
  readonly levels: Levels;
}

function levelsOf(
  model: PlanModel,
  instance: Instance,
  groups: readonly PlanGroup[],
  solver: Solver,
  onProgress: OnProgress,
): Found | LevelFailure {
  const session = solver.open(model.lp);
  try {
    const levels = findLevels(session, model, instance, groups, instance.tiers, onProgress);
    return 'status' in levels ? levels : { model, levels };
  } finally {
    session.dispose();
  }
}

/** Whether a plan gives every group at least its floor, pieces. */
function reaches(model: PlanModel, floors: readonly number[], solver: Solver): boolean {
  const session = solver.open(model.lp);
  try {
    holdFloors(session, model, floors);
    return session.run('interior').status === 'optimal';
  } finally {
    session.dispose();
  }
}
