// Least change (planner.md section 7): the plan of the morning after, with the plan in force known.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { findIssuedPlan, type IssuedPlan } from '../../../../shared/planner/whole/issuedPlan.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { pursuedAims } from '../../../../shared/plan/pursued.ts';
import { planStability } from '../../../../shared/plan/stability.ts';
import { verifyPlan } from '../../../../shared/plan/verifyPlan.ts';
import { rollPlan } from '../../../../shared/position/rollPlan.ts';
import { calmCase } from '../../../bench/calmCase.ts';
import { plainLeastChange } from '../../../bench/plainLeastChange.ts';
import { provinceBySeed } from '../../../helpers/provinceBySeed.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const provinces = [9, 15, 19, 21];
const smallest = [6, 8, 9, 11, 12, 18, 21];

function planned(dataset: Dataset): Plan | null {
  const plan = runPlan(dataset, solver);
  return plan.ok ? plan.value : null;
}

/** The distance of section 7, from the quantities before rounding. */
function changeOf({ input: { previous }, exact }: IssuedPlan): number {
  const apart = new Map<string, number>();
  const add = (key: string, pieces: number) => void apart.set(key, (apart.get(key) ?? 0) + pieces);
  for (const { to, product, day, pieces } of previous?.routes ?? []) add(`${to}|${product}|to|${day}`, -pieces);
  for (const { to, product, day, quantity } of exact.routes) add(`${to}|${product}|to|${day}`, quantity);
  for (const [key, pieces] of previous?.delivered ?? []) add(key, -pieces);
  exact.delivered.forEach((products, e) => {
    products.forEach((byDay, p) => {
      byDay.forEach((pieces, day) => add(`${e}|${p}|${day}`, pieces));
    });
  });
  return [...apart].reduce((sum, [key, pieces]) => sum + Math.abs(pieces) / (Number(key.split('|').at(-1)) + 1), 0);
}

function morningAfter(seed: number): Dataset | null {
  const dataset = provinceBySeed(seed);
  const plan = planned(dataset);
  return plan === null ? null : rollPlan({ plan, dataset }, { days: 1, issuedUntil: null });
}

describe('A plan that knows the plan in force', () => {
  it('says again what was said where nothing is new, and moves less than a fiftieth for one carton more', () => {
    let cases = 0;
    for (const seed of provinces) {
      for (const { news, index, deliveryIndex, fillLoss, faults } of calmCase(provinceBySeed(seed), solver, ['no news', 'a carton more']) ??
        []) {
        expect([seed, news, faults]).toEqual([seed, news, 0]);
        expect(fillLoss, `${seed}`).toBeLessThan(1e-6);
        // What is left are rests of cartons that demands of one city have exchanged.
        expect(index, `${seed} ${news}`).toBeLessThan(news === 'no news' ? 0.002 : 0.02);
        expect(deliveryIndex, `${seed} ${news}`).toBeLessThan(news === 'no news' ? 1e-4 : 0.02);
        cases += 1;
      }
    }
    expect(cases).toBeGreaterThan(6);
  });

  it('is as near to it as the plain formulation finds possible', () => {
    let compared = 0;
    for (const seed of smallest) {
      const morning = morningAfter(seed);
      if (morning === null || morning.previous.length === 0) continue;
      // News for every maker, so that not everything can stay.
      const news = {
        ...morning,
        lines: morning.lines.map((line) => ({ ...line, ratePiecesPerDay: Math.floor(line.ratePiecesPerDay * 0.9) })),
      };
      const found = findIssuedPlan(news, solver, {});
      if (!found.ok || found.value.exact.columns > 1500) continue;
      const plain = plainLeastChange(news, found.value.rows.groups, solver);
      expect(plain, `${seed}`).not.toBeNull();
      const change = changeOf(found.value);
      expect(Math.abs(change - (plain ?? 0)), `${seed}: ${change} and ${plain}`).toBeLessThan(1 + 1e-6 * (plain ?? 0));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(4);
  });

  it('states what it pursued, and the check refuses it without that statement or with another', () => {
    const morning = morningAfter(21) as Dataset;
    const plan = planned(morning) as Plan;
    expect(plan.pursued).toEqual(pursuedAims);
    const { pursued, ...silent } = plan;
    expect(verifyPlan({ plan, dataset: morning })).toEqual([]);
    for (const altered of [silent, { ...plan, pursued: pursued?.toReversed() }])
      expect(verifyPlan({ plan: altered, dataset: morning }).map(({ rule, place }) => [rule, place.field])).toEqual([
        ['certificate', 'pursued'],
      ]);
  });

  it('says nothing of it where no plan in force is known, or only one of days gone by', () => {
    const morning = morningAfter(21) as Dataset;
    const gone = morning.previous.map((row) => ({ ...row, date: '2020-01-01' }));
    const without = planned({ ...morning, previous: [] }) as Plan;
    expect(without.pursued).toBeUndefined();
    const { datasetHash: _, ...plan } = planned({ ...morning, previous: gone }) as Plan;
    const { datasetHash: _other, ...same } = without;
    expect(plan).toEqual(same);
    expect(planStability(morning.previous, without).dispatches.index).toBeGreaterThan(0);
  });
});
