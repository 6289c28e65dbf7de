// Holds the fills of the planner, with every shortcut it takes, against the plain formulation that takes none.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { agreementDatasets, fillDifference, fillTolerance } from '../../bench/agreement.ts';
import { plainPlan } from '../../bench/plainPlanner.ts';

describe('the plain formulation', () => {
  it('gives every group of 48 random datasets the fill the planner gives, and refuses the pins it refuses', async () => {
    const solver = await loadHighsSolver();
    let planned = 0;
    const apart = agreementDatasets(48).flatMap((dataset, n) => {
      const plan = runPlan(dataset, solver);
      const plain = plainPlan(dataset, solver);
      if (!plan.ok || plain === null) return plan.ok === (plain !== null) ? [] : [`${n}: only one refuses`];
      planned += 1;
      const difference = fillDifference(plan.value, plain);
      return difference <= fillTolerance ? [] : [`${n}: ${difference}`];
    });

    expect(apart).toEqual([]);
    expect(planned).toBeGreaterThan(35);
  });
});
