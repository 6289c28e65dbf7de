// Checks that makers modelled by period give the same fills as by day, even if a period has to be broken up for it.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { holdFloors, type Levels } from '../../../../shared/planner/levels/leximin.ts';
import { noBreaks, type Breaks } from '../../../../shared/planner/model/makerPeriods.ts';
import { answerByPeriod } from '../../../../shared/planner/levels/periodBreaks.ts';
import type { PlanModel } from '../../../../shared/planner/model/planModel.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { planModels } from '../../../helpers/planModels.ts';

const solver = await loadHighsSolver();

/** Every line can make two products, so every maker is modelled by period. */
function flexible(seed: number, days = 6): Dataset {
  return generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days, flex: 1, seed });
}

function modelsOf(dataset: Dataset) {
  const { instance, groups, build, levelsOf } = planModels(dataset);
  const apart = build('due', 'apart');
  const reaches = ({ floors }: Levels) => {
    const session = solver.open(apart.lp);
    holdFloors(session, apart, floors);
    const { status } = session.run('cold');
    session.dispose();
    return status === 'optimal';
  };
  const together = (breaks: Breaks) => build('due', 'together', { breaks });
  return { instance, groups, together, apart, reaches, levelsOf: (model: PlanModel) => levelsOf(model, solver) };
}

/** Fills by day and by period, and after how many rounds a plan by day confirmed the latter, if it did. */
function compared(dataset: Dataset, isEverBorneOut = true) {
  const { instance, together, levelsOf, apart, reaches } = modelsOf(dataset);
  let rounds = 0;
  const byPeriod = answerByPeriod(instance, together, (model) => {
    rounds += 1;
    const levels = levelsOf(model);
    return { levels, answer: isEverBorneOut && reaches(levels) ? levels : null };
  });
  return { byDay: levelsOf(apart), byPeriod, rounds };
}

describe('makers seen by period', () => {
  it('are fewer columns, and level no group lower than by day: where fills differ, the first in order is higher', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { groups, instance, together, levelsOf, apart } = modelsOf(flexible(seed, 12));
      const unbroken = together(noBreaks);
      expect(unbroken.supply.byPeriod.length).toBeGreaterThan(0);
      expect(unbroken.lp.numCol).toBeLessThan(apart.lp.numCol);
      const [byPeriod, byDay] = [levelsOf(unbroken).fills, levelsOf(apart).fills];
      const sorted = (fills: readonly number[]) =>
        instance.tiers.flatMap((tier) => fills.filter((_, k) => groups[k].tier === tier).sort((a, b) => a - b));
      const above = sorted(byPeriod).map((fill, k) => fill - sorted(byDay)[k]);
      expect(above.find((difference) => Math.abs(difference) > 1e-6) ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  it('have their periods broken where they were given goods too early, and then the fills they have by day', () => {
    const rounds: number[] = [];
    for (let seed = 1; seed <= 60; seed += 1) {
      const found = compared(flexible(seed));
      if (found.byPeriod !== null) rounds.push(found.rounds);
      found.byPeriod?.fills.forEach((fill, k) => expect(fill).toBeCloseTo(found.byDay.fills[k], 5));
    }
    expect(rounds.filter((count) => count === 1).length).toBeGreaterThan(20);
    expect(rounds.filter((count) => count > 1).length).toBeGreaterThan(0);
  });

  it('are given up for makers by day where nothing says which period is too long', () => {
    const { byPeriod, rounds } = compared(flexible(1), false);
    expect(byPeriod).toBeNull();
    expect(rounds).toBeLessThanOrEqual(3);
  });
});
