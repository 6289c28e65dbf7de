// Keeps what long work is under way, as long as somebody here waits for an answer.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { JobState } from '../../shared/contract/jobApi.ts';

export interface JobStoreState {
  /** Those that take longer than a moment, in the order in which they were asked for. */
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
 * The client as all other stores use it: while an answer is waited for, whatever it waits for is asked about, after each `pause`. Null
 * where nobody wants to see it.
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

/** What ends sooner would only flicker. */
function isLong({ seconds }: JobState): boolean {
  return seconds >= 1;
}
