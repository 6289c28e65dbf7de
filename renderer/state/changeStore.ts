// Store of the statement of changes: the one displayed, its files, and what least change costs. Nothing is saved.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { ChangeFormat, SubmissionFormat, ChangeView } from '../../shared/contract/changeApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { PlanId, RunId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { CalmPrice } from '../../shared/plan/calmPrice.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface ChangeStoreState {
  readonly view: ChangeView | null;
  readonly price: { readonly plan: PlanId; readonly price: CalmPrice } | null;
  readonly pricing: { readonly run: RunId; readonly plan: PlanId; readonly state: RunState } | null;
  load: (plan: PlanId, language: Language) => Promise<void>;
  file: (plan: PlanId, format: ChangeFormat, language: Language) => Promise<UploadedFile | null>;
  submission: (plan: PlanId, format: SubmissionFormat, language: Language) => Promise<UploadedFile | null>;
  /** One at a time; further requests are ignored while one is in progress. */
  weigh: (plan: PlanId) => Promise<void>;
  stop: () => Promise<void>;
}

export type ChangeStore = StoreApi<ChangeStoreState>;

/** `pause` waits between two polls of a run. */
export function createChangeStore(call: Call, notices: NoticeStore, pause: () => Promise<void>): ChangeStore {
  let wanted = '';
  return createStore<ChangeStoreState>()((set, get) => ({
    view: null,
    price: null,
    pricing: null,
    load: async (plan, language) => {
      const asked = `${plan}|${language}`;
      wanted = asked;
      const view = await call('change.get', { plan, language });
      // Another plan may have been asked for in the meantime.
      if (view !== null && wanted === asked) set({ view });
    },
    file: (plan, format, language) => call('change.file', { plan, format, language }),
    submission: (plan, format, language) => call('change.submission', { plan, format, language }),
    weigh: async (plan) => {
      if (get().pricing !== null || get().price?.plan === plan) return;
      const started = await call('change.price', { plan });
      if (started === null) return;
      const end = await followRun(call, started.run, pause, (state) => set({ pricing: { run: started.run, plan, state } }));
      if (end?.kind === 'calmed') set({ price: { plan, price: end.price } });
      if (end?.kind === 'failed') notices.getState().report(end.error);
      set({ pricing: null });
    },
    stop: async () => {
      const { pricing } = get();
      if (pricing !== null) await call('plan.cancel', { run: pricing.run });
    },
  }));
}
