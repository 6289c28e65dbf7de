// Starts and supervises the threads of imports, each with limits on memory and time, so that a hostile file ends its thread but never the
// app.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeProgress } from '../../../shared/contract/intakeApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { ProblemKind } from '../../../shared/domain/problem.ts';
import type { PlainSheet } from '../files/workbookReader.ts';
import type { IntakeMessage, IntakeReply } from './intakeThread.ts';
import type { IntakeAnswer, IntakeInput, IntakeQuestion } from './intakeWork.ts';

/** In a bundle, the thread's script is beside the bundle; in the sources, beside this file. */
const script = new URL(`./intakeThread${extname(import.meta.url)}`, import.meta.url);
/** Enough for the largest files allowed (5,000,000 cells), with a margin. */
const memoryMegabytes = 3072;
/** A file that takes longer than this will never be read. */
const maxMilliseconds = 600_000;

export interface IntakeThread {
  /** Errors besides those of the question: `cancelled`, and `datasetProblems` naming the file if the thread ran out of memory or time. */
  ask<Q extends IntakeQuestion>(question: Q, input: IntakeInput<Q>): Promise<Result<IntakeAnswer<Q>, AppError>>;
  /** Progress of the question being handled; null if there is none. */
  progress(): IntakeProgress | null;
  /** Cancels whatever is in progress. Open sheets stay open. */
  cancel(): void;
  close(): Promise<void>;
}

export interface ThreadLimits {
  readonly memoryMegabytes: number;
  readonly milliseconds: number;
}

/** `name` stands for the files in problems. */
export function startIntakeThread(name: string, limits: ThreadLimits = { memoryMegabytes, milliseconds: maxMilliseconds }): IntakeThread {
  const calledOff = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(script, { workerData: calledOff, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes } });
  // An open import must not keep the program from exiting.
  worker.unref();
  const waiting = new Map<
    number,
    { readonly answer: (result: Result<unknown, AppError>) => void; readonly fail: (error: Error) => void }
  >();
  let [last, isGone] = [0, false];
  let progress: IntakeProgress | null = null;
  const end = (reason: string) => {
    isGone = true;
    const file = progress?.stage === 'opening' ? progress.name : name;
    for (const { answer } of waiting.values())
      answer(err({ kind: 'datasetProblems', problems: [{ file, row: null, column: null, value: null, kind: 'unreadableFile', reason }] }));
    waiting.clear();
  };
  worker.on('message', (reply: IntakeReply) => {
    if (reply.kind === 'progress') {
      progress = reply.progress;
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) {
      progress = null;
      worker.unref();
    }
    if (reply.kind === 'failed') asked?.fail(new Error(reply.reason));
    else asked?.answer(reply.answer);
  });
  worker.on('error', () => end('tooMuchInside'));
  worker.on('exit', () => end('tooMuchInside'));

  return {
    ask: <Q extends IntakeQuestion>(question: Q, input: IntakeInput<Q>) =>
      new Promise<Result<IntakeAnswer<Q>, AppError>>((resolve, reject) => {
        if (isGone) return resolve(err({ kind: 'intakeClosed' }));
        last += 1;
        const id = last;
        const timer = setTimeout(() => {
          end('takesTooLong');
          void worker.terminate();
        }, limits.milliseconds);
        timer.unref();
        const done = (result: Result<unknown, AppError>) => {
          clearTimeout(timer);
          resolve(result as Result<IntakeAnswer<Q>, AppError>);
        };
        waiting.set(id, {
          answer: done,
          fail: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        worker.ref();
        const message: IntakeMessage = { id, question, input };
        worker.postMessage(message);
      }),
    progress: () => progress,
    cancel: () => void Atomics.store(calledOff, 0, last),
    async close() {
      isGone = true;
      for (const { answer } of waiting.values()) answer(err({ kind: 'cancelled' }));
      waiting.clear();
      await worker.terminate();
    },
  };
}

/** Reads one of our own workbooks in a separate thread: values only. */
export async function workbookApart(bytes: Uint8Array): Promise<Result<readonly PlainSheet[], ProblemKind>> {
  const thread = startIntakeThread('');
  const read = await thread.ask('workbook', { bytes });
  await thread.close();
  if (read.ok) return ok(read.value);
  if (read.error.kind !== 'datasetProblems') return err({ kind: 'unreadableFile', reason: read.error.kind });
  const { file: _file, row: _row, column: _column, value: _value, ...problem } = read.error.problems[0];
  return err(problem as ProblemKind);
}
