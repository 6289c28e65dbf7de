// Finds the fills of a dataset without the rest of its plan: quotas, assessment and levels, with nothing made early, sent or rounded.
import type { Dataset } from '../../domain/dataset.ts';
import { holdForInterior, reachesFloors, shareForInterior } from './interiorFloors.ts';
import type { PlanGroup } from '../groups.ts';
import { findLevels, holdEarliest, type LevelFailure, type Levels } from './leximin.ts';
import { buildPlanModel, type PlanModel } from '../model/planModel.ts';
import { planInput, type PlanInput } from '../planInput.ts';
import type { OnProgress } from '../progress.ts';
import { canShareOut } from '../model/soloSplit.ts';
import type { Solver } from '../solver.ts';

export interface PlanFills {
  readonly groups: readonly PlanGroup[];
  /** Exact fill of each group, 0 to 1: the same as in the whole plan, up to rounding error. */
  readonly fills: readonly number[];
}

/**
 * For a large model, finds the levels with the makers of each city merged and aggregated by period; these are upper bounds (soloPools.ts,
 * makerPeriods.ts). They are the fills if what is taken can be shared out again, or if a plan with every maker separate and day by day
 * gives every group as much. If neither holds, and for any small model, the levels are found on that separate model. `maxColumnsApart` sets
 * what counts as small.
 */
export function planFills(dataset: Dataset, solver: Solver, onProgress: OnProgress, maxColumnsApart = 10_000): PlanFills | LevelFailure {
  const input = planInput(dataset);
  const { instance, groups } = input;
  const find = (model: PlanModel) => levelsOf(model, input, solver, onProgress);
  const apart = buildPlanModel(input, 'due', 'apart');
  const isBorneOut = ({ supply, firm }: PlanModel, levels: Levels) =>
    levels.solution === null ||
    (supply.byPeriod.length === 0 && firm.length === 0 && canShareOut(instance, supply, levels.solution, solver)) ||
    reaches(apart, input, levels, solver);
  const byPeriod = (): Levels | null => {
    const model = buildPlanModel(input, 'due', 'together');
    const levels = find(model);
    return 'status' in levels || !isBorneOut(model, levels) ? null : levels;
  };
  const levels = (apart.lp.numCol <= maxColumnsApart ? null : byPeriod()) ?? find(apart);
  return 'status' in levels ? levels : { groups, fills: levels.fills };
}

function levelsOf(model: PlanModel, input: PlanInput, solver: Solver, onProgress: OnProgress): Levels | LevelFailure {
  const session = solver.open(model.lp);
  try {
    return findLevels(session, model, input, onProgress);
  } finally {
    session.dispose();
  }
}

/** Whether some plan gives every group its floor, in pieces. */
function reaches(model: PlanModel, { instance, groups }: PlanInput, { floors, earliest }: Levels, solver: Solver): boolean {
  const session = solver.open(model.lp);
  try {
    session.setMaximize(false);
    holdEarliest(session, model, instance, earliest, shareForInterior);
    session.setColCosts([{ column: model.level, value: 0 }, ...holdForInterior(session, model, floors)]);
    const solution = session.run('interior');
    return solution.status === 'optimal' && reachesFloors(solution, model, groups);
  } finally {
    session.dispose();
  }
}
