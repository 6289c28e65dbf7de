// Plans in a separate thread, so that a request to stop takes effect at once.
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Plan, PlanFile } from '../../shared/plan/plan.ts';
import type { OnProgress } from '../../shared/planner/progress.ts';
import { breakdownOf, type Breakdown, type PlannerMessage, type PlannerRequest } from '../node/solver/plannerJob.ts';

/**
 * `promises`: also try the remedies if the model is small enough. Errors: those of planning; `cancelled` after `stop`; `plannerCrashed` and
 * `plannerOutOfMemory` (with the engine's code) if the thread itself fails.
 */
export async function planInThread(
  dataset: Dataset,
  { promises, leastChange }: { readonly promises: boolean; readonly leastChange: boolean },
  onProgress: OnProgress,
  stop: AbortSignal,
): Promise<Result<Plan, AppError>> {
  if (stop.aborted) return err({ kind: 'cancelled' });
  const request: PlannerRequest = { kind: 'job', job: { dataset, task: { kind: 'plan', promises, leastChange } } };
  const worker = new Worker(new URL('../node/solver/plannerWorker.ts', import.meta.url));
  try {
    return await new Promise<Result<Plan, AppError>>((resolve) => {
      const crash = ({ isOutOfMemory, reason }: Breakdown) =>
        resolve(err({ kind: isOutOfMemory ? 'plannerOutOfMemory' : 'plannerCrashed', reason }));
      stop.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })));
      worker.on('message', (message: PlannerMessage) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else if (message.kind === 'broken') crash(message);
        else if (message.kind === 'finished')
          resolve(message.result.ok ? ok((JSON.parse(message.result.value.planText) as PlanFile).plan) : message.result);
      });
      worker.on('error', (error) => crash(breakdownOf(error)));
      worker.on('exit', (code) => resolve(err({ kind: 'plannerCrashed', reason: `exit ${code}` })));
      worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}
