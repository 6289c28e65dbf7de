// Checks that a run of the engine that ends without an answer it vouches for changes no fill.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { planFills } from '../../../../shared/planner/levels/planFills.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { LpMethod, LpSolution, Solver } from '../../../../shared/planner/solver.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { isWhole } from '../../../helpers/share.ts';

const solver = await loadHighsSolver();
const dataset = generateInstance({ cities: 5, enterprises: 12, products: 3, materials: 2, days: 5, flex: 0.3, seed: 7 });

/** What the last test's province has by day, found once: that takes longer than the rest of these tests. */
const fillsByDay = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../fixtures/fills-by-day.json'), 'utf8'),
) as readonly number[];

/** HiGHS's code for an unknown status. */
const unknown = '15';

/** The solver, with `change` called on each run, which may replace its solution. */
function watched(change: (solution: LpSolution, method: LpMethod) => LpSolution): Solver {
  return {
    name: solver.name,
    open: (model) => {
      const session = solver.open(model);
      return { ...session, run: (method: LpMethod = 'cold') => change(session.run(method), method) };
    },
  };
}

/** From the second run on, every run of these methods ends without a sure answer; counts them. */
function doubtful(methods: readonly LpMethod[]): Solver & { readonly doubts: () => number } {
  let runs = 0;
  let doubts = 0;
  const engine = watched((solution, method) => {
    runs += 1;
    if (runs === 1 || !methods.includes(method)) return solution;
    doubts += 1;
    return { ...solution, status: 'other', statusText: 'in doubt' };
  });
  return { ...engine, doubts: () => doubts };
}

function fillsBy(engine: Solver): readonly number[] {
  const found = planFills(dataset, engine, () => {});
  if ('status' in found) throw new Error(found.status);
  return found.fills;
}

it('finds the fills afresh where going on from the last basis ends in doubt', () => {
  const engine = doubtful(['primal']);
  const fills = fillsBy(engine);
  expect(engine.doubts()).toBeGreaterThan(0);
  fillsBy(solver).forEach((fill, k) => expect(fills[k]).toBeCloseTo(fill, 6));
});

it('gives no fills where nothing ends well', () => {
  expect(planFills(dataset, doubtful(['primal', 'cold', 'interior']), () => {})).toEqual({ status: 'in doubt' });
});

it('finds the fills of the plan, also where what makers of a city give together cannot be shared out as it was found', () => {
  let asked = 0;
  const counting = watched((solution, method) => {
    if (method === 'interior') asked += 1;
    return solution;
  });
  for (const [seed, flex] of [
    [1, 0],
    [2, 0.3],
    [3, 0.3],
    [4, 0],
  ] as const) {
    const random = generateInstance({ cities: 3, enterprises: 24, products: 3, materials: 2, days: 8, flex, seed });
    const plan = runPlan(random, solver);
    if (!plan.ok) throw new Error(plan.error.kind);
    const small = planFills(random, solver, () => {});
    const large = planFills(random, counting, () => {}, 0);
    if ('status' in small || 'status' in large) throw new Error('no fills');
    plan.value.groups.forEach((group, k) => {
      expect(small.fills[k]).toBeCloseTo(group.fillExact, 4);
      expect(large.fills[k]).toBeCloseTo(group.fillExact, 4);
    });
  }
  expect(asked).toBeGreaterThan(0);
});

it('takes an optimum next to 0 as one, though the engine doubts it: going on with more slack moved the last fills', () => {
  const province = generateInstance({ cities: 11, enterprises: 200, products: 6, materials: 4, days: 14, flex: 0.3, seed: 4 });
  let doubted = 0;
  const listening = watched((solution) => {
    if (solution.status === 'optimal' && solution.statusText === unknown) doubted += 1;
    return solution;
  });
  const byPeriod = planFills(province, listening, () => {}, 0);
  if ('status' in byPeriod) throw new Error('no fills');
  expect(doubted).toBeGreaterThan(0);
  byPeriod.fills.forEach((fill, k) => expect(fill).toBeCloseTo(fillsByDay[k], 6));
  expect(fillsByDay).toHaveLength(byPeriod.fills.length);
  if (!isWhole) return;
  const byDay = planFills(province, solver, () => {}, Number.POSITIVE_INFINITY);
  if ('status' in byDay) throw new Error('no fills');
  byDay.fills.forEach((fill, k) => expect(fill).toBeCloseTo(fillsByDay[k], 6));
});
