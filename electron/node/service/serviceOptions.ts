// The options with which a host creates a service.
import type { HostKeySeal } from '../jobs/jobThread.ts';
import type { StartPlanner } from '../solver/plannerChild.ts';
import type { KeySeal } from '../sync/officeKeys.ts';
import type { PrintPdf } from './serviceContext.ts';

export interface ServiceOptions {
  /** The office's folder, created if missing; holds `tongdiao.db` and `tongdiao.log`. */
  readonly dataDir: string;
  readonly clock: () => Date;
  /** Ids for plans, orders, runs and errors: unique on this machine and over time, at most 64 characters. */
  readonly newId: () => string;
  /** Folder of the sample dataset. */
  readonly sampleDir: string;
  /** Omitted if this machine cannot make PDFs. */
  readonly printPdf?: PrintPdf;
  /** How this host starts a planner; by default as a Node process. */
  readonly startPlanner?: StartPlanner;
  /** True for long-running hosts: a warmed-up planner is kept ready. */
  readonly keepsPlanner?: boolean;
  /** How the host seals the office's key so that reading the disk does not reveal it; omitted if it cannot. */
  readonly keySeal?: KeySeal;
  /** True for hosts with screens: they are locked if the office has a passphrase. Programs of the machine's own user are not. */
  readonly hasScreen?: boolean;
  /** Name for the audit log; by default the machine's user. */
  readonly who?: string;
  /** For long-running hosts that must always respond: long work runs in threads. If omitted, it runs in the caller's thread. */
  readonly threads?: ThreadOptions;
}

export interface ThreadOptions {
  /** URL of the threads' script, if sources are bundled. */
  readonly workerUrl?: URL;
  /** Memory limit of a thread in megabytes; 2048 by default. */
  readonly mostMegabytes?: number;
  /** Milliseconds after which an idle thread ends; by default one minute. */
  readonly idle?: number;
  /** Seconds a short write waits for long work; ten by default. */
  readonly patienceSeconds?: number;
  /** Replaces `keySeal` if the keychain lives in another process. */
  readonly keySeal?: HostKeySeal;
}
