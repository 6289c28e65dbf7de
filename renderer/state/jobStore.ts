// Store of long work in progress, polled while anyone here waits for an answer.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { JobState } from '../../shared/contract/jobApi.ts';

export interface JobStoreState {
  /** Jobs that take longer than a moment, in the order of their requests. */
  readonly jobs: readonly JobState[];
  cancel: (id: string) => Promise<void>;
}

export type JobStore = StoreApi<JobStoreState>;

export function createJobStore(client: Client): JobStore {
  return createStore<JobStoreState>()((set) => ({
    jobs: [],
    cancel: async (id) => {
      const left = await client('job.cancel', { job: id });
      if (left.ok) set({ jobs: left.value.filter(isLong) });
    },
  }));
}

/**
 * The client for all other stores: while a call is unanswered, the running jobs are polled after each `pause`. Null if they are not shown.
 */
export function followedClient(client: Client, jobs: JobStore, pause: (() => Promise<void>) | null): Client {
  if (pause === null) return client;
  let waiting = 0;
  let isFollowing = false;
  const follow = async () => {
    isFollowing = true;
    for (await pause(); waiting > 0; await pause()) {
      const list = await client('job.list', {});
      jobs.setState({ jobs: list.ok && waiting > 0 ? list.value.filter(isLong) : [] });
    }
    jobs.setState({ jobs: [] });
    isFollowing = false;
  };
  return async (channel, input) => {
    waiting += 1;
    if (!isFollowing) void follow();
    try {
      return await client(channel, input);
    } finally {
      waiting -= 1;
    }
  };
}

/** Anything shorter would only flicker. */
function isLong({ seconds }: JobState): boolean {
  return seconds >= 1;
}
