import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Demand, Pin } from '../../../shared/domain/tables.ts';
import { tierRank } from '../../../shared/plan/groupTier.ts';
import type { Group, Plan } from '../../../shared/plan/plan.ts';
import { whyThey, type WhyThey } from '../../../shared/plan/whyThey.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { arbitraryDataset } from '../../helpers/arbitraryDataset.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

interface Case {
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly us: Group;
  readonly they: string;
  readonly why: WhyThey | null;
}

/** Every short group of a plan against every other place. */
function casesOf(dataset: Dataset, plan: Plan): Case[] {
  const places = [...new Set(plan.groups.map(({ region }) => region))].filter((region) => region !== 'pool');
  return plan.groups
    .filter(({ tier, region, fillExact }) => tier !== 'firm' && region !== 'pool' && fillExact < 1)
    .flatMap((us) =>
      places.filter((they) => they !== us.region).map((they) => ({ dataset, plan, us, they, why: whyThey(plan, dataset, us, they) })),
    );
}

function inGroup({ regions }: Dataset, { tier, region, product }: Pick<Group, 'tier' | 'region' | 'product'>) {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  return (demand: Demand) =>
    demand.tier === tier && demand.product === product && (cityOf(demand.region, byCode) ?? demand.region) === region;
}

/** The dataset with one carton of their goods pinned to us: their demands get no more than now, one of them a carton less. */
function exchanged({ dataset, plan, us, they, why }: Case): Dataset | null {
  if (why?.kind !== 'worseOff' && why?.kind !== 'tier') return null;
  const sent = (code: string) => plan.dispatches.reduce((sum, row) => (row.demand === code ? sum + row.quantityPieces : sum), 0);
  const ofTier = (demand: Demand) => inGroup(dataset, { tier: why.tier, region: they, product: demand.product })(demand);
  const theirs = dataset.demands.filter((demand) => sent(demand.code) > 0 && ofTier(demand)).sort((a, b) => sent(b.code) - sent(a.code));
  const carton = dataset.products.find(({ code }) => code === us.product)?.cartonPieces ?? 1;
  const [ours] = dataset.demands.filter(inGroup(dataset, us)).filter(({ code, quantityPieces }) => quantityPieces - sent(code) >= carton);
  if (ours === undefined || theirs.length === 0 || sent(theirs[0].code) < carton) return null;
  const nothing = { enterprise: null, material: null, product: null, min: null, max: null };
  const pins: Pin[] = [
    { ...nothing, kind: 'dispatch', demand: ours.code, min: sent(ours.code) + carton },
    ...theirs.map(({ code }, place): Pin => ({ ...nothing, kind: 'dispatch', demand: code, max: sent(code) - (place === 0 ? carton : 0) })),
  ];
  return { ...dataset, pins: [...dataset.pins, ...pins] };
}

/** Fills of the tiers up to a rank, each tier's in rising order: what the planner makes as large as it can, from the left. */
function fillsUpTo(plan: Plan, { policy }: Dataset, rank: number): number[] {
  return policy.tiers.slice(0, rank + 1).flatMap((tier) =>
    plan.groups
      .filter((group) => group.tier === tier)
      .map(({ fillExact }) => fillExact)
      .sort((a, b) => a - b),
  );
}

describe('whyThey', () => {
  it('has an answer for every short group and every other place of a plan', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const plan = runPlan(dataset, solver);
        if (!plan.ok) return;
        for (const { why, us, they } of casesOf(dataset, plan.value)) {
          expect(why, `${us.tier} ${us.region} ${us.product} against ${they}`).not.toBeNull();
          if (why !== null) kinds.set(why.kind, (kinds.get(why.kind) ?? 0) + 1);
        }
      }),
      { seed: 777, numRuns: 100 },
    );
    // Each of the answers that random data lead to occurs.
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['tier', 'worseOff', 'own', 'nothing', 'source', 'timing', 'eligibility']));
  });

  it('is borne out by planning anew with one carton moved: the fills become worse from the left, or it cannot be done', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const plan = runPlan(dataset, solver);
        if (!plan.ok) return;
        const cases = casesOf(dataset, plan.value);
        for (const kind of ['worseOff', 'tier']) {
          const one = cases.find(({ why }) => why?.kind === kind);
          const other = one === undefined ? null : exchanged(one);
          if (one === undefined || other === null) continue;
          const moved = runPlan(other, solver);
          outcomes.set(moved.ok ? 'worse' : 'refused', (outcomes.get(moved.ok ? 'worse' : 'refused') ?? 0) + 1);
          if (!moved.ok) continue;
          const rank = tierRank(dataset.policy.tiers, one.us.tier);
          const [before, after] = [plan.value, moved.value].map((each) => fillsUpTo(each, dataset, rank));
          const first = before.findIndex((fill, place) => Math.abs(fill - after[place]) > 1e-7);
          expect(first, 'something changes').not.toBe(-1);
          expect(after[first]).toBeLessThan(before[first]);
        }
      }),
      { seed: 20200302, numRuns: 60 },
    );
    expect(outcomes.get('worse')).toBeGreaterThan(3);
  });

  it('names the earlier tier and the pieces that go there', () => {
    const short: Group = { ...handMadePlan.groups[0], tier: 'city_basic', region: '360100', product: 'S', fillExact: 0.5 };
    expect(whyThey(handMadePlan, handMadeDataset, short, '420000')).toEqual({ kind: 'tier', tier: 'national', pieces: 100 });
  });
});
