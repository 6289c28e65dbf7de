// Store of quotas tried within a band: the last trial, its plan, and the trial in progress.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { PlanId, RunId } from '../../shared/domain/ids.ts';
import type { QuotaBandAnswer } from '../../shared/plan/quotaBand.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';
import type { PinStore } from './pinStore.ts';

export interface BandStoreState {
  /** The last answer, and its plan. */
  readonly answer: { readonly plan: PlanId; readonly answer: QuotaBandAnswer } | null;
  readonly trying: { readonly run: RunId; readonly state: RunState } | null;
  /** One at a time; further requests are ignored while one is in progress. */
  tryBand: (plan: PlanId, percent: number) => Promise<void>;
  stop: () => Promise<void>;
  adopt: (reason: string) => Promise<boolean>;
}

export type BandStore = StoreApi<BandStoreState>;

/** `pause` waits between two polls of a run. */
export function createBandStore(call: Call, app: AppStore, pins: PinStore, notices: NoticeStore, pause: () => Promise<void>): BandStore {
  return createStore<BandStoreState>()((set, get) => ({
    answer: null,
    trying: null,
    tryBand: async (plan, percent) => {
      if (get().trying !== null) return;
      const started = await call('quotaBand.try', { plan, percent });
      if (started === null) return;
      const end = await followRun(call, started.run, pause, (state) => set({ trying: { run: started.run, state } }));
      if (end?.kind === 'banded') set({ answer: { plan, answer: end.answer } });
      if (end?.kind === 'failed') notices.getState().report(end.error);
      set({ trying: null });
    },
    stop: async () => {
      const { trying } = get();
      if (trying !== null) await call('plan.cancel', { run: trying.run });
    },
    adopt: async (reason) => {
      const { answer } = get();
      if (answer === null) return false;
      const state = await call('quotaBand.adopt', { pins: answer.answer.pins, reason, version: app.getState().app?.dataset?.pinsVersion });
      if (state === null) return false;
      app.getState().accept(state);
      await pins.getState().load();
      set({ answer: null });
      return true;
    },
  }));
}
