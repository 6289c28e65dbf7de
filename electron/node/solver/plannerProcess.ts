// Entry point of the planner as a Node process. The planner is a thread in it, so that the process notices at once when the app ends, and
// can report what happened to the thread.
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { breakdownOf, type PlannerMessage, type PlannerRequest } from './plannerJob.ts';

const megabytes = Number(process.argv[2]);
const worker = new Worker(process.argv[3] === undefined ? new URL('./plannerWorker.ts', import.meta.url) : new URL(process.argv[3]), {
  resourceLimits: { maxOldGenerationSizeMb: megabytes },
});
let isBroken = false;

offerItself();
process.on('message', (request: PlannerRequest) => worker.postMessage(request));
// the app has ended, for whatever reason
process.on('disconnect', () => process.exit(0));
// a terminal sends its signals to every process in it, but the app decides
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
worker.on('message', (message: PlannerMessage) => process.send?.(message));
worker.on('messageerror', endWith);
worker.on('error', endWith);
worker.on('exit', (code) => endWith(new Error(`the planner's thread ended with code ${code} and no answer`)));

/** Reports the reason, then ends. */
function endWith(error: unknown): void {
  if (isBroken) return;
  isBroken = true;
  const message: PlannerMessage = { kind: 'broken', ...breakdownOf(error) };
  if (process.send === undefined) process.exit(1);
  process.send(message, undefined, {}, () => process.exit(1));
}

/** When memory runs out, Linux should kill this process first rather than the app. */
function offerItself(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // If the system does not allow it, the system decides by itself.
  }
}
