// Starts planners for tests. A question that was answered before in this run of the tests is answered from a file named after its content,
// since the same question has the same answer; any other goes to a real planner process, which is kept for the next question.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { forkPlanner } from '../../electron/node/solver/forkPlanner.ts';
import type { PlannerChild, PlannerEvents, StartPlanner } from '../../electron/node/solver/plannerChild.ts';
import type { Breakdown, PlannerJob, PlannerMessage } from '../../electron/node/solver/plannerJob.ts';
import { runFolder } from './runFolder.ts';

interface RealPlanner {
  readonly child: PlannerChild;
  events: PlannerEvents | null;
  /** Where the answer under way will be kept; null while it rests. */
  file: string | null;
  /** The last that was said of the work under way. */
  progress: PlannerMessage | null;
}

/** In order: the last progress, and the answer. */
type Remembered = readonly PlannerMessage[];

const resting: RealPlanner[] = [];
const putBack: Breakdown = { isOutOfMemory: false, reason: 'not needed', detail: 'the planner was put back' };

/** In place of `forkPlanner()`. */
export const rememberingPlanner: StartPlanner = (events) => {
  let real: RealPlanner | null = null;
  let hasEnded = false;
  const take = () => {
    real ??= resting.pop() ?? begin();
    real.events = events;
    return real;
  };
  return {
    send(request) {
      if (request.kind === 'practise') return take().child.send(request);
      const file = fileOf(request.job);
      const answer = file === '' ? null : kept(file);
      if (answer === null) {
        take().file = file;
        return take().child.send(request);
      }
      setImmediate(() => {
        if (hasEnded) return;
        for (const message of answer) events.onMessage(message);
        events.onMessage({ kind: 'free', megabytes: 0 });
      });
    },
    kill() {
      if (real !== null && real.file !== null) return real.child.kill();
      if (real !== null) {
        real.events = null;
        resting.push(real);
      }
      hasEnded = true;
      setImmediate(() => events.onEnd(putBack));
    },
  };
};

function begin(): RealPlanner {
  const child = forkPlanner()({
    onMessage: (message) => hear(real, message),
    onEnd: (breakdown) => {
      if (resting.includes(real)) resting.splice(resting.indexOf(real), 1);
      real.events?.onEnd(breakdown);
    },
  });
  const real: RealPlanner = { child, events: null, file: null, progress: null };
  return real;
}

function hear(real: RealPlanner, message: PlannerMessage): void {
  if (message.kind === 'progress') real.progress = message;
  if ((message.kind === 'finished' || message.kind === 'answered') && real.file !== null && real.file !== '')
    keep(real.file, real.progress === null ? [message] : [real.progress, message]);
  if (message.kind === 'free') [real.file, real.progress] = [null, null];
  real.events?.onMessage(message);
}

/** Empty without a folder: then every question is worked out. */
function fileOf(job: PlannerJob): string {
  const folder = runFolder();
  return folder === null ? '' : path.join(folder, createHash('sha256').update(serialize(job)).digest('hex'));
}

function kept(file: string): Remembered | null {
  return existsSync(file) ? (deserialize(readFileSync(file)) as Remembered) : null;
}

/** Renamed into place: several processes of the tests may find the same answer at once. */
function keep(file: string, answer: Remembered): void {
  writeFileSync(`${file}-${process.pid}`, serialize(answer));
  renameSync(`${file}-${process.pid}`, file);
}
