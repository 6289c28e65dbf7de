// Errors of long jobs and of the process that runs them.
import type { JobName } from './jobs.ts';

export type JobError =
  | { readonly kind: 'cancelled' }
  /** A long job is writing, and waiting for it timed out. */
  | { readonly kind: 'busy'; readonly job: JobName; readonly seconds: number }
  | { readonly kind: 'jobOutOfMemory'; readonly job: JobName; readonly megabytes: number }
  /** `reason` is a code or the class of an error; the rest is in the log. */
  | { readonly kind: 'jobCrashed'; readonly job: JobName; readonly reason: string }
  /** The service process ended by itself; it is not restarted if that keeps happening. */
  | { readonly kind: 'serviceCrashed'; readonly reason: string; readonly restarted: boolean };
