// Checks that a large model, whose makers are merged for the levels, gives the same plan as a small one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { groupKey, type Plan } from '../../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { share } from '../../../helpers/share.ts';

const solver = await loadHighsSolver();

function planOf(dataset: Dataset, maxColumnsForSimplex: number): Plan {
  const result = runPlan(dataset, solver, { maxColumnsForSimplex });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function differences(dataset: Dataset): string[] {
  const small = new Map(planOf(dataset, Number.POSITIVE_INFINITY).groups.map((group) => [groupKey(group), group.fillExact]));
  const large = planOf(dataset, 0);
  expect(verifyPlan({ plan: large, dataset })).toEqual([]);
  return large.groups.flatMap((group) => {
    const fill = small.get(groupKey(group)) ?? Number.NaN;
    return Math.abs(group.fillExact - fill) <= 1e-5 ? [] : [`${groupKey(group)}: ${group.fillExact}, not ${fill}`];
  });
}

describe('A dataset planned as a large one', () => {
  it('has the fills of a small one and a certificate that holds, whatever the dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        expect(differences(dataset)).toEqual([]);
      }),
      { seed: 20200303, numRuns: share(25, 60) },
    );
  });

  it.each(sizes())('has them with many makers of one product in a city: seed $seed, flex $flex', (size) => {
    expect(differences(generateInstance(size))).toEqual([]);
  });
});

function sizes() {
  return Array.from({ length: 12 }, (_, k) => ({
    seed: 300 + k,
    cities: 1 + (k % 3),
    enterprises: 12,
    products: 1 + (k % 3),
    materials: 1 + (k % 2),
    days: 3 + (k % 5),
    flex: k % 2 === 0 ? 0 : 0.3,
  }));
}
