import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { createPlannerRuns, type PlannerRuns, type PlannerRunsOptions } from '../../../../electron/node/solver/plannerRuns.ts';
import type { FoundPlan, PlannerJob } from '../../../../electron/node/solver/plannerJob.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { livingDataset } from '../../../../shared/domain/frozenDataset.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { isAlive, lasting, oddPlanner } from './oddPlanner.ts';

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

function end(runs: PlannerRuns, run: string) {
  return expect.poll(() => runs.state(run), { timeout: 30_000 });
}

const planning = (dataset: Dataset): PlannerJob => ({ dataset, task: { kind: 'plan', promises: false } });

test('a dataset becomes a plan that is saved with the dataset it was made from', async () => {
  const { runs, saved } = runsForTest({});
  const run = runs.ask(planning(everyTable));
  await end(runs, run).toMatchObject({ kind: 'done', planId: 'plan 1' });
  const [{ planText, ...record }] = saved;
  const { plan, dataset } = JSON.parse(planText);
  expect(livingDataset(dataset)).toEqual(everyTable);
  expect(plan.datasetHash).toBe(record.datasetHash);
  expect(record).toMatchObject({ datasetHash: datasetHash(everyTable), start: '2020-03-02', days: 2, groups: 3, shortGroups: 0 });
});

test('a run that never ends is cancelled at once, saves nothing and makes room for the next', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  const endless = runs.ask(planning(lasting(1)));
  await end(runs, endless).toMatchObject({ kind: 'running', progress: { stage: 'model' } });
  const next = runs.ask(planning(lasting(2)));
  expect(runs.state(next)).toMatchObject({ kind: 'running', progress: null });
  expect(runs.cancel(endless)).toEqual({ kind: 'cancelled' });
  await end(runs, next).toMatchObject({ kind: 'done' });
  expect(runs.state(endless)).toEqual({ kind: 'cancelled' });
  expect(saved).toHaveLength(1);
});

test('a run cancelled while it waits never starts', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  const first = runs.ask(planning(lasting(2)));
  const waiting = runs.ask(planning(lasting(2)));
  const last = runs.ask(planning(lasting(2)));
  expect(runs.cancel(waiting)).toEqual({ kind: 'cancelled' });
  await end(runs, last).toMatchObject({ kind: 'done' });
  expect([runs.state(first)?.kind, runs.state(waiting)?.kind, saved.length]).toEqual(['done', 'cancelled', 2]);
});

test('cancelling what is done changes nothing', async () => {
  const { runs } = runsForTest({ startPlanner: oddPlanner });
  const run = runs.ask(planning(lasting(2)));
  await end(runs, run).toMatchObject({ kind: 'done' });
  expect(runs.cancel(run)).toEqual(runs.state(run));
});

test('a run that was never started does not exist', () => {
  const { runs } = runsForTest({});
  expect([runs.state('nothing'), runs.cancel('nothing')]).toEqual([null, null]);
});

test.each([
  ['throws', 3, 'plannerCrashed', 'TypeError'],
  ['ends without an answer', 4, 'plannerCrashed', 'Error'],
  ['runs out of the memory it may have', 5, 'plannerOutOfMemory', 'ERR_WORKER_OUT_OF_MEMORY'],
  ['is aborted from within', 7, 'plannerCrashed', 'SIGABRT'],
  ['is killed by the system for its memory', 8, 'plannerOutOfMemory', 'SIGKILL'],
  ['says that its engine broke', 10, 'plannerOutOfMemory', 'RuntimeError'],
])('a planner that %s is a failed run, written down, and the next run is done', async (_, days, kind, reason) => {
  const { runs, reported } = runsForTest({ startPlanner: oddPlanner });
  const broken = runs.ask(planning(lasting(days)));
  const next = runs.ask(planning(lasting(2)));
  await end(runs, next).toMatchObject({ kind: 'done' });
  expect(runs.state(broken)).toEqual({ kind: 'failed', error: { kind, reason } });
  expect(reported).toHaveLength(1);
});

test('a plan that does not hold is refused with what is wrong in it, and not saved', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  const run = runs.ask(planning(lasting(6)));
  const violations = [{ rule: 'line', place: { line: 'L1' }, kind: 'tooMuch', found: 2, max: 1 }];
  await end(runs, run).toEqual({ kind: 'failed', error: { kind: 'plannerFault', datasetHash: 'abc', violations } });
  expect(saved).toEqual([]);
});

test('the dataset of a fault of the planner is at hand to be saved, and of no other run', async () => {
  const { runs } = runsForTest({ startPlanner: oddPlanner });
  const done = runs.ask(planning(lasting(2)));
  const faulty = runs.ask(planning(lasting(6)));
  await end(runs, faulty).toMatchObject({ kind: 'failed' });
  expect(runs.state(done)).toMatchObject({ kind: 'done' });
  expect(runs.faultyDataset('abc')).toEqual(lasting(6));
  expect(runs.faultyDataset(datasetHash(lasting(2)))).toBe(null);
});

test('a plan that cannot be kept is a failed run under a reference', async () => {
  const { runs } = runsForTest({
    startPlanner: oddPlanner,
    savePlan: () => {
      throw new Error('disk full');
    },
  });
  const run = runs.ask(planning(lasting(2)));
  await end(runs, run).toEqual({ kind: 'failed', error: { kind: 'internal', reference: 'reference 1' } });
});

test('a planner that answered is used again, and ended with the app', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  for (const run of [runs.ask(planning(lasting(2))), runs.ask(planning(lasting(2)))]) await end(runs, run).toMatchObject({ kind: 'done' });
  const [first, second] = saved.map(({ groups }) => groups);
  expect(second).toBe(first);
  expect(isAlive(first)).toBe(true);
  await runs.close();
  expect(isAlive(first)).toBe(false);
});

test('a planner that retains too much memory after its answer is not used again', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  for (const run of [runs.ask(planning(lasting(11))), runs.ask(planning(lasting(2)))]) await end(runs, run).toMatchObject({ kind: 'done' });
  const [first, second] = saved.map(({ groups }) => groups);
  expect(second).not.toBe(first);
  await expect.poll(() => isAlive(first)).toBe(false);
});

test('closing ends a run under way and its process, and nothing that waits begins', async () => {
  const { runs, saved } = runsForTest({ startPlanner: oddPlanner });
  const [endless, waiting] = [runs.ask(planning(lasting(9))), runs.ask(planning(lasting(2)))];
  await end(runs, endless).toMatchObject({ kind: 'running', progress: { stage: 'model' } });
  const state = runs.state(endless);
  const pid = state?.kind === 'running' ? (state.progress?.groupsTotal as number) : 0;
  expect(isAlive(pid)).toBe(true);
  await runs.close();
  expect(isAlive(pid)).toBe(false);
  expect([runs.state(endless), runs.state(waiting), saved]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }, []]);
});

test('a working planner ends when the app is killed', async () => {
  const app = spawn(process.execPath, [new URL('./planUntilKilled.ts', import.meta.url).pathname], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(app.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  expect(isAlive(pid)).toBe(true);
  app.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});
