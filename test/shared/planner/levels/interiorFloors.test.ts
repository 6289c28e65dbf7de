// Checks the laws of floors for an interior point: elastic floors have the optimum of firm ones, and tell when they cannot be held.
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { holdForInterior, reachesFloors } from '../../../../shared/planner/levels/interiorFloors.ts';
import { holdFloors } from '../../../../shared/planner/levels/leximin.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { planModels } from '../../../helpers/planModels.ts';

const solver = await loadHighsSolver();

/** The model of a small province over all days with its floors, multiplied by `factor`. */
function heldProvince(seed: number, factor = 1) {
  const { instance, groups, build, levelsOf } = planModels(
    generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days: 6, flex: 0.5, seed }),
  );
  const floors = levelsOf(build('due', 'apart'), solver).floors.map((floor) => factor * floor);
  const model = build('all', 'apart');
  const earliest = (maxFirm: number | null) => {
    const session = solver.open(model.lp);
    try {
      const giving = maxFirm === null ? [] : holdForInterior(session, model, floors, maxFirm);
      if (maxFirm === null) holdFloors(session, model, floors);
      const lateness = model.issues.map(({ column, day }) => ({ column, value: (day - instance.days) / instance.days }));
      session.setMaximize(false);
      session.setColCosts([{ column: model.level, value: 0 }, ...lateness, ...giving]);
      return { giving, solution: session.run(maxFirm === null ? 'cold' : 'interior') };
    } finally {
      session.dispose();
    }
  };
  return { earliest, reaches: (solution: Parameters<typeof reachesFloors>[0]) => reachesFloors(solution, model, groups) };
}

it('elastic floors that can be held are held, and the earliest plan is that of firm ones', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { earliest, reaches } = heldProvince(seed);
    const [firm, elastic] = [earliest(null), earliest(0)];
    expect(elastic.giving.length).toBeGreaterThan(0);
    expect(reaches(elastic.solution)).toBe(true);
    expect(Math.abs(elastic.solution.objective - firm.solution.objective)).toBeLessThanOrEqual(1e-6 * Math.abs(firm.solution.objective));
  }
});

it('floors no plan reaches are told as such: by a group below its floor where they are elastic, as infeasible where firm', () => {
  const { earliest, reaches } = heldProvince(1, 1.5);
  const elastic = earliest(0).solution;
  expect(elastic.status).toBe('optimal');
  expect(reaches(elastic)).toBe(false);
  expect(earliest(1e9).solution.status).toBe('infeasible');
});
