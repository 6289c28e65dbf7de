// Owns planning in a thread of its own, so that a signal is heard at once and ends it.
import { Worker } from 'node:worker_threads';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Plan, PlanFile } from '../../shared/plan/plan.ts';
import type { OnProgress } from '../../shared/planner/progress.ts';
import type { PlannerJob, PlannerMessage } from '../node/solver/plannerWorker.ts';

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Errors: those of planning, `cancelled` by a signal, `plannerCrashed` (with the engine's code) where the thread itself fails. */
export async function planInThread(dataset: Dataset, onProgress: OnProgress): Promise<Result<Plan, AppError>> {
  const job: PlannerJob = { dataset };
  const worker = new Worker(new URL('../node/solver/plannerWorker.ts', import.meta.url), { workerData: job });
  let cancel = () => {};
  try {
    return await new Promise<Result<Plan, AppError>>((resolve) => {
      cancel = () => resolve(err({ kind: 'cancelled' }));
      for (const signal of endSignals) process.on(signal, cancel);
      worker.on('message', (message: PlannerMessage) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else resolve(message.result.ok ? ok((JSON.parse(message.result.value.planText) as PlanFile).plan) : message.result);
      });
      worker.on('error', (error) => resolve(err({ kind: 'plannerCrashed', reason: crashReason(error) })));
      worker.on('exit', (code) => resolve(err({ kind: 'plannerCrashed', reason: `exit ${code}` })));
    });
  } finally {
    for (const signal of endSignals) process.off(signal, cancel);
    await worker.terminate();
  }
}

function crashReason(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
}
