// Checks the laws of quotas within a band: a zero band is the rule, a wider band is never worse, and nothing leaves the band or the pool.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { planFills, type PlanFills } from '../../../../shared/planner/levels/planFills.ts';
import { levelWithinBand, tryQuotaBand } from '../../../../shared/planner/trials/quotaBand.ts';
import { computeQuotas } from '../../../../shared/planner/quotas/quotas.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { agreementCases } from '../../../bench/agreement.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { share } from '../../../helpers/share.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const size = fc.record({
  seed: fc.integer({ min: 1, max: 5000 }),
  cities: fc.integer({ min: 1, max: 4 }),
  enterprises: fc.integer({ min: 2, max: 8 }),
  products: fc.integer({ min: 1, max: 3 }),
  materials: fc.integer({ min: 1, max: 2 }),
  days: fc.integer({ min: 1, max: 5 }),
  flex: fc.constantFrom(0, 0.5),
});
const runs = { seed: 20200305, numRuns: share(16, 40) };
const tolerance = 1e-5;

function banded(dataset: Dataset, band: number) {
  const found = levelWithinBand(dataset, band, solver);
  if ('status' in found) throw new Error(found.status);
  return found;
}

/** By tier in the order of the policy, worst first. */
function sortedByTier({ groups, fills }: Pick<PlanFills, 'groups' | 'fills'>, dataset: Dataset): number[] {
  return dataset.policy.tiers.flatMap((tier) => fills.filter((_, k) => groups[k].tier === tier).sort((a, b) => a - b));
}

describe('Quotas chosen within a band', () => {
  it('are the rule’s where the band is nothing', () => {
    fc.assert(
      fc.property(size, (of) => {
        const dataset = generateInstance(of);
        const rule = planFills(dataset, solver, () => {});
        if ('status' in rule) throw new Error(rule.status);
        const { fills, chosen } = banded(dataset, 0);
        expect(fills.filter((fill, k) => Math.abs(fill - rule.fills[k]) > tolerance)).toEqual([]);
        expect(chosen).toEqual(computeQuotas(dataset).quotas.map(({ quantity }) => quantity));
      }),
      runs,
    );
  });

  it('never serve the tiers worse with a wider band, and stay in it, below the need, and within what there is', () => {
    fc.assert(
      fc.property(size, (of) => {
        const dataset = generateInstance(of);
        const { quotas, shares } = computeQuotas(dataset);
        const [narrow, wide] = [banded(dataset, 0.1), banded(dataset, 0.4)];
        const [before, after] = [sortedByTier(narrow, dataset), sortedByTier(wide, dataset)];
        const differs = before.findIndex((fill, k) => Math.abs(fill - after[k]) > tolerance);
        if (differs >= 0) expect(after[differs]).toBeGreaterThan(before[differs]);
        quotas.forEach(({ quantity, need }, k) => {
          expect(wide.chosen[k]).toBeGreaterThanOrEqual(0.6 * quantity - 1e-6);
          expect(wide.chosen[k]).toBeLessThanOrEqual(Math.max(quantity, Math.min(1.4 * quantity, need)) + 1e-6);
        });
        for (const { material, available } of shares) {
          const given = quotas.reduce((sum, quota, k) => sum + (quota.material === material ? wide.chosen[k] : 0), 0);
          expect(given).toBeLessThanOrEqual(available + 1e-6);
        }
      }),
      runs,
    );
  });

  it('stay in the band and within what there is in whole lots too, and are told only where they serve the tiers better', () => {
    let told = 0;
    const cases = share(24, 60);
    for (const { dataset } of agreementCases(cases, solver)) {
      if (!runPlan(dataset, solver).ok) continue;
      const { quotas, shares } = computeQuotas(dataset);
      const answer = tryQuotaBand(dataset, 0.4, solver);
      if (!answer.ok) throw new Error(answer.error.kind);
      if (answer.value.quotas.length === 0) continue;
      told += 1;
      const chosen = quotas.map(
        ({ enterprise, material, quantity }) =>
          answer.value.quotas.find((moved) => moved.enterprise === enterprise && moved.material === material)?.chosen ?? quantity,
      );
      quotas.forEach(({ quantity, need }, k) => {
        expect(chosen[k]).toBeGreaterThanOrEqual(0.6 * quantity - 1e-6);
        expect(chosen[k]).toBeLessThanOrEqual(Math.max(quantity, Math.min(1.4 * quantity, need)) + 1e-6);
      });
      for (const { material, available } of shares)
        expect(quotas.reduce((sum, quota, k) => sum + (quota.material === material ? chosen[k] : 0), 0)).toBeLessThanOrEqual(
          available + 1e-6,
        );
      const [rule, banded] = [dataset, { ...dataset, pins: [...dataset.pins, ...answer.value.pins] }].map((of) => {
        const fills = planFills(of, solver, () => {});
        if ('status' in fills) throw new Error(fills.status);
        return sortedByTier(fills, dataset);
      });
      const differs = rule.findIndex((fill, k) => Math.abs(fill - banded[k]) > tolerance);
      expect(banded[differs]).toBeGreaterThan(rule[differs]);
    }
    expect(told).toBeGreaterThan(cases / 24);
  }, 60_000);

  it('are kept as pins with which planning finds what was told', () => {
    const dataset = generateInstance({ seed: 11, cities: 3, enterprises: 8, products: 2, materials: 2, days: 4, flex: 0.5 });
    const answer = tryQuotaBand(dataset, 0.3, solver);
    if (!answer.ok) throw new Error(answer.error.kind);
    const { quotas, groups, pins } = answer.value;
    expect(quotas.length).toBeGreaterThan(0);
    const planned = runPlan({ ...dataset, pins: [...dataset.pins, ...pins] }, solver);
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    for (const { enterprise, material, chosen } of quotas)
      expect(planned.value.quotas).toContainEqual(expect.objectContaining({ enterprise, material, quantity: chosen }));
    for (const told of groups) {
      const group = planned.value.groups.find(
        ({ tier, region, product }) => tier === told.tier && region === told.region && product === told.product,
      );
      expect(group?.fillExact).toBeCloseTo(told.chosen, 5);
    }
  });
});
