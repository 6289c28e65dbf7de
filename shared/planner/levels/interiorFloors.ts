// Sets the floors of fills for an interior point. It moves through the middle of the feasible set, which has hardly any width when fills
// are held at exactly their floors. So floors are lowered slightly or, in the largest models, made elastic: they give way at a price above
// what any piece is worth to the objective, so the optimum is that of firm floors wherever these can be held.
import type { PlanGroup } from '../groups.ts';
import { holdFloors } from './leximin.ts';
import { infinity, type Entry } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { LpSession, LpSolution } from '../solver.ts';

/**
 * Share by which a group may fall short. Between floors no wider than their rounding, the interior point stalls midway and the simplex
 * takes minutes to finish. A millionth of any demand is less than its carton.
 */
export const shareForInterior = 1e-6;

/** Above this many columns an interior point takes fewer steps with elastic floors (a seventh less time at 180 thousand); below, more. */
const maxColumnsFirm = 100_000;

/**
 * Cost of a piece below its floor, where an objective pays at most 1 per piece. Between narrow floors one piece can displace many: hundreds
 * have been seen, and once more than this, where the floor gave way by a piece in a million.
 */
const pricePerPiece = 1e5;

/**
 * From here on every group gets its floor, as given in `Levels`, or slightly less, or pays for the shortfall. Returns the terms to minimise
 * beside the objective.
 */
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

/** Whether a solution gives every group its floor or slightly less. */
export function reachesFloors({ colValue }: LpSolution, model: PlanModel, groups: readonly PlanGroup[]): boolean {
  return model.elastic.every((column, k) => column < 0 || colValue[column] <= shareForInterior * groups[k].need);
}

/** Makes the floors firm again, at the values the solution reached. */
export function holdReached(session: LpSession, model: PlanModel, { colValue }: LpSolution): void {
  for (const column of model.elastic) if (column >= 0) session.setColBounds(column, colValue[column], colValue[column]);
}
