// Controls one job thread: starts it when needed, gives it one call at a time, ends it when it is idle, out of memory or cancelled.
import { getCompileCacheDir } from 'node:module';
import type { ResourceLimits } from 'node:worker_threads';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import { err } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobStage } from '../../../shared/domain/jobs.ts';
import type { FromJobThread, HostQuestion, HostReply, JobCall, JobPlace, JobStart, ToJobThread } from './jobMessages.ts';
import { answered, cancelled, finality, open } from './jobMessages.ts';

/** What the host does for a thread; both may take their time. */
export interface JobHost {
  readonly printPdf?: (html: string) => Promise<Result<Uint8Array, AppError>>;
  readonly keySeal?: HostKeySeal;
}

/** The system's keychain, here or in another process. */
export interface HostKeySeal {
  readonly seal: (text: string) => Uint8Array | Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => string | Promise<string>;
}

export interface JobThreadOptions {
  readonly place: JobPlace;
  readonly host: JobHost;
  /** The thread's script where it does not lie beside this one, as in a bundle. */
  readonly workerUrl?: URL;
  readonly limits: ResourceLimits & { readonly maxOldGenerationSizeMb: number };
  /** Milliseconds after which a thread without work ends and gives its memory back. */
  readonly idle: number;
  /** Told of what only a bug can cause. Returns what may be said of it. */
  readonly report: (where: string, error: unknown) => AppError;
}

export interface JobThread {
  /** Another number for each thread there was. */
  readonly generation: () => number;
  /** Refused besides what the work refuses: `cancelled`, `jobOutOfMemory`, `jobCrashed`. Only one call at a time. */
  run(call: JobCall, hear: (stage: JobStage) => void): Promise<Result<unknown, AppError>>;
  /** Ends the call under way and takes back what it did. False where it is final already: then it goes on to its end. */
  cancel(): boolean;
  /** Ends the thread, and the call under way where it is not final. */
  close(): Promise<void>;
}

interface Live {
  readonly worker: Worker;
  readonly numbers: Int32Array;
  /** Ends the call under way; what follows has no effect. */
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
      // A thread at work keeps the program going, an idle one does not.
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
      // The answer waits for the end of the thread: by then everything is as it was.
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

  /** Says nothing of a thread that has no call, or that was ended on purpose: its call has its answer by then or gets it from there. */
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
    // Resolves when its connection is closed, and what it had not committed is rolled back.
    await thread.worker.terminate();
  }

  function rest(thread: Live): void {
    thread.worker.unref();
    idleTimer = setTimeout(() => void end(thread), idle);
    idleTimer.unref();
  }
}

/** Never rejects: what fails is told to who asked. */
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

/** With the stack it had in its thread. */
function thrown(stack: string): Error {
  const error = new Error('thrown in a thread of long work');
  error.stack = stack;
  return error;
}
