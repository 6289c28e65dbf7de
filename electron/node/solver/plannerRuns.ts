// Manages planner runs: one at a time in a separate process, cancelled by killing the process. If the process fails, even for lack of
// memory, the run gets an error as its answer, and the app goes on.
import type { Result } from '../../../shared/base/result.ts';
import type { PlannerFinding, RunState } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId, RunId } from '../../../shared/domain/ids.ts';
import { baseScenario, type ScenarioRef } from '../../../shared/domain/scenario.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';
import { forkPlanner } from './forkPlanner.ts';
import type { StartPlanner } from './plannerChild.ts';
import type { Breakdown, FoundPlan, PlannerAnswer, PlannerJob, PlannerMessage } from './plannerJob.ts';
import { createSparePlanner, type TakenPlanner } from './sparePlanner.ts';

export interface PlannerRunsOptions {
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Saves the plan that was found; called once per run, never for a cancelled one. `seconds` is the planning time. */
  readonly savePlan: (found: FoundPlan, seconds: number, scenario: ScenarioRef) => Result<PlanId, AppError>;
  /** If long work may be writing, waits until it has finished; call the returned function after saving. */
  readonly whenWritable?: () => Promise<() => void>;
  /** Logs what broke a run, and returns the error for an exception of `savePlan`. */
  readonly refuse: (error: unknown) => AppError;
  /** How this host starts a planner; by default as a Node process. */
  readonly startPlanner?: StartPlanner;
  /** The dataset for the warm-up of a planner kept ready; without it, none is kept ready before the first run. */
  readonly practice?: () => Promise<Dataset | null>;
}

export interface PlannerRuns {
  /**
   * Asks the planner something, or queues it if a run is in progress. A plan belongs to the scenario; of the rest only the answer is kept,
   * and whatever `keep` writes down before anybody hears of it. What cannot be written down is answered all the same.
   */
  ask(job: PlannerJob, scenario?: ScenarioRef, keep?: (finding: PlannerFinding) => void): RunId;
  /** The dataset, by its hash, of a run that failed because of a bug, to be exported for the developers; null for any other. */
  faultyDataset(datasetHash: string): Dataset | null;
  /** Null for a run that was never started. Finished runs are kept. */
  state(run: RunId): RunState | null;
  /** Ends a run at once; a finished run stays as it is. Null for a run that was never started. */
  cancel(run: RunId): RunState | null;
  /** Whether anything is running or queued. */
  isBusy(): boolean;
  /** Records user activity: a planner is made ready only after a quiet period. */
  touch(): void;
  /** Ends everything that is running or queued, and the planner kept ready. */
  close(): Promise<void>;
}

export function createPlannerRuns(options: PlannerRunsOptions): PlannerRuns {
  const runs = new Map<RunId, Run>();
  const faulty = new Map<string, Dataset>();
  let waiting: readonly Waiting[] = [];
  let current: { readonly planner: TakenPlanner; readonly run: Run } | null = null;
  let isClosed = false;
  const spare = createSparePlanner(options.startPlanner ?? forkPlanner(), options.practice ?? null);

  return {
    ask: enqueue,
    faultyDataset: (datasetHash) => faulty.get(datasetHash) ?? null,
    state(id) {
      const run = runs.get(id);
      return run === undefined ? null : stateOf(run);
    },
    cancel(id) {
      const run = runs.get(id);
      if (run === undefined) return null;
      if (run.end === null) {
        run.end = { kind: 'cancelled' };
        waiting = waiting.filter((other) => other.run !== run);
        // the answer does not wait for the process to end; the next run does
        if (current?.run === run) current.planner.kill();
      }
      return stateOf(run);
    },
    isBusy: () => current !== null || waiting.length > 0,
    touch: spare.touch,
    async close() {
      isClosed = true;
      for (const run of runs.values()) run.end ??= { kind: 'cancelled' };
      waiting = [];
      current?.planner.kill();
      await spare.close();
    },
  };

  function enqueue(job: PlannerJob, scenario: ScenarioRef = { id: baseScenario, name: '' }, keepFinding?: Run['keep']): RunId {
    const id: RunId = options.newId();
    const run: Run = {
      startedAt: options.clock().getTime(),
      scenario,
      keep: keepFinding ?? null,
      progress: null,
      isFound: false,
      end: null,
    };
    runs.set(id, run);
    waiting = [...waiting, { run, job }];
    startNext();
    return id;
  }

  function startNext(): void {
    const [next, ...others] = waiting;
    if (current !== null || next === undefined || isClosed) return;
    waiting = others;
    const { run, job } = next;
    run.startedAt = options.clock().getTime();
    const planner = spare.take({
      onMessage: (message) => {
        hear(run, message);
        if (run.end?.kind === 'failed' && run.end.error.kind === 'plannerFault') faulty.set(run.end.error.datasetHash, job.dataset);
      },
      onEnd: (breakdown) => {
        current = null;
        crash(run, breakdown);
        startNext();
      },
    });
    current = { planner, run };
    planner.send({ kind: 'job', job });
  }

  function hear(run: Run, message: PlannerMessage): void {
    if (message.kind === 'free') rest(message.megabytes);
    else if (message.kind === 'broken') {
      crash(run, message);
      current?.planner.kill();
    } else if (run.end === null) keep(run, message);
  }

  /** The run's planner is free for the next one. */
  function rest(megabytes: number): void {
    const planner = current?.planner;
    // A run cancelled at the last moment has lost its planner; its `onEnd` is about to follow.
    if (planner === undefined || current?.run.end?.kind === 'cancelled') return;
    current = null;
    planner.giveBack(megabytes);
    startNext();
  }

  function keep(run: Run, message: PlannerAnswer | Extract<PlannerMessage, { readonly kind: 'progress' }>): void {
    if (message.kind === 'progress') run.progress = message.progress;
    else if (message.kind === 'finished') void save(run, message.result);
    else if (message.result.ok) void answer(run, message.result.value);
    else run.end = { kind: 'failed', error: message.result.error };
  }

  async function answer(run: Run, finding: PlannerFinding): Promise<void> {
    run.isFound = true;
    const seconds = secondsOf(run);
    const leave = run.keep === null ? undefined : await options.whenWritable?.();
    if (run.end === null) {
      try {
        run.keep?.(finding);
      } catch (error) {
        options.refuse(error);
      }
      run.end = { ...finding, seconds };
    }
    leave?.();
  }

  async function save(run: Run, result: Result<FoundPlan, AppError>): Promise<void> {
    run.isFound = true;
    const leave = options.whenWritable === undefined || !result.ok ? null : await options.whenWritable();
    // It may have been cancelled in the meantime.
    run.end ??= endOf(run, result);
    leave?.();
  }

  function endOf(run: Run, result: Result<FoundPlan, AppError>): RunEnd {
    const seconds = secondsOf(run);
    try {
      const saved = result.ok ? options.savePlan(result.value, seconds, run.scenario) : result;
      return saved.ok ? { kind: 'done', planId: saved.value, seconds } : { kind: 'failed', error: saved.error };
    } catch (error) {
      return { kind: 'failed', error: options.refuse(error) };
    }
  }

  /** Ignored for a run that has already ended. */
  function crash(run: Run, { isOutOfMemory, reason, detail }: Breakdown): void {
    if (run.end !== null || run.isFound) return;
    run.end = { kind: 'failed', error: { kind: isOutOfMemory ? 'plannerOutOfMemory' : 'plannerCrashed', reason } };
    options.refuse(new Error(detail));
  }

  function stateOf(run: Run): RunState {
    return run.end ?? { kind: 'running', progress: run.progress, seconds: secondsOf(run) };
  }

  function secondsOf(run: Run): number {
    return (options.clock().getTime() - run.startedAt) / 1000;
  }
}

type RunEnd = Exclude<RunState, { readonly kind: 'running' }>;

interface Run {
  startedAt: number;
  /** The open scenario when the run started: the plan belongs to it, whatever is open at the end. */
  readonly scenario: ScenarioRef;
  readonly keep: ((finding: PlannerFinding) => void) | null;
  progress: PlanProgress | null;
  /** The planner has finished its part. */
  isFound: boolean;
  end: RunEnd | null;
}

interface Waiting {
  readonly run: Run;
  readonly job: PlannerJob;
}
