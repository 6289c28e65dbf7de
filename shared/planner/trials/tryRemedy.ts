// Tries a remedy by solving the levels of the changed dataset, so that what is promised is what planning will find.
import { ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import { groupKey, type Group, type GroupReasons, type Plan } from '../../plan/plan.ts';
import { applyRemedy, remedyKey, type Remedy, type RemedyChange, type RemedyTrial } from '../../plan/remedy.ts';
import { fillChanges } from './previewFills.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

/**
 * Fills of every group of `groups` before and after the change. A group that no longer asks for anything is full. Refuses with
 * `solverFailed`.
 */
export function tryRemedy(
  dataset: Dataset,
  groups: readonly Group[],
  change: RemedyChange,
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<RemedyTrial, AppError> {
  const found = fillChanges(applyRemedy(dataset, change), groups, solver, onProgress);
  return found.ok ? ok({ change, groups: found.value.groups }) : found;
}

/** Maximum number of remedies tried: each takes as long as the levels of the plan itself. */
const maxTrials = 8;
/** A smaller rise of a fill does not count as help. */
const noticeable = 1e-6;

/**
 * The plan with the effects of its remedies. Those that concern most groups are tried; the others make no promise. Of the tried ones, those
 * that do not raise their group are left out, and the rest come first, the most effective at the top.
 */
export function withPromises(plan: Plan, dataset: Dataset, solver: Solver, onProgress: OnProgress = () => {}): Plan {
  const trials = new Map<string, RemedyTrial>();
  for (const change of weightiest(plan.reasons)) {
    const trial = tryRemedy(dataset, plan.groups, change, solver, onProgress);
    // A change that cannot be planned makes no promise.
    if (trial.ok) trials.set(remedyKey(change), trial.value);
  }
  const keys = new Map(plan.groups.map((group, k) => [groupKey(group), k]));
  return { ...plan, reasons: plan.reasons.map((row) => ({ ...row, remedies: promised(row, trials, keys.get(groupKey(row)) as number) })) };
}

/** Distinct changes, ordered by the number of groups they concern, then by the shortages of these groups, largest first. */
function weightiest(reasons: readonly GroupReasons[]): RemedyChange[] {
  const byKey = new Map<string, { readonly change: RemedyChange; groups: number; pieces: number }>();
  for (const { shortPieces, remedies } of reasons) {
    for (const { change } of remedies) {
      const entry = byKey.get(remedyKey(change)) ?? { change, groups: 0, pieces: 0 };
      entry.groups += 1;
      entry.pieces += shortPieces;
      byKey.set(remedyKey(change), entry);
    }
  }
  return [...byKey.entries()]
    .sort(([a, x], [b, y]) => y.groups - x.groups || y.pieces - x.pieces || (a < b ? -1 : 1))
    .slice(0, maxTrials)
    .map(([, { change }]) => change);
}

function promised(row: GroupReasons, trials: ReadonlyMap<string, RemedyTrial>, k: number): Remedy[] {
  const tried = row.remedies.map((remedy) => {
    const group = trials.get(remedyKey(remedy.change))?.groups[k];
    return group === undefined
      ? { ...remedy, gain: 0 }
      : { change: remedy.change, fillAfter: group.after, gain: group.after - group.before };
  });
  return tried
    .filter(({ fillAfter, gain }) => fillAfter === null || gain > noticeable)
    .sort((a, b) => b.gain - a.gain)
    .map(({ change, fillAfter }) => ({ change, fillAfter }));
}
