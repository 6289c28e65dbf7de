// Channels of long work: list what is running, cancel it. Its result is the answer of the channel that asked for it.
import type { JobName, JobStage } from '../domain/jobs.ts';
import type { Empty } from './appState.ts';

export interface JobState {
  readonly id: string;
  readonly job: JobName;
  readonly stage: JobStage;
  /** Since it was asked for. */
  readonly seconds: number;
  /** False once what it did is final. */
  readonly canCancel: boolean;
}

export interface JobApi {
  /** In the order in which they were asked for. */
  'job.list': (input: Empty) => readonly JobState[];
  /** Ends one and takes back what it did; who asked for it is answered `cancelled`. One that has ended is let be. */
  'job.cancel': (input: { job: string }) => readonly JobState[];
}
