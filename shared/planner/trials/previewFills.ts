// Previews what data changed since a plan does to its groups, from the levels alone, in a fraction of the time that planning takes.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import type { FillPreview } from '../../plan/fillPreview.ts';
import { groupKey, type Group } from '../../plan/plan.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import { planFills } from '../levels/planFills.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

/** As a run of the planner would find them. Refuses with `pinsConflict` if pins contradict each other, and with `solverFailed`. */
export function previewFills(
  dataset: Dataset,
  groups: readonly Group[],
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<FillPreview, AppError> {
  const held = findPinConflict(dataset, solver);
  return held.ok ? fillChanges(dataset, groups, solver, onProgress) : held;
}

/**
 * Fills of every group of `groups`, each with its fill before, once a dataset without contradicting pins is solved again. A group that no
 * longer asks for anything is full. Refuses with `solverFailed`.
 */
export function fillChanges(
  dataset: Dataset,
  groups: readonly Group[],
  solver: Solver,
  onProgress: OnProgress,
): Result<FillPreview, AppError> {
  const found = planFills(dataset, solver, onProgress);
  if ('status' in found) return err({ kind: 'solverFailed', stage: 'leximin', status: found.status });
  const after = new Map(found.groups.map((group, k) => [groupKey(group), found.fills[k]]));
  const known = new Set(groups.map(groupKey));
  return ok({
    groups: groups.map((group) => ({
      tier: group.tier,
      region: group.region,
      product: group.product,
      needPieces: group.needPieces,
      before: group.fillExact,
      after: twelveDecimals(after.get(groupKey(group)) ?? 1),
    })),
    added: found.groups.filter((group) => !known.has(groupKey(group))).length,
  });
}

/** Fills of two solutions that differ by rounding read the same. */
export function twelveDecimals(fill: number): number {
  return Math.round(fill * 1e12) / 1e12;
}
