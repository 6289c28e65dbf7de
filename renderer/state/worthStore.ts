// Store of what verifying lines is worth: the last answer, the position it was found for, and the question in progress. Nothing is saved.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { VerifyingWorth } from '../../shared/plan/verifyingWorth.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface WorthStoreState {
  readonly answer: { readonly hash: string; readonly worth: VerifyingWorth } | null;
  readonly weighing: { readonly run: RunId; readonly state: RunState } | null;
  /** For the position that has this hash. One at a time; further requests are ignored while one is in progress. */
  weigh: (hash: string) => Promise<void>;
  stop: () => Promise<void>;
}

export type WorthStore = StoreApi<WorthStoreState>;

/** `pause` waits between two polls of a run. */
export function createWorthStore(call: Call, notices: NoticeStore, pause: () => Promise<void>): WorthStore {
  return createStore<WorthStoreState>()((set, get) => ({
    answer: null,
    weighing: null,
    weigh: async (hash) => {
      if (get().weighing !== null || get().answer?.hash === hash) return;
      const started = await call('plan.worthOfVerifying', {});
      if (started === null) return;
      const end = await followRun(call, started.run, pause, (state) => set({ weighing: { run: started.run, state } }));
      if (end?.kind === 'weighed') set({ answer: { hash, worth: end.worth } });
      if (end?.kind === 'failed') notices.getState().report(end.error);
      set({ weighing: null });
    },
    stop: async () => {
      const { weighing } = get();
      if (weighing !== null) await call('plan.cancel', { run: weighing.run });
    },
  }));
}
