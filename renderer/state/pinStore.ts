// Store of the office's current pins, the one being edited, and what each costs in a plan.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { DemandCode, EnterpriseCode, MaterialCode, PlanId, ProductCode, RunId } from '../../shared/domain/ids.ts';
import type { DecidedPin } from '../../shared/domain/pins.ts';
import type { Pin } from '../../shared/domain/tables.ts';
import type { PinPrice } from '../../shared/plan/pinPrice.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

/** What to pin; if there are several demands, one is chosen in the dialog. */
export type PinDraft =
  | { readonly kind: 'quota'; readonly enterprise: EnterpriseCode; readonly material: MaterialCode }
  | { readonly kind: 'delivery'; readonly enterprise: EnterpriseCode; readonly product: ProductCode }
  | { readonly kind: 'dispatch'; readonly demands: readonly DemandCode[]; readonly product: ProductCode | null };

export interface PinStoreState {
  readonly pins: readonly DecidedPin[];
  readonly editing: PinDraft | null;
  readonly isListOpen: boolean;
  /** A plan never changes, so the prices of its pins stay valid. */
  readonly prices: ReadonlyMap<PlanId, readonly PinPrice[]>;
  readonly pricing: { readonly plan: PlanId; readonly run: RunId; readonly state: RunState } | null;
  load: () => Promise<void>;
  edit: (draft: PinDraft | null) => void;
  openList: (isOpen: boolean) => void;
  save: (pin: Pin, reason: string, replaces: Pin | null) => Promise<boolean>;
  remove: (pin: Pin) => Promise<boolean>;
  /** One plan at a time; further requests are ignored while one is in progress. */
  price: (plan: PlanId) => Promise<void>;
  stopPricing: () => Promise<void>;
}

export type PinStore = StoreApi<PinStoreState>;

/** `pause` waits between two polls of a run. */
export function createPinStore(call: Call, app: AppStore, notices: NoticeStore, pause: () => Promise<void>): PinStore {
  return createStore<PinStoreState>()((set, get) => {
    const accept = async (state: AppState | null): Promise<boolean> => {
      if (state === null) return false;
      app.getState().accept(state);
      await get().load();
      return true;
    };
    const seen = () => app.getState().app?.dataset?.pinsVersion;
    return {
      pins: [],
      editing: null,
      isListOpen: false,
      prices: new Map(),
      pricing: null,
      load: async () => {
        if ((app.getState().app?.dataset ?? null) === null) return set({ pins: [] });
        const pins = await call('pin.list', {});
        if (pins !== null) set({ pins });
      },
      edit: (editing) => set({ editing }),
      openList: (isListOpen) => set({ isListOpen }),
      save: async (pin, reason, replaces) => accept(await call('pin.save', { pin, reason, replaces, version: seen() })),
      remove: async (pin) => accept(await call('pin.remove', { pin, version: seen() })),
      price: async (plan) => {
        if (get().pricing !== null || get().prices.has(plan)) return;
        const started = await call('pin.prices', { plan });
        if (started === null) return;
        const end = await followRun(call, started.run, pause, (state) => set({ pricing: { plan, run: started.run, state } }));
        if (end?.kind === 'priced') set({ prices: new Map(get().prices).set(plan, end.prices) });
        if (end?.kind === 'failed') notices.getState().report(end.error);
        set({ pricing: null });
      },
      stopPricing: async () => {
        const { pricing } = get();
        if (pricing !== null) await call('plan.cancel', { run: pricing.run });
      },
    };
  });
}
