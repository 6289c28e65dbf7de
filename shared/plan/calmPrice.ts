// What keeping to the plan in force costs, and what it saves: two plans from the same data, one made with least change and one without.
import type { Previous } from '../domain/tables.ts';
import { callList } from './callList.ts';
import { changesByPlace } from './changesByPlace.ts';
import { kilometreTonnes } from './kilometreTonnes.ts';
import { groupKey, receivedPieces, type PlanFile } from './plan.ts';
import { planStability } from './stability.ts';

export interface CalmSide {
  /** t·km. */
  readonly kilometreTonnes: number;
  /** Places to telephone. */
  readonly calls: number;
  /** Announced pieces that move, and their share: the stability index. */
  readonly movedPieces: number;
  readonly index: number;
}

export interface CalmPrice {
  readonly calm: CalmSide;
  readonly free: CalmSide;
  /** The largest difference of any exact fill; 0 but for rounding between two solutions. */
  readonly fillDifference: number;
  /** Pieces that some groups are issued more without least change, since their cartons fall otherwise. */
  readonly lostToCartons: number;
}

export function calmPriceOf(calm: PlanFile, free: PlanFile): CalmPrice {
  const { previous } = calm.dataset;
  const others = new Map(free.plan.groups.map((group) => [groupKey(group), group]));
  let [fillDifference, lostToCartons] = [0, 0];
  for (const group of calm.plan.groups) {
    const other = others.get(groupKey(group));
    if (other === undefined) continue;
    fillDifference = Math.max(fillDifference, Math.abs(group.fillExact - other.fillExact));
    lostToCartons += Math.max(0, receivedPieces(other) - receivedPieces(group));
  }
  return { calm: sideOf(calm, previous), free: sideOf(free, previous), fillDifference, lostToCartons };
}

function sideOf(file: PlanFile, previous: readonly Previous[]): CalmSide {
  const { movedPieces, index } = planStability(previous, file.plan).dispatches;
  return {
    kilometreTonnes: kilometreTonnes(file),
    calls: callList(changesByPlace(previous, file.plan), file.dataset.products).length,
    movedPieces,
    index,
  };
}
