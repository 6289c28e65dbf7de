// Computes what each pin costs, and whom: the levels are solved again without it, one pin after another.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import { gainedPieces, type PinPrice, type PricedGroup } from '../../plan/pinPrice.ts';
import { groupKey, type Group } from '../../plan/plan.ts';
import { findPinConflict } from './pinConflicts.ts';
import { planFills } from '../levels/planFills.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

/** A smaller change of a fill is rounding between two solutions. */
const noticeable = 1e-5;

/**
 * The price of every pin of a planned dataset, in the dataset's order; `groups` are those of its plan. Progress counts the groups of all
 * pins together. Refuses with `solverFailed`.
 */
export function priceOfPins(
  dataset: Dataset,
  groups: readonly Group[],
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<readonly PinPrice[], AppError> {
  const prices: PinPrice[] = [];
  for (const [index, pin] of dataset.pins.entries()) {
    const without = { ...dataset, pins: dataset.pins.filter((_, other) => other !== index) };
    const found = planFills(without, solver, (progress) =>
      onProgress({
        ...progress,
        groupsFixed: index * groups.length + progress.groupsFixed,
        groupsTotal: dataset.pins.length * groups.length,
      }),
    );
    if ('status' in found) {
      if (findPinConflict(without, solver).ok) return err({ kind: 'solverFailed', stage: 'leximin', status: found.status });
      prices.push({ pin, groups: null });
      continue;
    }
    const fills = new Map(found.groups.map((group, k) => [groupKey(group), found.fills[k]]));
    prices.push({ pin, groups: changedGroups(groups, fills) });
  }
  return ok(prices);
}

function changedGroups(groups: readonly Group[], without: ReadonlyMap<string, number>): PricedGroup[] {
  return groups
    .map((group) => ({
      tier: group.tier,
      region: group.region,
      product: group.product,
      needPieces: group.needPieces,
      withPin: group.fillExact,
      withoutPin: without.get(groupKey(group)) ?? group.fillExact,
    }))
    .filter((group) => Math.abs(group.withPin - group.withoutPin) > noticeable && gainedPieces(group) !== 0)
    .sort((a, b) => gainedPieces(a) - gainedPieces(b));
}
