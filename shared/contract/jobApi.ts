// Channels of long-running jobs: list and cancel them. The result is the answer of the channel that started the job.
import type { JobName, JobStage } from '../domain/jobs.ts';
import type { Empty } from './appState.ts';

export interface JobState {
  readonly id: string;
  readonly job: JobName;
  readonly stage: JobStage;
  /** Time since it was requested. */
  readonly seconds: number;
  /** False once its effects are final. */
  readonly canCancel: boolean;
}

export interface JobApi {
  /** In the order they were requested. */
  'job.list': (input: Empty) => readonly JobState[];
  /** Cancels a job and undoes its effects; its caller receives `cancelled`. Does nothing if the job has ended. */
  'job.cancel': (input: { job: string }) => readonly JobState[];
}
