// Compares the fills of two datasets, from the levels alone: what a decision changes for whom, before anybody signs it.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import { groupKey } from '../../plan/plan.ts';
import type { FillChange } from '../../plan/remedy.ts';
import { planFills, type PlanFills } from '../levels/planFills.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';
import { twelveDecimals } from './previewFills.ts';

/**
 * Every group of either, in the order of the changed one's plan, groups that ask no more last. A group that asks for nothing is full. Refuses
 * with `pinsConflict` if pins of the changed dataset contradict each other, and with `solverFailed`.
 */
export function compareFills(
  present: Dataset,
  changed: Dataset,
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<readonly FillChange[], AppError> {
  const held = findPinConflict(changed, solver);
  if (!held.ok) return held;
  const both: PlanFills[] = [];
  for (const [half, dataset] of [present, changed].entries()) {
    const found = planFills(dataset, solver, (progress) =>
      onProgress({
        ...progress,
        groupsFixed: half * progress.groupsTotal + progress.groupsFixed,
        groupsTotal: 2 * progress.groupsTotal,
      }),
    );
    if ('status' in found) return err({ kind: 'solverFailed', stage: 'leximin', status: found.status });
    both.push(found);
  }
  const [before, after] = both.map(({ groups, fills }) => new Map(groups.map((group, k) => [groupKey(group), { group, fill: fills[k] }])));
  return ok(
    [...new Map([...after, ...[...before].filter(([key]) => !after.has(key))])].map(([key, { group }]) => ({
      tier: group.tier,
      region: group.region,
      product: group.product,
      needPieces: group.need,
      before: twelveDecimals(before.get(key)?.fill ?? 1),
      after: twelveDecimals(after.get(key)?.fill ?? 1),
    })),
  );
}
