// Owns the random datasets on which the plain and the real planner must agree, and how far their fills are apart.
import fc from 'fast-check';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { groupKey } from '../../shared/plan/plan.ts';
import { arbitraryDataset } from '../helpers/arbitraryDataset.ts';
import { generateInstance } from '../helpers/generateInstance.ts';
import type { PlainPlan } from './plainPlanner.ts';

/** Largest difference of fills that is rounding. */
export const fillTolerance = 1e-4;

/**
 * `count` datasets, the same for the same seed. By turns: small ones of every shape, with pins and without, short windows, arrears and
 * substitutes; and generated ones, with flexible lines or none, with a quarter of the supplies, as many, or four times as many.
 */
export function agreementDatasets(count: number, seed = 1): Dataset[] {
  const half = Math.ceil(count / 2);
  const free = fc.sample(arbitraryDataset(), { numRuns: half, seed });
  const pinned = fc.sample(arbitraryDataset({ pins: true }), { numRuns: half, seed: seed + 1 });
  return Array.from({ length: count }, (_, n) => {
    if (n % 4 === 0) return free[n >> 1];
    if (n % 4 === 1) return pinned[n >> 1];
    return withSupplies(
      generateInstance({
        seed: seed * 1000 + n,
        cities: 2 + (n % 3),
        enterprises: 3 + (n % 6),
        products: 1 + (n % 3),
        materials: 1 + (n % 2),
        days: 2 + (n % 5),
        flex: n % 4 === 2 ? 0.5 : 0,
      }),
      [0.25, 1, 4][n % 3],
    );
  });
}

/** Material and goods times a factor, goods in whole pieces. */
function withSupplies(dataset: Dataset, factor: number): Dataset {
  const products = new Set<string>(dataset.products.map((product) => product.code));
  const scaled = <T extends { readonly item: string; readonly quantity: number }>(row: T): T => ({
    ...row,
    quantity: products.has(row.item) ? Math.round(row.quantity * factor) : Math.round(row.quantity * factor * 1000) / 1000,
  });
  return { ...dataset, stocks: dataset.stocks.map(scaled), supplies: dataset.supplies.map(scaled) };
}

/** Largest difference of a group's fill between the two; infinite where they do not know the same groups. */
export function fillDifference(plan: Plan, plain: PlainPlan): number {
  if (plan.groups.length !== plain.fills.size) return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...plan.groups.map((group) => Math.abs(group.fillExact - (plain.fills.get(groupKey(group)) ?? Number.POSITIVE_INFINITY))),
  );
}
