// Owns what a host says of the machine when it makes a service.
import type { HostKeySeal } from '../jobs/jobThread.ts';
import type { StartPlanner } from '../solver/plannerChild.ts';
import type { KeySeal } from '../sync/officeKeys.ts';
import type { PrintPdf } from './serviceContext.ts';

export interface ServiceOptions {
  /** The office's folder, made where it does not exist: `tongdiao.db` and `tongdiao.log` lie in it. */
  readonly dataDir: string;
  readonly clock: () => Date;
  /** Ids of plans, orders, runs and errors: unique on this machine and over time, at most 64 characters. */
  readonly newId: () => string;
  /** Folder of the dataset that comes with the app. */
  readonly sampleDir: string;
  /** Left out where this machine cannot make PDFs. */
  readonly printPdf?: PrintPdf;
  /** How this host starts a planner: as a process of Node where left out. */
  readonly startPlanner?: StartPlanner;
  /** True for hosts that stay: a planner that has practised is kept ready. */
  readonly keepsPlanner?: boolean;
  /** How the host hides the office's key from who reads the disk; left out where it cannot. */
  readonly keySeal?: KeySeal;
  /** True for hosts that show screens: they are locked where the office has a passphrase. Programs of the machine's own user are not. */
  readonly hasScreen?: boolean;
  /** Who the audit log names; the user of the machine where left out. */
  readonly who?: string;
  /** For hosts that stay and must answer at any moment: long work is done in threads. Left out, it is done where it is asked for. */
  readonly threads?: ThreadOptions;
}

export interface ThreadOptions {
  /** The threads' script where sources are bundled. */
  readonly workerUrl?: URL;
  /** Megabytes a thread may take; left out 2048. */
  readonly maxMegabytes?: number;
  /** Milliseconds after which a thread without work ends; left out a minute. */
  readonly idle?: number;
  /** Seconds for which a short write waits for long work; left out ten. */
  readonly patienceSeconds?: number;
  /** In the place of `keySeal`, where the keychain is in another process. */
  readonly keySeal?: HostKeySeal;
}
