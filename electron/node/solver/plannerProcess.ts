// Owns the planner as a process of Node: the planner is a thread in it, so that the process itself hears at any moment that the app
// has ended, and can still say what became of the thread.
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { breakdownOf } from './plannerJob.ts';
import type { PlannerMessage, PlannerRequest } from './plannerJob.ts';

const megabytes = Number(process.argv[2]);
const worker = new Worker(process.argv[3] === undefined ? new URL('./plannerWorker.ts', import.meta.url) : new URL(process.argv[3]), {
  resourceLimits: { maxOldGenerationSizeMb: megabytes },
});
let isBroken = false;

offerItself();
process.on('message', (request: PlannerRequest) => worker.postMessage(request));
// the app has ended, however it did
process.on('disconnect', () => process.exit(0));
// a terminal's signals reach every process of it: it is the app that decides
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
worker.on('message', (message: PlannerMessage) => process.send?.(message));
worker.on('messageerror', endWith);
worker.on('error', endWith);
worker.on('exit', (code) => endWith(new Error(`the planner's thread ended with code ${code} and no answer`)));

/** Says why, then ends. */
function endWith(error: unknown): void {
  if (isBroken) return;
  isBroken = true;
  const message: PlannerMessage = { kind: 'broken', ...breakdownOf(error) };
  if (process.send === undefined) process.exit(1);
  process.send(message, undefined, {}, () => process.exit(1));
}

/** Where the machine runs out of memory, Linux ends what offers itself first: this process rather than the app. */
function offerItself(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // A system that does not let it decides by itself.
  }
}
