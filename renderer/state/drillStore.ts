// Store of the drill: whether the office is in one, how far the day that passes is, and the way back.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { DrillState } from '../../shared/contract/drillApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { Call } from './call.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface DrillStoreState {
  /** Null until it is known. */
  readonly drill: DrillState | null;
  readonly isLeaving: boolean;
  /** Follows a drill in which days pass. */
  load: () => Promise<void>;
  pass: (days: number, seed: number) => Promise<void>;
  /** The office that has just been founded on the sample is a week later, at once or after its days have passed. */
  openWeek: () => Promise<void>;
  /** The data package that a city has brought; null if none has. */
  readPackage: () => Promise<UploadedFile | null>;
  stop: () => Promise<void>;
  leave: () => Promise<void>;
}

export type DrillStore = StoreApi<DrillStoreState>;

interface DrillRoom {
  readonly call: Call;
  /** Without the notices of `call`: a poll that fails is tried again. */
  readonly client: Client;
  readonly notices: NoticeStore;
  /** Waits between two looks at a drill. */
  readonly pause: () => Promise<void>;
  /** Loads the state of the office: a day has passed. */
  readonly refresh: () => Promise<void>;
  /** Reloads the screens: after leaving, nothing they show is valid. */
  readonly begin: () => void;
}

export function createDrillStore({ call, client, notices, pause, refresh, begin }: DrillRoom): DrillStore {
  return createStore<DrillStoreState>()((set, get) => {
    let isFollowing = false;
    const follow = async (): Promise<void> => {
      if (isFollowing) return;
      isFollowing = true;
      while (get().drill?.progress != null) {
        await pause();
        const before = get().drill?.progress?.done;
        const state = await client('drill.state', {});
        if (!state.ok) break;
        set({ drill: state.value });
        if (state.value.progress?.done !== before) await refresh();
      }
      isFollowing = false;
    };
    return {
      drill: null,
      isLeaving: false,
      load: async () => {
        const state = await client('drill.state', {});
        if (state.ok) set({ drill: state.value });
        await follow();
      },
      pass: async (days, seed) => {
        const state = await call('drill.pass', { days, seed });
        if (state === null) return;
        set({ drill: state });
        await refresh();
        await follow();
      },
      openWeek: async () => {
        const state = await call('drill.week', {});
        if (state === null) return;
        if (state.progress === null) return begin();
        set({ drill: state });
        await refresh();
        await follow();
      },
      readPackage: () => call('drill.package', {}),
      stop: async () => {
        const state = await call('drill.stop', {});
        if (state !== null) set({ drill: state });
      },
      leave: async () => {
        set({ isLeaving: true });
        const left = await client('drill.leave', {});
        set({ isLeaving: false });
        if (left.ok) begin();
        else notices.getState().report(left.error);
      },
    };
  });
}
