// Types of the messages between the thread that answers and the threads that do long work.
import type { MessagePort } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobName, JobStage } from '../../../shared/domain/jobs.ts';
import type { JobChannel } from './jobRules.ts';

/** What a thread is told when it starts. */
export interface JobPlace {
  readonly dataDir: string;
  readonly sampleDir: string;
  readonly who: string;
  readonly version: string;
  readonly canPrint: boolean;
  readonly canSeal: boolean;
}

export interface JobStart extends JobPlace {
  /** Where the host keeps compiled modules; null where it keeps none. */
  readonly compiled: string | null;
  /** See `finality` and `answered`. */
  readonly shared: SharedArrayBuffer;
  /** Brings answers to a thread that stands still for them. */
  readonly replies: MessagePort;
}

/** Places in the shared numbers: whether work is final, and whether the host has answered. */
export const [finality, answered] = [0, 1];
/** Of `finality`. Whoever gets from `open` to another first has it: the thread before it commits, the host before it ends the thread. */
export const [open, committed, cancelled] = [0, 1, 2];

/** What a thread needs of its host. `printPdf` is waited for as usual, the others with the thread standing still: they sign and open keys. */
export type HostQuestion =
  | { readonly what: 'printPdf'; readonly html: string }
  | { readonly what: 'seal'; readonly text: string }
  | { readonly what: 'unseal'; readonly bytes: Uint8Array };

export type HostReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export interface JobCall {
  readonly job: JobName;
  readonly input: unknown;
  /** A call whose outcome this one builds on and that this thread has not seen: it comes first, and its handle takes the place of the old. */
  readonly before: { readonly job: JobChannel; readonly input: unknown; readonly handle: string } | null;
}

export type ToJobThread = { readonly kind: 'call'; readonly call: JobCall } | { readonly kind: 'reply'; readonly reply: HostReply };

export type FromJobThread =
  | { readonly kind: 'stage'; readonly stage: JobStage }
  | { readonly kind: 'question'; readonly question: HostQuestion; readonly isAwaited: boolean }
  | { readonly kind: 'answer'; readonly answer: Result<unknown, AppError> }
  /** What only a bug can throw. */
  | { readonly kind: 'thrown'; readonly stack: string };
