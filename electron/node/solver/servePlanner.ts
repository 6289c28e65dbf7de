// Serves planner jobs one at a time and sends progress and an answer for each. Warms up until the first job: code that has run more often
// is compiled better, which halves the time for the sample.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import type { OnProgress, PlanProgress } from '../../../shared/planner/progress.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { answerJob } from './answerJob.ts';
import { loadHighsSolver } from './highsSolver.ts';
import { breakdownOf, type PlannerJob, type PlannerMessage, type PlannerRequest } from './plannerJob.ts';

export interface PlannerChannel {
  readonly tell: (message: PlannerMessage) => void;
  readonly onRequest: (hear: (request: PlannerRequest) => void) => void;
}

/**
 * Returns at once and serves until its process or thread ends. After an exception the engine is unusable: it reports that and answers
 * nothing more.
 */
export function servePlanner({ tell, onRequest }: PlannerChannel): void {
  const solver = loadHighsSolver();
  let hasWorked = false;
  let isBroken = false;
  const guarded = (work: (solver: Solver) => void | Promise<void>) => {
    solver
      .then((loaded) => (isBroken ? undefined : work(loaded)))
      .catch((error: unknown) => {
        isBroken = true;
        tell({ kind: 'broken', ...breakdownOf(error) });
      });
  };
  const answer = (job: PlannerJob) => {
    hasWorked = true;
    guarded((loaded) => {
      tell(answerJob(job, loaded, throttled(tell)));
      tell({ kind: 'free', megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20) });
    });
  };
  onRequest((request) => {
    if (request.kind === 'job') answer(request.job);
    else guarded((loaded) => practise(request.dataset, loaded, () => hasWorked));
  });
}

/** Starts with a few days, so that a job that arrives meanwhile waits only for a short step. */
const practiceDays = [2, 4, 7, 14];

async function practise(dataset: Dataset, solver: Solver, isWanted: () => boolean): Promise<void> {
  for (const days of practiceDays) {
    // Lets an arriving job be received between two steps.
    await new Promise((resolve) => setImmediate(resolve));
    if (isWanted()) return;
    const shortened = { ...dataset, policy: { ...dataset.policy, days: Math.min(days, dataset.policy.days) } };
    const planned = runPlan(shortened, solver);
    if (!planned.ok) continue;
    verifyPlan({ plan: planned.value, dataset: shortened });
    planText({ plan: planned.value, dataset: shortened });
  }
}

/** At most ten a second, plus every change of stage or tier: nobody reads faster. */
function throttled(tell: (message: PlannerMessage) => void): OnProgress {
  const milliseconds = 100;
  let last: { readonly at: number; readonly progress: PlanProgress } | null = null;
  return (progress) => {
    const at = performance.now();
    const isSameStage = last?.progress.stage === progress.stage && last.progress.tier === progress.tier;
    if (isSameStage && last !== null && at - last.at < milliseconds) return;
    last = { at, progress };
    tell({ kind: 'progress', progress });
  };
}
