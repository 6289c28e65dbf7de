// Store of plans: the list, the displayed plan with the one before it, and the run in progress.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanSummary, PlanView, RunState } from '../../shared/contract/api.ts';
import type { PlanId, RunId, ScenarioId } from '../../shared/domain/ids.ts';
import type { LineBasis } from '../../shared/domain/linesApart.ts';
import { baseScenario } from '../../shared/domain/scenario.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

/** How a plan is made; what is left out is as usual. */
export interface RunChoice {
  readonly lines?: LineBasis;
  /** False sets the plan in force aside. */
  readonly leastChange?: boolean;
}

export interface PlanStoreState {
  /** Newest first. */
  readonly plans: readonly PlanSummary[];
  readonly view: PlanView | null;
  /** The result displayed before the last run; differences from it are marked. */
  readonly previous: PlanView | null;
  readonly run: { readonly id: RunId; readonly state: RunState } | null;
  /** Reloads the list, and shows the newest plan of the open scenario if none is displayed. */
  load: () => Promise<void>;
  open: (plan: PlanId) => Promise<void>;
  /** Shows the newest plan of a scenario, if it has one. */
  showNewestOf: (scenario: ScenarioId) => Promise<void>;
  /** Follows the run to its end; resolves to how it ended, or null if refused. */
  start: (choice?: RunChoice) => Promise<RunState | null>;
  /** Shows the plan as it would be made otherwise: the newest that still follows from the data, or one made now. */
  showWith: (choice: RunChoice) => Promise<RunState | null>;
  cancel: () => Promise<void>;
  approve: () => Promise<boolean>;
}

export type PlanStore = StoreApi<PlanStoreState>;

/** `pause` waits between two polls of a run. */
export function createPlanStore(call: Call, app: AppStore, notices: NoticeStore, pause: () => Promise<void>): PlanStore {
  return createStore<PlanStoreState>()((set, get) => {
    const show = async (plan: PlanId): Promise<void> => {
      const view = await call('plan.get', { plan });
      if (view !== null) set({ view });
    };
    return {
      plans: [],
      view: null,
      previous: null,
      run: null,
      load: async () => {
        const plans = await call('plan.list', {});
        if (plans === null) return;
        const sorted = [...plans].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
        const { view } = get();
        const summary = sorted.find((plan) => plan.id === view?.summary.id);
        set({ plans: sorted, view: view !== null && summary !== undefined ? { ...view, summary } : view });
        const newest = sorted.find((plan) => plan.scenario.id === (app.getState().app?.scenario.id ?? baseScenario));
        if (view === null && newest !== undefined) await show(newest.id);
      },
      open: async (plan) => {
        if (get().view?.summary.id === plan) return;
        set({ previous: null });
        await show(plan);
      },
      showNewestOf: async (scenario) => {
        const newest = get().plans.find((plan) => plan.scenario.id === scenario);
        if (newest === undefined) set({ view: null, previous: null });
        else await get().open(newest.id);
      },
      showWith: async (choice) => {
        const { plans, view } = get();
        const { id } = app.getState().app?.scenario ?? { id: baseScenario };
        const { lines = 'verified', leastChange = true } = choice;
        const isAsked = (plan: PlanSummary) => plan.lineBasis === lines && plan.leastChange === leastChange;
        const there = plans.find((plan) => isAsked(plan) && plan.isCurrent && plan.scenario.id === id);
        if (there === undefined) return get().start(choice);
        await show(there.id);
        set({ previous: view });
        return { kind: 'done', planId: there.id, seconds: 0 };
      },
      start: async ({ lines = 'verified', leastChange } = {}) => {
        if (get().run !== null) return null;
        notices.getState().clear();
        const started = await call('plan.start', { lines, ...(leastChange === undefined ? {} : { leastChange }) });
        if (started === null) return null;
        const tell = (state: RunState) => set({ run: { id: started.run, state } });
        const end = await followRun(call, started.run, pause, tell);
        if (end !== null) tell(end);
        const before = get().view;
        if (end?.kind === 'failed') notices.getState().report(end.error);
        if (end?.kind === 'done') {
          await show(end.planId);
          set({ previous: before });
        }
        set({ run: null });
        await get().load();
        return end;
      },
      cancel: async () => {
        const { run } = get();
        if (run === null) return;
        const state = await call('plan.cancel', { run: run.id });
        if (state !== null && get().run !== null) set({ run: { id: run.id, state } });
      },
      approve: async () => {
        const { view } = get();
        if (view === null) return false;
        const summary = await call('plan.approve', { plan: view.summary.id });
        await get().load();
        return summary !== null;
      },
    };
  });
}
