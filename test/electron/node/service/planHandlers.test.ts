import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { forkPlanner } from '../../../../electron/node/solver/forkPlanner.ts';
import { readDatasetWorkbook } from '../../../../electron/node/files/datasetWorkbook.ts';
import { noMemory, type Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { gainedPieces } from '../../../../shared/plan/verifyingWorth.ts';
import { channelExamples } from '../../../helpers/channelExamples.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { endOf, planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';

test('a plan is a draft with its dataset until it is approved', async () => {
  const { call } = await officeForTest();
  const plan = await planOf(call);
  const view = await call('plan.get', { plan });
  expect(view).toMatchObject({
    value: {
      summary: {
        id: plan,
        label: 'P-0302-1',
        state: 'draft',
        isCurrent: true,
        start: '2020-03-02',
        days: 2,
        groups: 3,
        shortGroups: 0,
        orders: 0,
      },
      plan: { start: '2020-03-02', days: 2 },
      dataset: { policy: everyTable.policy },
    },
  });
  expect(await call('plan.approve', { plan })).toMatchObject({ value: { state: 'approved', approvedAt: '2020-03-01T12:00:00.000Z' } });
  expect(await call('plan.approve', { plan })).toEqual({ ok: false, error: { kind: 'planNotDraft', plan, state: 'approved' } });
});

test('a plan that is not as it was saved is told as damaged, by its label, and every other plan is there', async () => {
  const { call, dataDir } = await officeForTest();
  const plan = await planOf(call);
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  db.exec('UPDATE frozen_texts SET deflated = zeroblob(length(deflated)) WHERE hash = (SELECT rest_hash FROM plan_texts)');
  db.close();
  expect(await call('plan.get', { plan })).toEqual({ ok: false, error: { kind: 'planDamaged', label: 'P-0302-1' } });
  expect(await call('plan.get', { plan: await planOf(call) })).toMatchObject({ ok: true });
});

test('a plan of a dataset that has changed since is stale and cannot be approved, until the change is undone', async () => {
  const { call } = await officeForTest();
  const plan = await planOf(call);
  await call('dataset.savePolicy', { ...everyTable.policy, materialReserve: { MB: 0.02 } });
  expect(await call('plan.list', {})).toMatchObject({ value: [{ id: plan, isCurrent: false }] });
  expect(await call('plan.approve', { plan })).toEqual({ ok: false, error: { kind: 'planStale', plan } });
  await call('dataset.savePolicy', everyTable.policy);
  expect(await call('plan.approve', { plan })).toMatchObject({ value: { isCurrent: true, state: 'approved' } });
});

test('approving a plan supersedes the one before', async () => {
  const { call } = await officeForTest();
  const first = await planOf(call);
  const second = await planOf(call);
  await call('plan.approve', { plan: first });
  await call('plan.approve', { plan: second });
  expect(await call('plan.list', {})).toMatchObject({
    value: [
      { id: second, label: 'P-0302-2', state: 'approved' },
      { id: first, label: 'P-0302-1', state: 'superseded' },
    ],
  });
});

test('a cancelled run leaves everything as it was', async () => {
  const { call } = await officeForTest({ startPlanner: forkPlanner() });
  const before = await call('app.state', {});
  const started = await call('plan.start', {});
  if (!started.ok) throw new Error(started.error.kind);
  const { run } = started.value;
  expect(await call('plan.cancel', { run })).toEqual({ ok: true, value: { kind: 'cancelled' } });
  const plan = await planOf(call);
  expect(await call('plan.progress', { run })).toEqual({ ok: true, value: { kind: 'cancelled' } });
  expect(await call('plan.list', {})).toMatchObject({ value: [{ id: plan, label: 'P-0302-1' }] });
  expect(await call('app.state', {})).toEqual(before);
});

test('runs and plans that are not there are refused by their ids', async () => {
  const { call } = await officeForTest();
  expect(await call('plan.progress', { run: 'x' })).toEqual({ ok: false, error: { kind: 'runNotFound', run: 'x' } });
  expect(await call('plan.cancel', { run: 'x' })).toEqual({ ok: false, error: { kind: 'runNotFound', run: 'x' } });
  expect(await call('plan.get', { plan: 'x' })).toEqual({ ok: false, error: { kind: 'planNotFound', plan: 'x' } });
  expect(await call('plan.approve', { plan: 'x' })).toEqual({ ok: false, error: { kind: 'planNotFound', plan: 'x' } });
});

test('plans are there after a restart', async () => {
  const { call, service, dataDir } = await officeForTest();
  const plan = await planOf(call);
  const before = await call('plan.get', { plan });
  await service.close();
  expect(await serviceForTest({ dataDir }).call('plan.get', { plan })).toEqual(before);
});

/** A planner whose plan fails its own check. */
const faultyPlanner = forkPlanner({
  worker: new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ job }) => {
      if (job === undefined) return;
      const violations = [{ rule: 'rounding', place: { file: 'groups.csv', row: 2 }, kind: 'notAbove', found: 1, limit: 2 }];
      const error = { kind: 'plannerFault', datasetHash: 'abcdef0123456789', violations };
      parentPort.postMessage({ kind: 'finished', result: { ok: false, error } });
      parentPort.postMessage({ kind: 'free', megabytes: 100 });
    });
  `)}`,
  ),
});

test('the data a plan failed its own check on is saved as it was, whatever became of it, and nothing else was changed', async () => {
  const { call } = await officeForTest({ startPlanner: faultyPlanner });
  const before = await call('app.state', {});
  const started = await call('plan.start', {});
  if (!started.ok) throw new Error(started.error.kind);
  const state = () => call('plan.progress', started.value);
  await expect.poll(state, { timeout: 30_000 }).toMatchObject({ value: { kind: 'failed', error: { kind: 'plannerFault' } } });
  expect(await call('app.state', {})).toEqual(before);
  expect(await call('plan.list', {})).toEqual({ ok: true, value: [] });

  await call('dataset.savePolicy', { ...everyTable.policy, days: 1 });
  const saved = await call('export.faultyDataset', { datasetHash: 'abcdef0123456789', language: 'zh' });
  if (!saved.ok) throw new Error(saved.error.kind);
  expect(saved.value.name).toBe('dataset-abcdef012345.xlsx');
  const read = await readDatasetWorkbook(saved.value.name, Buffer.from(saved.value.base64, 'base64'));
  if (!read.ok) throw new Error(read.error.kind);
  expect(datasetHash(read.value)).toBe(datasetHash({ ...everyTable, outlets: [], contacts: [] }));
  expect(await call('export.faultyDataset', { datasetHash: 'another', language: 'zh' })).toEqual({
    ok: false,
    error: { kind: 'noDataset' },
  });
});

const line = { product: 'MASK-SURG', from: null, to: null, availability: null };
/** D1 asks for what both lines can make in two days, 40,000 on L1 and 20,000 on L2; material is plenty. */
const made: Dataset = {
  ...everyTable,
  ...noMemory,
  lines: [
    { ...line, code: 'L1', enterprise: 'E1', ratePiecesPerDay: 20_000 },
    { ...line, code: 'L2', enterprise: 'E2', ratePiecesPerDay: 10_000 },
  ],
  lineDays: [],
  stocks: [{ owner: 'pool', item: 'MB', quantity: 100, region: null }],
  supplies: [],
  demands: everyTable.demands.slice(0, 1),
  pins: [],
};
const second = channelExamples['capacity.save'].project;
const namingLineOne = { ...second, lines: [{ ...second.lines[0], code: 'L1' }], milestones: second.milestones };

test('a line that a project names is planned once it is verified, and the plan says without which it was made', async () => {
  const { call } = await officeForTest();
  await call('dataset.import', { label: '试', files: uploaded(made) });
  const viewOf = async (plan: string) => {
    const view = await call('plan.get', { plan });
    if (!view.ok) throw new Error(view.error.kind);
    return view.value;
  };
  const linesOf = async (plan: string) => new Set((await viewOf(plan)).plan.production.map(({ line }) => line));
  const before = await planOf(call);
  expect(await linesOf(before)).toEqual(new Set(['L1', 'L2']));
  expect((await viewOf(before)).plan.lines).toBeUndefined();

  const saved = await call('capacity.save', { project: namingLineOne });
  if (!saved.ok) throw new Error(saved.error.kind);
  expect(await call('plan.approve', { plan: before })).toMatchObject({ error: { kind: 'planStale' } });
  const without = await planOf(call);
  expect(await linesOf(without)).toEqual(new Set(['L2']));
  const { plan, summary } = await viewOf(without);
  expect(plan).toMatchObject({ format: 6, lines: { basis: 'verified', apart: [{ line: 'L1', project: saved.value.id, name: '二号线' }] } });
  expect(summary).toMatchObject({ isCurrent: true, lineBasis: 'verified' });

  const verification = { on: '2020-03-01', by: '省药监局', standard: 'YY 0469' };
  await call('capacity.save', { project: { ...saved.value, verification } });
  const after = await planOf(call);
  expect((await viewOf(after)).plan).toEqual((await viewOf(before)).plan);
});

test('a plan with lines that are expected shows what they would make, and cannot be approved', async () => {
  const { call } = await officeForTest();
  await call('dataset.import', { label: '试', files: uploaded(made) });
  const planned = { ...namingLineOne, milestones: second.milestones.map((one) => ({ ...one, planned: one.planned && '2020-03-01' })) };
  await call('capacity.save', { project: planned });
  const expected = await planOf(call, { lines: 'expected' });
  const view = await call('plan.get', { plan: expected });
  expect(view).toMatchObject({
    value: { summary: { isCurrent: true, lineBasis: 'expected' }, plan: { lines: { basis: 'expected', apart: [{ line: 'L1' }] } } },
  });
  expect(view.ok && view.value.plan.production.some(({ line }) => line === 'L1')).toBe(true);
  expect(await call('plan.approve', { plan: expected })).toEqual({
    ok: false,
    error: { kind: 'planOfExpectedLines', label: 'P-0302-1', lines: ['L1'] },
  });
});

test('verifying is worth what the lines of each project, and of all, would add to the fills', async () => {
  const { call } = await officeForTest();
  await call('dataset.import', { label: '试', files: uploaded(made) });
  const named = (code: string, name: string) => ({ ...second, name, lines: [{ ...second.lines[0], code }], milestones: open });
  const open = second.milestones.map((one) => ({ ...one, planned: null }));
  for (const project of [named('L2', '小线'), named('L1', '大线')]) await call('capacity.save', { project });
  const started = await call('plan.worthOfVerifying', {});
  if (!started.ok) throw new Error(started.error.kind);
  const weighed = await endOf(call, started.value.run);
  if (weighed.kind !== 'weighed') throw new Error(JSON.stringify(weighed));
  const { total, projects } = weighed.worth;
  expect(projects.map(({ name, lines, groups }) => [name, lines, gainedPieces(groups)])).toEqual([
    ['大线', ['L1'], 40_000],
    ['小线', ['L2'], 20_000],
  ]);
  expect(gainedPieces(total)).toBe(60_000);
});
