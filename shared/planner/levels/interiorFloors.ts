// Owns floors of fills for an interior point, which goes through the middle of all plans: at their floors fills leave plans hardly any
// width. So floors are a little lower, or, in the largest models, elastic: they give way at a price above what any piece is worth to the
// aim, and the optimum is that of firm floors wherever these can be held.
import type { PlanGroup } from '../groups.ts';
import { holdFloors } from './leximin.ts';
import { infinity, type Entry } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { LpSession, LpSolution } from '../solver.ts';

/**
 * Share by which a group may fall short. Between floors as narrow as their rounding the interior point stops midway, and the simplex takes
 * minutes to go on. A millionth of any demand is below its carton.
 */
export const shareForInterior = 1e-6;

/** Beyond this an interior point takes fewer steps where floors are elastic (180 thousand columns: a seventh less time); below, more. */
const maxColumnsFirm = 100_000;

/**
 * What a piece below its floor costs, where an aim pays at most 1 for one. Between narrow floors one piece can move many: hundreds have
 * been seen, and once more than this, where the floor gave way by a piece in a million.
 */
const pricePerPiece = 1e5;

/** From here on every group gets its floor, as `Levels` has it, or little less, or pays: returns what is to be minimised beside the aim. */
export function holdForInterior(session: LpSession, model: PlanModel, floors: readonly number[], maxFirm = maxColumnsFirm): Entry[] {
  if (model.lp.numCol <= maxFirm) {
    holdFloors(session, model, floors, shareForInterior);
    return [];
  }
  holdFloors(session, model, floors);
  const columns = model.elastic.filter((column) => column >= 0);
  for (const column of columns) session.setColBounds(column, 0, infinity);
  return columns.map((column) => ({ column, value: pricePerPiece }));
}

/** Whether a solution gives every group its floor, or little less. */
export function reachesFloors({ colValue }: LpSolution, model: PlanModel, groups: readonly PlanGroup[]): boolean {
  return model.elastic.every((column, k) => column < 0 || colValue[column] <= shareForInterior * groups[k].need);
}

/** Floors are firm again, where a solution has them. */
export function holdReached(session: LpSession, model: PlanModel, { colValue }: LpSolution): void {
  for (const column of model.elastic) if (column >= 0) session.setColBounds(column, colValue[column], colValue[column]);
}
