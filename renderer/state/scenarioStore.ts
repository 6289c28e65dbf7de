// Store of scenarios: the list, the open one, and the plans being compared with the causes of their differences.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanView, RunState } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { PlanId, RunId, ScenarioId } from '../../shared/domain/ids.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import type { Attribution } from '../../shared/plan/attribution.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { DatasetStore } from './datasetStore.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';
import type { PinStore } from './pinStore.ts';
import type { PlanStore } from './planStore.ts';

export interface ScenarioStoreState {
  readonly scenarios: readonly Scenario[];
  readonly isListOpen: boolean;
  /** Plans beside the displayed one, in the order they were chosen. */
  readonly compared: readonly PlanView[];
  /** By `before|after`: plans never change, so results stay valid. */
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly attributing: { readonly run: RunId; readonly state: RunState } | null;
  load: () => Promise<void>;
  /** Shows the scenario that another part of the app made and opened. */
  bring: (state: AppState) => Promise<void>;
  openList: (isOpen: boolean) => void;
  create: (name: string) => Promise<boolean>;
  open: (scenario: ScenarioId) => Promise<boolean>;
  rename: (scenario: ScenarioId, name: string) => Promise<boolean>;
  remove: (scenario: ScenarioId) => Promise<boolean>;
  adopt: (scenario: ScenarioId, keepAs: string) => Promise<boolean>;
  compareWith: (plans: readonly PlanId[]) => Promise<void>;
  /** One at a time; further requests are ignored while one is in progress. */
  attribute: (before: PlanId, after: PlanId) => Promise<void>;
  stopAttributing: () => Promise<void>;
}

export type ScenarioStore = StoreApi<ScenarioStoreState>;

export function attributionKey(before: PlanId, after: PlanId): string {
  return `${before}|${after}`;
}

interface Others {
  readonly app: AppStore;
  readonly dataset: DatasetStore;
  readonly pins: PinStore;
  readonly plan: PlanStore;
  readonly notices: NoticeStore;
}

/** `pause` waits between two polls of a run. */
export function createScenarioStore(call: Call, { app, dataset, pins, plan, notices }: Others, pause: () => Promise<void>): ScenarioStore {
  return createStore<ScenarioStoreState>()((set, get) => {
    const brought = async (state: AppState | null): Promise<boolean> => {
      if (state === null) return false;
      app.getState().accept(state);
      dataset.getState().forgetPast();
      await Promise.all([dataset.getState().load(), pins.getState().load(), get().load(), plan.getState().load()]);
      await plan.getState().showNewestOf(state.scenario.id);
      return true;
    };
    const listed = (scenarios: readonly Scenario[] | null): boolean => {
      if (scenarios !== null) set({ scenarios });
      return scenarios !== null;
    };
    return {
      scenarios: [],
      isListOpen: false,
      compared: [],
      attributions: new Map(),
      attributing: null,
      bring: async (state) => void (await brought(state)),
      load: async () => void listed(await call('scenario.list', {})),
      openList: (isListOpen) => set({ isListOpen }),
      create: async (name) => brought(await call('scenario.create', { name })),
      open: async (scenario) => brought(await call('scenario.open', { scenario })),
      rename: async (scenario, name) => listed(await call('scenario.rename', { scenario, name })),
      remove: async (scenario) => listed(await call('scenario.remove', { scenario })),
      adopt: async (scenario, keepAs) => brought(await call('scenario.adopt', { scenario, keepAs })),
      compareWith: async (chosen) => {
        const known = new Map(get().compared.map((view) => [view.summary.id, view]));
        const views = await Promise.all(chosen.map(async (id) => known.get(id) ?? call('plan.get', { plan: id })));
        set({ compared: views.filter((view) => view !== null) });
      },
      attribute: async (before, after) => {
        const key = attributionKey(before, after);
        if (get().attributing !== null || get().attributions.has(key)) return;
        const started = await call('scenario.attribute', { before, after });
        if (started === null) return;
        const end = await followRun(call, started.run, pause, (state) => set({ attributing: { run: started.run, state } }));
        if (end?.kind === 'attributed') set({ attributions: new Map(get().attributions).set(key, end.attribution) });
        if (end?.kind === 'failed') notices.getState().report(end.error);
        set({ attributing: null });
      },
      stopAttributing: async () => {
        const { attributing } = get();
        if (attributing !== null) await call('plan.cancel', { run: attributing.run });
      },
    };
  });
}
