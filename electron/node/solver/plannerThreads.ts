// Owns the planner's threads: one a job, and where a dataset to warm up with is known, one that is ready beforehand and kept from job to
// job. The engine's code is slow until it has been used for a while, so a thread that has planned once plans a sample in two thirds of
// the time.
import type { ResourceLimits } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { PlannerJob, PlannerReady, PlannerThreadData } from './plannerWorker.ts';

export interface PlannerThreadsOptions {
  /** The worker's script where it does not lie beside this one, as in a bundle. */
  readonly workerUrl?: URL;
  readonly resourceLimits?: ResourceLimits;
  /** A dataset whose planning warms a thread up; null where there is none after all. Left out, no thread is made ready. */
  readonly warmUpWith?: () => Promise<Dataset | null>;
}

export interface PlannerThreads {
  /** Starts the job in the thread that is ready, or in a new one. */
  start(job: PlannerJob): Worker;
  /** Makes a thread ready for the next job where none is yet, and says when it is: true, or false where none will be. */
  prepare(): Promise<boolean>;
  /** Takes back a thread that has answered and said it is ready for another job. */
  keep(worker: Worker): void;
  close(): Promise<void>;
}

const defaultLimits: ResourceLimits = { maxOldGenerationSizeMb: 4096 };

export function createPlannerThreads({ workerUrl, resourceLimits = defaultLimits, warmUpWith }: PlannerThreadsOptions): PlannerThreads {
  let spare: Spare | null = null;
  let isClosed = false;

  return {
    start(job) {
      if (spare === null || !spare.isReady) return startThread({ kind: 'job', job });
      const { worker } = spare;
      spare = null;
      forget(worker);
      worker.ref();
      worker.postMessage(job);
      return worker;
    },
    async prepare() {
      if (spare !== null) return spare.ready;
      if (isClosed) return false;
      const dataset = await warmUpWith?.();
      if (dataset === null || dataset === undefined || isClosed) return false;
      if (spare !== null) return (spare as Spare).ready;
      return hold(startThread({ kind: 'warmUp', dataset }), false).ready;
    },
    keep(worker) {
      forget(worker);
      if (isClosed || spare?.isReady === true) {
        void worker.terminate();
        return;
      }
      // it has practised more than the one that is still at it
      void spare?.worker.terminate();
      hold(worker, true);
    },
    async close() {
      isClosed = true;
      await spare?.worker.terminate();
    },
  };

  function hold(worker: Worker, isReady: boolean): Spare {
    const made = startSpare(worker, isReady, () => {
      if (spare === made) spare = null;
    });
    spare = made;
    return made;
  }

  function startThread(workerData: PlannerThreadData): Worker {
    return new Worker(workerUrl ?? new URL('./plannerWorker.ts', import.meta.url), { workerData, resourceLimits });
  }
}

interface Spare {
  readonly worker: Worker;
  isReady: boolean;
  readonly ready: Promise<boolean>;
}

/** By name: a worker listens to itself too, and without that it hands its messages on only when it ends. */
function forget(worker: Worker): void {
  for (const event of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(event);
}

/** A thread that fails while nobody waits for it is given up: the job it was for starts one of its own. */
function startSpare(worker: Worker, isReady: boolean, onGone: () => void): Spare {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const spare: Spare = { worker, isReady, ready: isReady ? Promise.resolve(true) : promise };
  worker.unref();
  worker.on('message', (_: PlannerReady) => {
    spare.isReady = true;
    resolve(true);
  });
  worker.on('error', () => {});
  worker.on('exit', () => {
    onGone();
    resolve(false);
  });
  return spare;
}
