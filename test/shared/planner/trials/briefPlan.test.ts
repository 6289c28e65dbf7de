// Shows that the brief plan is the plan: same fills, same papers of the first days, same refusals.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { runBriefPlan } from '../../../../shared/planner/trials/briefPlan.ts';
import { readDataset } from '../../../../shared/dataset/readDataset.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { agreementCases } from '../../../bench/agreement.ts';
import { folderFiles, sampleFolder } from '../../../helpers/datasetFiles.ts';
import { share } from '../../../helpers/share.ts';

let solver: Solver;

beforeAll(async () => {
  solver = await loadHighsSolver();
});

function sample(): Dataset {
  const read = readDataset(folderFiles(sampleFolder));
  if (!read.ok) throw new Error('the sample is good');
  return read.value;
}

describe('The brief plan', () => {
  it('has the fills of the plan and its papers of the days asked for, or its refusal, on made-up provinces and the sample', () => {
    const seen = { refused: 0, dispatches: 0, later: 0 };
    for (const [k, dataset] of [...agreementCases(share(10, 20), solver).map(({ dataset }) => dataset), sample()].entries()) {
      const days = 1 + (k % 3);
      const [whole, brief] = [runPlan(dataset, solver), runBriefPlan(dataset, solver, days)];
      if (!whole.ok) {
        seen.refused += 1;
        expect(brief).toEqual(whole);
        continue;
      }
      const { start, quotas, assessment, groups, ...plan } = whole.value;
      const early = <Row extends { readonly date: string }>(rows: readonly Row[]) =>
        rows.filter(({ date }) => date <= addDays(start, days - 1));
      expect(brief).toEqual({
        ok: true,
        value: {
          start,
          quotas,
          assessment,
          groups,
          production: early(plan.production),
          deliveries: early(plan.deliveries),
          releases: early(plan.releases),
          dispatches: early(plan.dispatches),
          ownUse: early(plan.ownUse),
          commitments: early(plan.commitments),
        },
      });
      seen.dispatches += early(plan.dispatches).length;
      seen.later += plan.dispatches.length - early(plan.dispatches).length;
    }
    expect(seen.dispatches).toBeGreaterThan(50);
    expect(seen.later).toBeGreaterThan(50);
  }, 60_000);
});
