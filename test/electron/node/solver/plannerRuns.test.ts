import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { PlannerRuns, PlannerRunsOptions } from '../../../../electron/node/solver/plannerRuns.ts';
import { createPlannerRuns } from '../../../../electron/node/solver/plannerRuns.ts';
import type { FoundPlan } from '../../../../electron/node/solver/plannerWorker.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

function runsForTest(options: Partial<PlannerRunsOptions>): { runs: PlannerRuns; saved: FoundPlan[]; reported: unknown[] } {
  const saved: FoundPlan[] = [];
  const reported: unknown[] = [];
  const runs = createPlannerRuns({
    clock: () => new Date(),
    newId: () => randomUUID(),
    savePlan: (found) => ok(`plan ${saved.push(found)}`),
    refuse: (error) => ({ kind: 'internal', reference: `reference ${reported.push(error)}` }),
    ...options,
  });
  onTestFinished(() => runs.close());
  return { runs, saved, reported };
}

/** A thread that does by the days of its dataset: 1 never ends, 2 answers, 3 throws, 4 leaves, 5 eats up its memory, 6 refuses. */
const oddThread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    const { days } = workerData.dataset.policy;
    parentPort.postMessage({ kind: 'progress', progress: { stage: 'model', tier: null, groupsFixed: 0, groupsTotal: days } });
    if (days === 1) while (true);
    if (days === 2) parentPort.postMessage({ kind: 'finished', result: { ok: true, value: {} } });
    if (days === 3) throw new TypeError('secret of the inside');
    if (days === 4) process.exit(7);
    const violations = [{ rule: 'line', place: 'L1', found: '2', expected: '1' }];
    const refusal = { kind: 'plannerFault', datasetHash: 'abc', violations };
    if (days === 6) parentPort.postMessage({ kind: 'finished', result: { ok: false, error: refusal } });
    if (days === 5) for (const hoard = []; ; ) hoard.push(Array.from({ length: 1000 }, (_, i) => ({ i })));
  `)}`,
);

function lasting(days: number): Dataset {
  return { ...everyTable, policy: { ...everyTable.policy, days } };
}

function end(runs: PlannerRuns, run: string) {
  return expect.poll(() => runs.state(run), { timeout: 30_000 });
}

test('a dataset becomes a plan that is saved with the dataset it was made from', async () => {
  const { runs, saved } = runsForTest({});
  const run = runs.start(everyTable);
  await end(runs, run).toMatchObject({ kind: 'done', planId: 'plan 1' });
  const [{ planText, ...record }] = saved;
  const { plan, dataset } = JSON.parse(planText);
  expect(dataset).toEqual(everyTable);
  expect(plan.datasetHash).toBe(record.datasetHash);
  expect(record).toMatchObject({ datasetHash: datasetHash(everyTable), start: '2020-03-02', days: 2, groups: 2, shortGroups: 0 });
});

test('a run that never ends is cancelled at once, saves nothing and makes room for the next', async () => {
  const { runs, saved } = runsForTest({ workerUrl: oddThread });
  const endless = runs.start(lasting(1));
  await end(runs, endless).toMatchObject({ kind: 'running', progress: { stage: 'model' } });
  const next = runs.start(lasting(2));
  expect(runs.state(next)).toMatchObject({ kind: 'running', progress: null });
  expect(runs.cancel(endless)).toEqual({ kind: 'cancelled' });
  await end(runs, next).toMatchObject({ kind: 'done' });
  expect(runs.state(endless)).toEqual({ kind: 'cancelled' });
  expect(saved).toHaveLength(1);
});

test('a run cancelled while it waits never starts', async () => {
  const { runs, saved } = runsForTest({ workerUrl: oddThread });
  const first = runs.start(lasting(2));
  const waiting = runs.start(lasting(2));
  const last = runs.start(lasting(2));
  expect(runs.cancel(waiting)).toEqual({ kind: 'cancelled' });
  await end(runs, last).toMatchObject({ kind: 'done' });
  expect([runs.state(first)?.kind, runs.state(waiting)?.kind, saved.length]).toEqual(['done', 'cancelled', 2]);
});

test('cancelling what is done changes nothing', async () => {
  const { runs } = runsForTest({ workerUrl: oddThread });
  const run = runs.start(lasting(2));
  await end(runs, run).toMatchObject({ kind: 'done' });
  expect(runs.cancel(run)).toEqual(runs.state(run));
});

test('a run that was never started is not there', () => {
  const { runs } = runsForTest({});
  expect([runs.state('nothing'), runs.cancel('nothing')]).toEqual([null, null]);
});

test.each([
  ['throws', 3, 'TypeError'],
  ['ends without an answer', 4, 'Error'],
  ['runs out of memory', 5, 'ERR_WORKER_OUT_OF_MEMORY'],
])('a thread that %s is a failed run, written down, and the next run is done', async (_, days, reason) => {
  const { runs, reported } = runsForTest({ workerUrl: oddThread, resourceLimits: { maxOldGenerationSizeMb: 24 } });
  const broken = runs.start(lasting(days));
  const next = runs.start(lasting(2));
  await end(runs, next).toMatchObject({ kind: 'done' });
  expect(runs.state(broken)).toEqual({ kind: 'failed', error: { kind: 'plannerCrashed', reason } });
  expect(reported).toHaveLength(1);
});

test('a plan that does not hold is refused with what is wrong in it, and not saved', async () => {
  const { runs, saved } = runsForTest({ workerUrl: oddThread });
  const run = runs.start(lasting(6));
  const violations = [{ rule: 'line', place: 'L1', found: '2', expected: '1' }];
  await end(runs, run).toEqual({ kind: 'failed', error: { kind: 'plannerFault', datasetHash: 'abc', violations } });
  expect(saved).toEqual([]);
});

test('the dataset of a fault of the planner is at hand to be saved, and of no other run', async () => {
  const { runs } = runsForTest({ workerUrl: oddThread });
  const done = runs.start(lasting(2));
  const faulty = runs.start(lasting(6));
  await end(runs, faulty).toMatchObject({ kind: 'failed' });
  expect(runs.state(done)).toMatchObject({ kind: 'done' });
  expect(runs.faultyDataset('abc')).toEqual(lasting(6));
  expect(runs.faultyDataset(datasetHash(lasting(2)))).toBe(null);
});

test('a plan that cannot be kept is a failed run under a reference', async () => {
  const { runs } = runsForTest({
    workerUrl: oddThread,
    savePlan: () => {
      throw new Error('disk full');
    },
  });
  const run = runs.start(lasting(2));
  await end(runs, run).toEqual({ kind: 'failed', error: { kind: 'internal', reference: 'reference 1' } });
});
