// Types of the messages between the main service thread and the job threads that do long work.
import type { MessagePort } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobName, JobStage } from '../../../shared/domain/jobs.ts';
import type { JobChannel } from './jobRules.ts';

/** What a thread is given at start. */
export interface JobPlace {
  readonly dataDir: string;
  readonly sampleDir: string;
  readonly who: string;
  readonly version: string;
  readonly canPrint: boolean;
  readonly canSeal: boolean;
}

export interface JobStart extends JobPlace {
  /** The host's compile cache; null if it has none. */
  readonly compiled: string | null;
  /** See `finality` and `answered`. */
  readonly shared: SharedArrayBuffer;
  /** Delivers answers to a thread that blocks while waiting for them. */
  readonly replies: MessagePort;
}

/** Indexes into the shared numbers: whether work is final, and whether the host has answered. */
export const [finality, answered] = [0, 1];
/** Values of `finality`. Whoever first changes it from `open` wins: the thread before it commits, the host before it ends the thread. */
export const [open, committed, cancelled] = [0, 1, 2];

/** What a thread needs from its host. `printPdf` is awaited as usual; for the others, which sign and unseal keys, the thread blocks. */
export type HostQuestion =
  | { readonly what: 'printPdf'; readonly html: string }
  | { readonly what: 'seal'; readonly text: string }
  | { readonly what: 'unseal'; readonly bytes: Uint8Array };

export type HostReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export interface JobCall {
  readonly job: JobName;
  readonly input: unknown;
  /** An earlier call whose result this one needs but this thread has not seen: it runs first, and its handle replaces the old one. */
  readonly before: { readonly job: JobChannel; readonly input: unknown; readonly handle: string } | null;
}

export type ToJobThread = { readonly kind: 'call'; readonly call: JobCall } | { readonly kind: 'reply'; readonly reply: HostReply };

export type FromJobThread =
  | { readonly kind: 'stage'; readonly stage: JobStage }
  | { readonly kind: 'question'; readonly question: HostQuestion; readonly isAwaited: boolean }
  | { readonly kind: 'answer'; readonly answer: Result<unknown, AppError> }
  /** An exception that only a bug can cause. */
  | { readonly kind: 'thrown'; readonly stack: string };
