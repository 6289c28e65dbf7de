import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { forkPlanner } from '../../../../electron/node/solver/forkPlanner.ts';
import type { PlannerChild, PlannerEvents, StartPlanner } from '../../../../electron/node/solver/plannerChild.ts';
import type { PlannerMessage, PlannerRequest } from '../../../../electron/node/solver/plannerJob.ts';
import { createSparePlanner } from '../../../../electron/node/solver/sparePlanner.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { readDataset } from '../../../../shared/dataset/readDataset.ts';
import { folderFiles, sampleFolder } from '../../../helpers/datasetFiles.ts';
import { lasting } from './oddPlanner.ts';

interface Begun extends PlannerChild {
  readonly events: PlannerEvents;
  readonly asked: PlannerRequest[];
  isKilled: boolean;
}

/** Planners that do nothing by themselves: the test decides what becomes of each. */
function plannersForTest(): { begun: Begun[]; start: StartPlanner } {
  const begun: Begun[] = [];
  const start: StartPlanner = (events) => {
    const child: Begun = {
      events,
      asked: [],
      isKilled: false,
      send: (request) => child.asked.push(request),
      kill: () => {
        child.isKilled = true;
        queueMicrotask(() => child.events.onEnd(gone));
      },
    };
    begun.push(child);
    return child;
  };
  return { begun, start };
}

const gone = { isOutOfMemory: false, reason: 'SIGKILL', detail: '' };
const nobody: PlannerEvents = { onMessage: () => {}, onEnd: () => {} };
const practice = async () => lasting(2);

describe('The planner kept ready', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is started when nothing happens, warms up, and is the one that is used', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, practice);
    spare.touch();
    await vi.advanceTimersByTimeAsync(1000);
    spare.touch();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun.map(({ asked }) => asked.map(({ kind }) => kind))).toEqual([['practise']]);
    spare.take(nobody).send({ kind: 'job', job: { dataset: lasting(2), task: { kind: 'plan', promises: false } } });
    expect(begun.map(({ asked }) => asked.map(({ kind }) => kind))).toEqual([['practise', 'job']]);
  });

  it('is one: none is begun while a run has it, and it is kept after the run', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, practice);
    const taken = spare.take(nobody);
    spare.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    taken.giveBack(100);
    spare.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    spare.take(nobody);
    expect(begun).toHaveLength(1);
  });

  it('is replaced by itself after a run that was cancelled, or that left too much behind', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, practice);
    spare.take(nobody).kill();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toHaveLength(2);
    spare.take(nobody).giveBack(5000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun.map(({ isKilled }) => isKilled)).toEqual([true, true, false]);
  });

  it('is not restarted again and again if it ends by itself, but after the next run', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, practice);
    spare.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    begun[0].events.onEnd(gone);
    spare.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toHaveLength(1);
    const taken = spare.take(nobody);
    taken.giveBack(5000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toHaveLength(3);
  });

  it('is ended if warming up breaks it, and with the app', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, practice);
    spare.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    begun[0].events.onMessage({ kind: 'broken', ...gone });
    expect(begun[0].isKilled).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    const taken = spare.take(nobody);
    taken.giveBack(100);
    await spare.close();
    spare.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun.map(({ isKilled }) => isKilled)).toEqual([true, true]);
  });

  it('is not started without data to warm up on', async () => {
    const { begun, start } = plannersForTest();
    const spare = createSparePlanner(start, null);
    spare.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual([]);
  });
});

describe('A planner that has practised', () => {
  it('gives the same bytes as one that has not, also after it has planned other data', async () => {
    const read = readDataset(folderFiles(sampleFolder));
    if (!read.ok) throw new Error('the sample is good');
    const few = { ...read.value, policy: { ...read.value.policy, days: 3 } };
    const [cold, practised] = [realPlanner(), realPlanner()];
    practised.child.send({ kind: 'practise', dataset: few });
    // already under way, since nothing was asked before it
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const expected = await cold.plan(few);
    expect(expected.length).toBeGreaterThan(10_000);
    expect(await practised.plan(few)).toBe(expected);
    expect((await practised.plan(lasting(2))).length).toBeGreaterThan(1000);
    expect(await practised.plan(few)).toBe(expected);
  });
});

/** One in a process of its own; returns its answer as text. */
function realPlanner(): { child: PlannerChild; plan: (dataset: Dataset) => Promise<string> } {
  let hear: (message: PlannerMessage) => void = () => {};
  const child = forkPlanner()({ onMessage: (message) => hear(message), onEnd: () => {} });
  onTestFinished(() => child.kill());
  const plan = (dataset: Dataset) =>
    new Promise<string>((resolve) => {
      hear = (message) => {
        if (message.kind === 'finished') resolve(message.result.ok ? message.result.value.planText : message.result.error.kind);
      };
      child.send({ kind: 'job', job: { dataset, task: { kind: 'plan', promises: false } } });
    });
  return { child, plan };
}
