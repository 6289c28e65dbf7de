// Owns the runs of the planner: each in a thread of its own, one at a time, cancelled by ending the thread; what a
// thread does to itself, running out of memory too, is an answer and never the end of the app.
import type { ResourceLimits } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import type { RunState } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId, RunId } from '../../../shared/domain/ids.ts';
import type { ScenarioRef } from '../../../shared/domain/scenario.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import type { Group, PlanFile } from '../../../shared/plan/plan.ts';
import type { RemedyChange } from '../../../shared/plan/remedy.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';
import type { FoundPlan, PlannerJob, PlannerMessage } from './plannerWorker.ts';

export interface PlannerRunsOptions {
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Keeps what was found; called once a run, never for a cancelled one. `seconds` are those of planning. */
  readonly savePlan: (found: FoundPlan, seconds: number, scenario: ScenarioRef) => Result<PlanId, AppError>;
  /** Told what broke a run, to write it down; says what an exception of `savePlan` is answered with. */
  readonly refuse: (error: unknown) => AppError;
  /** The worker's script where it does not lie beside this one, as in a bundle. */
  readonly workerUrl?: URL;
  readonly resourceLimits?: ResourceLimits;
}

export interface PlannerRuns {
  /** Starts planning a scenario's dataset, or puts the run in line where another is under way. */
  start(dataset: Dataset, scenario?: ScenarioRef): RunId;
  /** Tries a change of a dataset against the groups of its plan; nothing is kept but the answer. Waits in the same line. */
  startTrial(dataset: Dataset, groups: readonly Group[], change: RemedyChange): RunId;
  /** Finds what a dataset does to the groups of a plan made with another. Waits in the same line. */
  startPreview(dataset: Dataset, groups: readonly Group[]): RunId;
  /** Finds what each pin of a planned dataset costs the groups of its plan. Waits in the same line. */
  startPrices(dataset: Dataset, groups: readonly Group[]): RunId;
  /** Finds why the fills of two plans differ. Waits in the same line. */
  startAttribution(before: PlanFile, after: PlanFile): RunId;
  /** Finds what quotas within a band around the rule's would gain. Waits in the same line. */
  startBand(dataset: Dataset, band: number): RunId;
  /** The dataset of a run that ended by a fault of the program, by its hash, to be saved for whoever mends it; null for any other. */
  faultyDataset(datasetHash: string): Dataset | null;
  /** Null for a run that was never started. Finished runs stay. */
  state(run: RunId): RunState | null;
  /** Ends a run at once; what is finished already stays as it is. Null for a run that was never started. */
  cancel(run: RunId): RunState | null;
  /** Whether anything runs or waits. */
  isBusy(): boolean;
  /** Ends whatever runs or waits. */
  close(): Promise<void>;
}

const defaultLimits: ResourceLimits = { maxOldGenerationSizeMb: 4096 };

export function createPlannerRuns(options: PlannerRunsOptions): PlannerRuns {
  const runs = new Map<RunId, Run>();
  const faulty = new Map<string, Dataset>();
  let waiting: readonly Waiting[] = [];
  let thread: { readonly worker: Worker; readonly run: Run } | null = null;

  return {
    start: (dataset, scenario) => enqueue({ dataset, task: { kind: 'plan', promises: false } }, scenario),
    startTrial: (dataset, groups, change) => enqueue({ dataset, task: { kind: 'trial', groups, change } }),
    startPreview: (dataset, groups) => enqueue({ dataset, task: { kind: 'preview', groups } }),
    startPrices: (dataset, groups) => enqueue({ dataset, task: { kind: 'prices', groups } }),
    startBand: (dataset, band) => enqueue({ dataset, task: { kind: 'band', band } }),
    startAttribution: (before, after) => enqueue({ dataset: after.dataset, task: { kind: 'attribution', before, after } }),
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
        // the answer does not wait for the thread; the next run does, by the thread's exit
        if (thread?.run === run) void thread.worker.terminate();
      }
      return stateOf(run);
    },
    isBusy: () => thread !== null || waiting.length > 0,
    async close() {
      for (const run of runs.values()) run.end ??= { kind: 'cancelled' };
      waiting = [];
      await thread?.worker.terminate();
    },
  };

  function enqueue(job: PlannerJob, scenario: ScenarioRef = { id: baseScenario, name: '' }): RunId {
    const id: RunId = options.newId();
    const run: Run = { startedAt: options.clock().getTime(), scenario, progress: null, end: null };
    runs.set(id, run);
    waiting = [...waiting, { run, job }];
    startNext();
    return id;
  }

  function startNext(): void {
    const [next, ...others] = waiting;
    if (thread !== null || next === undefined) return;
    waiting = others;
    const { run, job } = next;
    run.startedAt = options.clock().getTime();
    const worker = startWorker(job, options);
    thread = { worker, run };
    worker.on('message', (message: PlannerMessage) => {
      hear(run, message);
      if (run.end?.kind === 'failed' && run.end.error.kind === 'plannerFault') faulty.set(run.end.error.datasetHash, job.dataset);
    });
    worker.on('messageerror', (error) => crash(run, error));
    worker.on('error', (error) => crash(run, error));
    worker.on('exit', (code) => {
      thread = null;
      crash(run, new Error(`the planner's thread ended with code ${code} and no answer`));
      startNext();
    });
  }

  function hear(run: Run, message: PlannerMessage): void {
    if (run.end !== null) return;
    if (message.kind === 'progress') run.progress = message.progress;
    else if (message.kind === 'finished') run.end = endOf(run, message.result);
    else if (!message.result.ok) run.end = { kind: 'failed', error: message.result.error };
    else if (message.kind === 'previewed') run.end = { kind: 'previewed', preview: message.result.value, seconds: secondsOf(run) };
    else if (message.kind === 'priced') run.end = { kind: 'priced', prices: message.result.value, seconds: secondsOf(run) };
    else if (message.kind === 'banded') run.end = { kind: 'banded', answer: message.result.value, seconds: secondsOf(run) };
    else if (message.kind === 'attributed') run.end = { kind: 'attributed', attribution: message.result.value, seconds: secondsOf(run) };
    else run.end = { kind: 'tried', trial: message.result.value, seconds: secondsOf(run) };
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

  /** Says nothing of a run that has ended otherwise, for example well. */
  function crash(run: Run, error: unknown): void {
    if (run.end !== null) return;
    run.end = { kind: 'failed', error: { kind: 'plannerCrashed', reason: crashReason(error) } };
    options.refuse(error);
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
  /** At hand when it was started: the plan is one of it, whatever is at hand when it ends. */
  readonly scenario: ScenarioRef;
  progress: PlanProgress | null;
  end: RunEnd | null;
}

interface Waiting {
  readonly run: Run;
  readonly job: PlannerJob;
}

function startWorker(job: PlannerJob, { workerUrl, resourceLimits }: PlannerRunsOptions): Worker {
  return new Worker(workerUrl ?? new URL('./plannerWorker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: resourceLimits ?? defaultLimits,
  });
}

/** The engine's code, ERR_WORKER_OUT_OF_MEMORY, or the error's class: its message stays in the log. */
function crashReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : error.name;
}
