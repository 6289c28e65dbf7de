// Mornings inside a cycle, with orders already issued, made from the plans of generated provinces: the next plan exists, holds, keeps the rules
// of rounding and has the fills of the plain planner.
import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { plainObjection, tryProvince } from '../../bench/tryProvince.ts';
import { provinceBySeed } from '../../helpers/provinceBySeed.ts';
import { share } from '../../helpers/share.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** The plain planner takes minutes for larger models. */
const maxColumnsForPlain = 1500;

/** The dataset carried out for a day, with the orders of the two days after it issued; null where there is no such plan. */
function nextMorning(dataset: Dataset): Dataset | null {
  if (dataset.enterprises.length > 20 || dataset.policy.days < 2) return null;
  const plan = runPlan(dataset, solver);
  return plan.ok ? rollPlan({ plan: plan.value, dataset }, { days: 1, issuedUntil: addDays(dataset.policy.start, 2) }) : null;
}

const seeds = share(10, 30);

it('a morning with issued orders is planned like any other', () => {
  let [mornings, withOrders] = [0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const morning = nextMorning(provinceBySeed(seed));
    if (morning === null) continue;
    const { plan, failures } = tryProvince(morning, solver);
    expect([seed, failures]).toEqual([seed, []]);
    mornings += 1;
    if (plan === null) continue;
    if (plan.commitments.length > 0) withOrders += 1;
    if (plan.solve.columns <= maxColumnsForPlain) expect([seed, plainObjection(morning, plan, solver)]).toEqual([seed, null]);
  }
  expect(mornings).toBeGreaterThan(seeds / 3);
  expect(withOrders).toBeGreaterThan(seeds / 8);
}, 240_000);

it('rounding in levels near nothing does not keep the later aims from being pursued', () => {
  const morning = nextMorning(provinceBySeed(98)) as Dataset;
  expect(tryProvince(morning, solver).failures).toEqual([]);
  expect(morning.committed.length).toBeGreaterThan(0);
});
