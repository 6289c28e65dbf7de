import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../../electron/node/files/datasetFolder.ts';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { groupKey, type Plan } from '../../../../shared/plan/plan.ts';
import { reasonDetail } from '../../../../shared/plan/reasonCells.ts';
import { applyRemedy } from '../../../../shared/plan/remedy.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { withPromises } from '../../../../shared/planner/trials/tryRemedy.ts';
import { arbitraryDataset } from '../../../helpers/arbitraryDataset.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** The same datasets on every machine and day. */
const runs = { seed: 20200302, numRuns: 40 };

async function read(name: string): Promise<Dataset> {
  const dataset = await readDatasetFolder(join(import.meta.dirname, '../../../fixtures/examples', name));
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
  return dataset.value;
}

function planOf(dataset: Dataset): Plan {
  const result = runPlan(dataset, solver);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function details(plan: Plan): string[] {
  return plan.reasons.map((row) => `${row.tier} ${row.region} ${row.shortPieces}: ${reasonDetail(row)}`);
}

it('A remedy that is applied gives what it promised: within a hundredth, or a carton for each demand line and sending city', () => {
  let tried = 0;
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      const plan = withPromises(planOf(dataset), dataset, solver);
      for (const { remedies, ...row } of plan.reasons.slice(0, 3)) {
        for (const { change, fillAfter } of remedies.slice(0, 2)) {
          if (fillAfter === null) continue;
          tried += 1;
          const group = planOf(applyRemedy(dataset, change)).groups.find((other) => groupKey(other) === groupKey(row));
          expect(Math.abs((group?.fillExact ?? 1) - fillAfter)).toBeLessThanOrEqual(Math.max(1e-6, fillAfter / 100));
        }
      }
    }),
    runs,
  );
  expect(tried).toBeGreaterThan(20);
});

it.each([
  [
    '01-pool-is-shared-fairly',
    ['frontline 360100 40: capacity 40', 'frontline 360400 40: capacity 40', 'public 360100 50: outranked frontline 50'],
  ],
  // Of the 100,000 that the cloth allows, 60,000 stay in Nanchang, 20,000 more than Jiujiang's two thirds; the line could make as many
  // again.
  ['03-linkage-feeds-the-pool', ['frontline 360400 20000: material 10000; linkage 10000']],
  // On the first day the line stands idle for lack of cloth.
  ['04-time-matters', ['national 420000 30000: material 30000']],
  // Nanchang may not use the pool's 30,000, and a demand served from the pool only may not use its maker's goods; nobody owes them to
  // Jiujiang.
  [
    '05-who-may-be-supported',
    ['city_basic 360100 100000: source 70000; eligibility 30000', 'city_basic 360400 70000: capacity 40000; linkage 30000'],
  ],
])('Every missing piece of %s has its cause', async (name, expected) => {
  expect(details(planOf(await read(name)))).toEqual(expected);
});
