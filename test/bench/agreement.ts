// Random datasets on which the plain and the real planner must agree, and how far apart their fills are.
import fc from 'fast-check';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Pin } from '../../shared/domain/tables.ts';
import { groupKey, type Plan } from '../../shared/plan/plan.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { arbitraryDataset } from '../helpers/arbitraryDataset.ts';
import { generateInstance } from '../helpers/generateInstance.ts';
import type { PlainPlan } from './plainPlanner.ts';

/** The largest difference of fills that counts as rounding. */
export const fillTolerance = 1e-4;

export interface AgreementCase {
  readonly kind: 'small' | 'small, pinned' | 'flexible' | 'not flexible' | 'flexible, pinned' | 'pins at random';
  readonly dataset: Dataset;
}

/**
 * `count` datasets, the same for the same seed. They alternate between small ones of every shape, with short windows, arrears and
 * substitutes, and generated ones, with or without flexible lines and with a quarter of, as many, or four times the supplies. Half of them
 * have pins: most follow what a plan for the tiers in reverse order does, so that the pins bind and do not contradict each other; one in
 * twelve is random and may contradict itself.
 */
export function agreementCases(count: number, solver: Solver, seed = 1): AgreementCase[] {
  const each = Math.ceil(count / 2);
  const small = fc.sample(arbitraryDataset(), { numRuns: each, seed });
  const clashing = fc.sample(arbitraryDataset({ pins: true }), { numRuns: each, seed: seed + 1 });
  return Array.from({ length: count }, (_, n): AgreementCase => {
    if (n % 12 === 11) return { kind: 'pins at random', dataset: clashing[n >> 1] };
    if (n % 6 === 0) return { kind: 'small', dataset: small[n >> 1] };
    if (n % 6 === 3 || n % 6 === 5) return { kind: 'small, pinned', dataset: withPins(small[n >> 1], solver, seed + n) };
    const flexible = n % 6 !== 1;
    const generated = withSupplies(
      generateInstance({
        seed: seed * 1000 + n,
        cities: 2 + (n % 4),
        enterprises: 3 + (n % 7),
        products: 1 + (n % 5),
        materials: 1 + (n % 2),
        days: 2 + (n % 5),
        flex: flexible ? 0.5 : 0,
      }),
      [0.25, 1, 4][Math.floor(n / 6) % 3],
    );
    if (n % 6 === 4) return { kind: 'flexible, pinned', dataset: withPins(generated, solver, seed + n) };
    return { kind: flexible ? 'flexible' : 'not flexible', dataset: generated };
  });
}

/** Up to four pins that the plan for the tiers in reverse order keeps; none if there is no such plan. */
function withPins(dataset: Dataset, solver: Solver, seed: number): Dataset {
  const reversed = { ...dataset, policy: { ...dataset.policy, tiers: dataset.policy.tiers.toReversed() } };
  const plan = runPlan(reversed, solver);
  if (!plan.ok) return dataset;
  const none = { enterprise: null, material: null, product: null, demand: null };
  const sums = new Map<string, { readonly pin: Omit<Pin, 'min' | 'max'>; pieces: number }>();
  const add = (key: string, pin: Omit<Pin, 'min' | 'max'>, pieces: number) => {
    const sum = sums.get(key) ?? { pin, pieces: 0 };
    sum.pieces += pieces;
    sums.set(key, sum);
  };
  for (const { enterprise, product, quantityPieces } of plan.value.deliveries)
    add(`${enterprise}|${product}`, { ...none, kind: 'delivery', enterprise, product }, quantityPieces);
  for (const { demand, quantityPieces } of plan.value.dispatches) add(demand, { ...none, kind: 'dispatch', demand }, quantityPieces);
  const pins = fc.sample(fc.subarray([...sums.values()], { minLength: Math.min(1, sums.size), maxLength: Math.min(4, sums.size) }), {
    numRuns: 1,
    seed,
  })[0];
  return {
    ...dataset,
    pins: pins.map(({ pin, pieces }, n): Pin => ({ ...pin, min: n % 3 === 1 ? null : pieces, max: n % 3 === 0 ? null : pieces })),
  };
}

/** Material and goods multiplied by a factor, goods in whole pieces. */
function withSupplies(dataset: Dataset, factor: number): Dataset {
  const products = new Set<string>(dataset.products.map((product) => product.code));
  const scaled = <T extends { readonly item: string; readonly quantity: number }>(row: T): T => ({
    ...row,
    quantity: products.has(row.item) ? Math.round(row.quantity * factor) : Math.round(row.quantity * factor * 1000) / 1000,
  });
  return { ...dataset, stocks: dataset.stocks.map(scaled), supplies: dataset.supplies.map(scaled) };
}

/**
 * Pieces by which two correct planners may differ, however little a group asks for: each keeps all but a ten-billionth of what an earlier
 * group has, or ten times that, and a later group may pick it up.
 */
function crumbs(plan: Plan): number {
  return Math.max(
    0.01,
    plan.groups.reduce((sum, group) => sum + 1e-9 * group.needPieces, 0),
  );
}

/** The largest difference of a group's fill between the two; infinite if they do not have the same groups. */
export function fillDifference(plan: Plan, plain: PlainPlan): number {
  if (plan.groups.length !== plain.fills.size) return Number.POSITIVE_INFINITY;
  const crumb = crumbs(plan);
  const differences = plan.groups.map((group) => {
    const difference = Math.abs(group.fillExact - (plain.fills.get(groupKey(group)) ?? Number.POSITIVE_INFINITY));
    return difference * group.needPieces > crumb ? difference : 0;
  });
  return Math.max(0, ...differences);
}
