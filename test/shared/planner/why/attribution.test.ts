// Shows that each cause alone is reported as that cause, and that the parts always add up.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { attributionSteps, type Attribution } from '../../../../shared/plan/attribution.ts';
import { groupKey } from '../../../../shared/plan/plan.ts';
import { attributeDifference } from '../../../../shared/planner/why/attribution.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';
import { handMadeDataset } from '../../../helpers/handMadePlan.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function fileOf(dataset: Dataset) {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return { plan: planned.value, dataset };
}

function attributionOf(before: Dataset, after: Dataset): Attribution {
  const found = attributeDifference(fileOf(before), fileOf(after), solver);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Steps that changed anything. */
function causes(attribution: Attribution): string[] {
  return attributionSteps.filter((step) => attribution.groups.some(({ parts }) => Math.abs(parts[step]) > 0.01));
}

const { pins, ...unpinned } = handMadeDataset;

describe('What makes two plans differ', () => {
  it('is nothing where they are of one dataset', () => {
    expect(attributionOf(handMadeDataset, handMadeDataset)).toEqual({ groups: [], toldWithNext: [] });
  });

  it('is pins where only pins differ', () => {
    expect(causes(attributionOf({ ...unpinned, pins: [] }, { ...unpinned, pins }))).toEqual(['pins']);
  });

  it('is the rule where only the policy differs', () => {
    const { policy } = handMadeDataset;
    const none = { ...handMadeDataset, pins: [] };
    expect(causes(attributionOf(none, { ...none, policy: { ...policy, tiers: [...policy.tiers].reverse() } }))).toEqual(['rule']);
  });

  it('is demand where a demand is new, and the group it makes got it all from there', () => {
    const none = { ...handMadeDataset, pins: [] };
    const [first] = none.demands;
    const more = { ...none, demands: [...none.demands, { ...first, code: 'new', quantityPieces: first.quantityPieces }] };
    expect(causes(attributionOf(none, more))).toEqual(['demand']);
  });

  it('is what happened where the morning is another and goods were issued since, and nothing where nobody did anything', () => {
    const none = { ...handMadeDataset, pins: [] };
    const [stock, ...others] = none.stocks;
    const later = {
      ...none,
      policy: { ...none.policy, start: addDays(none.policy.start, 1), days: none.policy.days - 1, cycleStart: none.policy.start },
      stocks: [{ ...stock, quantity: 0 }, ...others],
      supplies: none.supplies.filter(({ date }) => date > none.policy.start),
    };
    expect(causes(attributionOf(none, later))).toEqual(['happened']);
    expect(causes(attributionOf(none, { ...none, stocks: later.stocks }))).toEqual(['supply']);
    // A report of yesterday that came late moves nothing but stocks.
    expect(causes(attributionOf({ ...later, stocks: none.stocks }, later))).toEqual(['happened']);
  });

  it('adds up to the difference of every group, whatever the two datasets are', () => {
    fc.assert(
      fc.property(arbitraryDataset(), arbitraryDataset(), (before, after) => {
        const [earlier, later] = [fileOf(before), fileOf(after)];
        const found = attributeDifference(earlier, later, solver);
        if (!found.ok) throw new Error(JSON.stringify(found.error));
        const pieces = (file: typeof earlier, key: string) =>
          file.plan.groups.filter((group) => groupKey(group) === key).reduce((sum, group) => sum + group.fillExact * group.needPieces, 0);
        for (const group of found.value.groups) {
          const parts = attributionSteps.reduce((sum, step) => sum + group.parts[step], 0);
          expect(parts).toBeCloseTo(group.after - group.before, 5);
          expect([group.before, group.after]).toEqual([pieces(earlier, groupKey(group)), pieces(later, groupKey(group))]);
        }
      }),
      { seed: 20200304, numRuns: 40 },
    );
  });
});
