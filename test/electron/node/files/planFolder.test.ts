import { planDigest } from '../../../../shared/plan/planText.ts';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPlanFolder, writePlanFolder } from '../../../../electron/node/files/planFolder.ts';
import { planCsvTexts } from '../../../../shared/plan/planTables.ts';
import { handMadeDataset, handMadePlan, handMadePlanFile } from '../../../helpers/handMadePlan.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'plan-folder-'));
  folder = join(parent, 'plan');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

it('A plan written to a folder is read back with its tables', async () => {
  expect(await writePlanFolder(folder, handMadePlanFile)).toEqual({ ok: true, value: null });
  expect((await readdir(folder)).sort()).toEqual([
    'assessment.csv',
    'commitments.csv',
    'deliveries.csv',
    'dispatches.csv',
    'groups.csv',
    'own_use.csv',
    'plan.json',
    'production.csv',
    'quotas.csv',
    'reasons.csv',
    'tasks.csv',
  ]);
  const csvTexts = planCsvTexts(handMadePlan, handMadeDataset.policy.tiers);
  expect(await readPlanFolder(folder)).toEqual({
    ok: true,
    value: { planFile: { ...handMadePlanFile, digest: planDigest(handMadePlanFile) }, csvTexts },
  });
});

it('A folder that is not there is refused by its path', async () => {
  expect(await readPlanFolder(folder)).toMatchObject({ ok: false, error: { kind: 'folderUnreadable', path: folder } });
});

it('A folder without plan.json is refused by the path of the file', async () => {
  expect(await readPlanFolder(parent)).toMatchObject({ ok: false, error: { kind: 'planUnreadable', path: join(parent, 'plan.json') } });
});

it('A plan.json cut short is refused, not half read', async () => {
  await writeFile(join(parent, 'plan.json'), '{"plan": {');
  expect(await readPlanFolder(parent)).toMatchObject({ ok: false, error: { kind: 'planUnreadable' } });
});

it('A plan.json of another shape is refused with its faults', async () => {
  await writeFile(join(parent, 'plan.json'), '{"plan": [], "dataset": {}}');
  expect(await readPlanFolder(parent)).toMatchObject({ ok: false, error: { kind: 'planBroken' } });
});

it('A missing table is left out, so that the check names it', async () => {
  await writePlanFolder(folder, handMadePlanFile);
  await rm(join(folder, 'tasks.csv'));
  const read = await readPlanFolder(folder);
  expect(read.ok && [...read.value.csvTexts.keys()]).not.toContain('tasks.csv');
});
