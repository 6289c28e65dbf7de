// The law of time consistency on exact quantities (planner.md section 3): the exact plan of a made-up province, carried out for some days to the
// millionth of a piece and planned again, has the same fills, with orders issued ahead and without. What is issued in whole pieces and
// cartons agrees less closely (timeConsistency.test.ts).
import { expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { planExactly, rollExactly, type ExactFile } from '../../helpers/exactRoll.ts';
import { provinceBySeed } from '../../helpers/provinceBySeed.ts';

const solver = await loadHighsSolver();

function groupsApart(first: ExactFile, later: ExactFile): string[] {
  return [...first.fills].flatMap(([key, { need, fill }]) => {
    const found = later.fills.get(key);
    const isSame = found?.need === need && Math.abs(found.fill - fill) <= 1e-6;
    return isSame || key.startsWith('firm|') ? [] : [`${key}: ${fill} of ${need}, later ${found?.fill} of ${found?.need}`];
  });
}

it.each([
  [8, 'with pins of each kind', true],
  [52, 'with a need of one piece, arrears and material kept', true],
  [68, 'with substitutes and pinned quotas', true],
  [46, 'with demands that began before the cycle, and nothing to order', false],
])('the exact plan of province %i after any number of days, %s', (seed, _, hasOrders) => {
  const dataset = provinceBySeed(seed);
  const first = planExactly(dataset, solver) as ExactFile;
  let orders = 0;
  for (let days = 1; days < dataset.policy.days; days += 1) {
    for (const ahead of [0, 2]) {
      const morning = rollExactly(first, days, ahead);
      orders += morning.committed.length;
      const later = planExactly(morning, solver) as ExactFile;
      expect([days, ahead, groupsApart(first, later)]).toEqual([days, ahead, []]);
      const shortOrders = [...later.fills].filter(([key, { fill }]) => key.startsWith('firm|') && fill < 1 - 1e-6);
      expect([days, ahead, shortOrders]).toEqual([days, ahead, []]);
    }
  }
  expect(orders > 0).toBe(hasOrders);
});
