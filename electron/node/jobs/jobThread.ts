// Controls one job thread: starts it when needed, gives it one call at a time, and ends it when it is idle, out of memory or cancelled.
import { getCompileCacheDir } from 'node:module';
import { MessageChannel, Worker, type ResourceLimits } from 'node:worker_threads';
import { err, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobStage } from '../../../shared/domain/jobs.ts';
import {
  answered,
  cancelled,
  finality,
  open,
  type FromJobThread,
  type HostQuestion,
  type HostReply,
  type JobCall,
  type JobPlace,
  type JobStart,
  type ToJobThread,
} from './jobMessages.ts';

/** What the host does for a thread; both may take a while. */
export interface JobHost {
  readonly printPdf?: (html: string) => Promise<Result<Uint8Array, AppError>>;
  readonly keySeal?: HostKeySeal;
}

/** The system's keychain, in this process or another. */
export interface HostKeySeal {
  readonly seal: (text: string) => Uint8Array | Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => string | Promise<string>;
}

export interface JobThreadOptions {
  readonly place: JobPlace;
  readonly host: JobHost;
  /** The thread's script, if it is not beside this file, as in a bundle. */
  readonly workerUrl?: URL;
  readonly limits: ResourceLimits & { readonly maxOldGenerationSizeMb: number };
  /** Milliseconds after which an idle thread ends and frees its memory. */
  readonly idle: number;
  /** Reports what only a bug can cause and returns the error to show. */
  readonly report: (where: string, error: unknown) => AppError;
}

export interface JobThread {
  /** Increases with every new thread. */
  readonly generation: () => number;
  /** Refused besides what the work refuses: `cancelled`, `jobOutOfMemory`, `jobCrashed`. Only one call at a time. */
  run(call: JobCall, hear: (stage: JobStage) => void): Promise<Result<unknown, AppError>>;
  /** Ends the current call and rolls back what it did. False if it is already final: then it runs to completion. */
  cancel(): boolean;
  /** Ends the thread, and the current call unless it is final. */
  close(): Promise<void>;
}

interface Live {
  readonly worker: Worker;
  readonly numbers: Int32Array;
  /** Ends the current call; later settling has no effect. */
  settle: (answer: Result<unknown, AppError>) => void;
  hear: (stage: JobStage) => void;
  job: JobCall['job'] | null;
}

export function createJobThread({ place, host, workerUrl, limits, idle, report }: JobThreadOptions): JobThread {
  let live: Live | null = null;
  let generation = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  let idleTimer: NodeJS.Timeout | undefined;

  return {
    generation: () => (live === null ? generation + 1 : generation),

    run(call, hear) {
      clearTimeout(idleTimer);
      live ??= start();
      const thread = live;
      Atomics.store(thread.numbers, finality, open);
      thread.hear = hear;
      thread.job = call.job;
      // A working thread keeps the program running, an idle one does not.
      thread.worker.ref();
      const done = new Promise<Result<unknown, AppError>>((resolve) => {
        thread.settle = (answer) => {
          thread.settle = () => {};
          thread.job = null;
          if (live === thread) rest(thread);
          resolve(answer);
        };
      });
      thread.worker.postMessage({ kind: 'call', call } satisfies ToJobThread);
      underWay = done;
      return done;
    },

    cancel() {
      const thread = live;
      if (thread === null || thread.job === null) return true;
      if (Atomics.compareExchange(thread.numbers, finality, open, cancelled) !== open) return false;
      // Answer only after the thread has ended: by then everything is rolled back.
      void end(thread).then(() => thread.settle(err({ kind: 'cancelled' })));
      return true;
    },

    async close() {
      clearTimeout(idleTimer);
      if (live?.job != null && !this.cancel()) await underWay;
      if (live !== null) await end(live);
    },
  };

  function start(): Live {
    const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    const { port1, port2 } = new MessageChannel();
    generation += 1;
    const workerData: JobStart = { ...place, compiled: getCompileCacheDir() ?? null, shared, replies: port2 };
    const worker = new Worker(workerUrl ?? new URL('./jobWorker.ts', import.meta.url), {
      workerData,
      transferList: [port2],
      resourceLimits: limits,
    });
    const thread: Live = { worker, numbers: new Int32Array(shared), settle: () => {}, hear: () => {}, job: null };
    const reply = async (question: HostQuestion, isAwaited: boolean) => {
      const answer = await answerFromHost(question, host);
      if (isAwaited) worker.postMessage({ kind: 'reply', reply: answer } satisfies ToJobThread);
      else {
        port1.postMessage(answer);
        Atomics.store(thread.numbers, answered, 1);
        Atomics.notify(thread.numbers, answered);
      }
    };
    worker.on('message', (message: FromJobThread) => {
      if (message.kind === 'stage') thread.hear(message.stage);
      else if (message.kind === 'question') void reply(message.question, message.isAwaited);
      else if (message.kind === 'answer') thread.settle(message.answer);
      else thread.settle(err(report(thread.job ?? 'job', thrown(message.stack))));
    });
    worker.on('messageerror', (error) => broke(thread, error));
    worker.on('error', (error) => broke(thread, error));
    worker.on('exit', (code) => {
      port1.close();
      if (live === thread) live = null;
      broke(thread, new Error(`the thread of long work ended with code ${code} and no answer`));
    });
    return thread;
  }

  /** Ignores a thread without a call, or one that was ended on purpose: its call is answered elsewhere. */
  function broke(thread: Live, error: unknown): void {
    const { job } = thread;
    if (live === thread) live = null;
    if (job === null || Atomics.load(thread.numbers, finality) === cancelled) return;
    const code = error instanceof Error ? (('code' in error ? String(error.code) : null) ?? error.name) : 'unknown';
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      thread.settle(err({ kind: 'jobOutOfMemory', job, megabytes: limits.maxOldGenerationSizeMb }));
    } else {
      report(job, error);
      thread.settle(err({ kind: 'jobCrashed', job, reason: code }));
    }
  }

  async function end(thread: Live): Promise<void> {
    if (live === thread) live = null;
    // Resolves once its connection is closed and everything uncommitted is rolled back.
    await thread.worker.terminate();
  }

  function rest(thread: Live): void {
    thread.worker.unref();
    idleTimer = setTimeout(() => void end(thread), idle);
    idleTimer.unref();
  }
}

/** Never rejects: errors are sent to the thread that asked. */
export async function answerFromHost(question: HostQuestion, { printPdf, keySeal }: JobHost): Promise<HostReply> {
  try {
    return { ok: true, value: await doneByHost(question, printPdf, keySeal) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function doneByHost(question: HostQuestion, printPdf: JobHost['printPdf'], keySeal: JobHost['keySeal']): unknown {
  if (question.what === 'printPdf') return printPdf?.(question.html) ?? err({ kind: 'chromiumMissing' });
  return question.what === 'seal' ? keySeal?.seal(question.text) : keySeal?.open(question.bytes);
}

/** Restores the stack from its thread. */
function thrown(stack: string): Error {
  const error = new Error('thrown in a thread of long work');
  error.stack = stack;
  return error;
}
