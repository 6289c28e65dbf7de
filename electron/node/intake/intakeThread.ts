// Entry point of an import's thread: handles one question at a time and sends progress and one answer for each. A cancelled question stops
// at its next progress report.
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../../shared/base/assert.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { IntakeProgress } from '../../../shared/contract/intakeApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { createIntakeWork, type IntakeQuestion } from './intakeWork.ts';

export interface IntakeMessage {
  readonly id: number;
  readonly question: IntakeQuestion;
  readonly input: unknown;
}

export type IntakeReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: IntakeProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Result<unknown, AppError> }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

class CalledOff extends Error {}

/** Milliseconds between progress reports. */
const leastPause = 100;

assert(parentPort !== null, 'an import runs in a thread of its own');
const port = parentPort;
/** Number of the last cancelled question. */
const calledOff = workerData as Int32Array;
let current = 0;
let lastSign = 0;
const work = createIntakeWork((progress) => {
  if (Atomics.load(calledOff, 0) >= current) throw new CalledOff();
  if (progress.stage !== 'opening' && performance.now() - lastSign < leastPause) return;
  lastSign = performance.now();
  say({ kind: 'progress', id: current, progress });
});

port.on('message', ({ id, question, input }: IntakeMessage) => {
  current = id;
  try {
    say({ kind: 'answer', id, answer: (work[question] as (input: unknown) => Result<unknown, AppError>)(input) });
  } catch (error) {
    if (error instanceof CalledOff) say({ kind: 'answer', id, answer: err({ kind: 'cancelled' }) });
    else say({ kind: 'failed', id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function say(reply: IntakeReply): void {
  port.postMessage(reply);
}
