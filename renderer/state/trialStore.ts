// Store of remedies that were tried: the effect of each on every group of its plan, and the trial in progress. Nothing is saved.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { PlanId, RunId } from '../../shared/domain/ids.ts';
import { remedyKey, type RemedyChange, type RemedyTrial } from '../../shared/plan/remedy.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface TrialStoreState {
  /** By trialKey: a plan never changes, so results stay valid. */
  readonly tried: ReadonlyMap<string, RemedyTrial>;
  readonly current: { readonly key: string; readonly run: RunId; readonly state: RunState } | null;
  /** One at a time; further requests are ignored while one is in progress. */
  tryRemedy: (plan: PlanId, change: RemedyChange) => Promise<void>;
  cancel: () => Promise<void>;
}

export type TrialStore = StoreApi<TrialStoreState>;

export function trialKey(plan: PlanId, change: RemedyChange): string {
  return `${plan}|${remedyKey(change)}`;
}

/** `pause` waits between two polls of a run. */
export function createTrialStore(call: Call, notices: NoticeStore, pause: () => Promise<void>): TrialStore {
  return createStore<TrialStoreState>()((set, get) => ({
    tried: new Map(),
    current: null,
    tryRemedy: async (plan, change) => {
      const key = trialKey(plan, change);
      if (get().current !== null || get().tried.has(key)) return;
      const started = await call('plan.tryRemedy', { plan, change });
      if (started === null) return;
      const end = await followRun(call, started.run, pause, (state) => set({ current: { key, run: started.run, state } }));
      if (end?.kind === 'tried') set({ tried: new Map(get().tried).set(key, end.trial) });
      if (end?.kind === 'failed') notices.getState().report(end.error);
      set({ current: null });
    },
    cancel: async () => {
      const { current } = get();
      if (current !== null) await call('plan.cancel', { run: current.run });
    },
  }));
}
