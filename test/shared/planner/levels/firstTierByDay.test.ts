// Checks that levels by period are given up at the first tier exactly where they are higher there than by day.
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { isReachedByDay } from '../../../../shared/planner/levels/firstTierByDay.ts';
import { findLevels } from '../../../../shared/planner/levels/leximin.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { planModels } from '../../../helpers/planModels.ts';

const solver = await loadHighsSolver();

it('A plan by day reaches the first tier by period just where that has the levels it has by day', () => {
  const told = new Map([
    [true, 0],
    [false, 0],
  ]);
  for (let seed = 5; seed <= 10; seed += 1) {
    const { input, groups, build, levelsOf } = planModels(
      generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days: 6, flex: 1, seed }),
    );
    const first = (fills: readonly number[]) => fills.filter((_, k) => groups[k].tier === groups[0].tier).sort((a, b) => a - b);
    const [together, apart] = [build('due', 'together'), build('due', 'apart')];
    const session = solver.open(together.lp);
    const asked: number[][] = [];
    const levels = findLevels(
      session,
      together,
      input,
      () => {},
      (floors) => {
        asked.push([...floors]);
        return isReachedByDay(input, solver, floors);
      },
    );
    session.dispose();
    const isReached = !('status' in levels);
    const byDay = first(levelsOf(apart, solver).fills);
    const byPeriod = first(levelsOf(together, solver).fills);
    expect(asked.length).toBe(1);
    expect(isReached).toBe(byPeriod.every((fill, k) => fill - byDay[k] < 1e-5));
    told.set(isReached, (told.get(isReached) as number) + 1);
  }
  expect(Math.min(...told.values())).toBeGreaterThan(0);
});
