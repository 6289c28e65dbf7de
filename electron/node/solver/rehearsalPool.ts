// Lives the runs of a rehearsal in several processes at once. Each run is one job; whoever is free takes the next one.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { LivedRun } from '../../../shared/rehearsal/outcome.ts';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import type { PlannerChild, StartPlanner } from './plannerChild.ts';
import type { Breakdown, PlannerMessage } from './plannerJob.ts';

export interface PoolOptions {
  readonly startPlanner: StartPlanner;
  readonly processes: number;
  readonly rehearsal: Rehearsal;
  readonly runs: readonly number[];
  /** Called for each run as it ends, in any order; a refusal ends all. */
  readonly onRun: (lived: LivedRun) => Promise<Result<null, AppError>>;
  readonly stop: AbortSignal;
}

/**
 * Errors: `cancelled` after `stop`, with the runs that ended before it kept; `rehearsalRunFailed`, `plannerCrashed`, `plannerOutOfMemory`;
 * those of `onRun`.
 */
export function liveRuns({ startPlanner, processes, rehearsal, runs, onRun, stop }: PoolOptions): Promise<Result<null, AppError>> {
  return new Promise((resolve) => {
    const { facts, ...rest } = rehearsal;
    const waiting = [...runs];
    const children = new Set<PlannerChild>();
    let open = waiting.length;
    let hasEnded = false;
    const end = (result: Result<null, AppError>) => {
      if (hasEnded) return;
      hasEnded = true;
      for (const child of children) child.kill();
      stop.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => end(err({ kind: 'cancelled' }));
    stop.addEventListener('abort', cancel);
    if (stop.aborted) return cancel();
    if (open === 0) return end(ok(null));

    for (let k = 0; k < Math.min(processes, runs.length); k += 1) startOne();

    function startOne(): void {
      const crashed = ({ isOutOfMemory, reason }: Breakdown) =>
        end(err({ kind: isOutOfMemory ? 'plannerOutOfMemory' : 'plannerCrashed', reason }));
      let current = 0;
      const child = startPlanner({
        onMessage: (message) => hear(message),
        onEnd: crashed,
      });
      children.add(child);
      const next = () => {
        const run = waiting.shift();
        if (run === undefined || hasEnded) return;
        current = run;
        child.send({ kind: 'job', job: { dataset: facts, task: { kind: 'rehearse', rehearsal: rest, run } } });
      };
      const hear = (message: PlannerMessage) => {
        if (message.kind === 'broken') crashed(message);
        else if (message.kind === 'free') next();
        else if (message.kind === 'answered' && !hasEnded) void answered(message.result, current);
      };
      next();
    }

    async function answered(result: Extract<PlannerMessage, { readonly kind: 'answered' }>['result'], run: number): Promise<void> {
      if (!result.ok) return end(err({ kind: 'rehearsalRunFailed', run, seed: rehearsal.seed, reason: result.error.kind }));
      if (result.value.kind !== 'rehearsed') return end(err({ kind: 'plannerCrashed', reason: result.value.kind }));
      const kept = await onRun(result.value.lived);
      if (!kept.ok) return end(kept);
      open -= 1;
      if (open === 0) end(ok(null));
    }
  });
}
