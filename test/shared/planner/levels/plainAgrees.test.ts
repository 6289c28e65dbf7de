// Compares the fills of the planner, with all its shortcuts for small and large models, with the plain formulation, which takes none.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { planFills } from '../../../../shared/planner/levels/planFills.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import { agreementCases, fillDifference, fillTolerance } from '../../../bench/agreement.ts';
import { plainPlan } from '../../../bench/plainPlanner.ts';
import { share } from '../../../helpers/share.ts';

const cases = share(60, 220);

describe('the plain formulation', () => {
  it('gives every group of random datasets the fill the planner gives, and refuses the pins it refuses', async () => {
    const solver = await loadHighsSolver();
    const planned = { pinned: 0, free: 0 };
    const apart = agreementCases(cases, solver).flatMap(({ dataset }, n) => {
      const plan = runPlan(dataset, solver);
      const plain = plainPlan(dataset, solver);
      if (!plan.ok || plain === null) return plan.ok === (plain !== null) ? [] : [`${n}: only one refuses`];
      planned[dataset.pins.length > 0 ? 'pinned' : 'free'] += 1;
      const large = planFills(dataset, solver, () => {}, 0);
      if ('status' in large) return [`${n}: ${large.status}`];
      const fills = plan.value.groups.map((group, k) => Math.abs(group.fillExact - large.fills[k]));
      const difference = Math.max(fillDifference(plan.value, plain), ...fills);
      return difference <= fillTolerance ? [] : [`${n}: ${difference}`];
    });

    expect(apart).toEqual([]);
    expect(planned.pinned).toBeGreaterThan(cases * 0.27);
    expect(planned.pinned + planned.free).toBeGreaterThan(cases * 0.9);
  }, 300_000);
});
