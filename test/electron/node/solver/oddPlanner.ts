// A planner that misbehaves on purpose, to test what surrounds planners.
import type { StartPlanner } from '../../../../electron/node/solver/plannerChild.ts';
import { forkPlanner } from '../../../../electron/node/solver/forkPlanner.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

/**
 * Its behaviour depends on the days of the dataset: 1 never ends, 2 answers, 3 throws, 4 exits, 5 uses up its memory, 6 refuses, 7 is
 * aborted as V8 does it, 8 is killed as the system does it, 9 names its process in its progress and never ends, 10 says what broke its
 * engine, 11 answers and retains too much.
 */
export const oddPlanner: StartPlanner = forkPlanner({
  megabytes: 24,
  worker: new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const say = (message) => parentPort.postMessage(message);
    const answer = (megabytes) => {
      say({ kind: 'finished', result: { ok: true, value: { groups: process.pid } } });
      say({ kind: 'free', megabytes });
    };
    parentPort.on('message', ({ job }) => {
      const { days } = job.dataset.policy;
      const groupsTotal = days === 9 ? process.pid : days;
      say({ kind: 'progress', progress: { stage: 'model', tier: null, groupsFixed: 0, groupsTotal } });
      if (days === 1 || days === 9) while (true);
      if (days === 2) answer(100);
      if (days === 3) throw new TypeError('secret of the inside');
      if (days === 4) process.exit(7);
      if (days === 5) for (const hoard = []; ; ) hoard.push(Array.from({ length: 1000 }, (_, i) => ({ i })));
      if (days === 6) {
        const violations = [{ rule: 'line', place: { line: 'L1' }, kind: 'tooMuch', found: 2, max: 1 }];
        say({ kind: 'finished', result: { ok: false, error: { kind: 'plannerFault', datasetHash: 'abc', violations } } });
        say({ kind: 'free', megabytes: 100 });
      }
      if (days === 7) process.kill(process.pid, 'SIGABRT');
      if (days === 8) process.kill(process.pid, 'SIGKILL');
      if (days === 10) say({ kind: 'broken', isOutOfMemory: true, reason: 'RuntimeError', detail: 'Aborted(OOM)' });
      if (days === 11) answer(5000);
    });
  `)}`,
  ),
});

export function lasting(days: number): Dataset {
  return { ...everyTable, policy: { ...everyTable.policy, days } };
}

/** True if the process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
