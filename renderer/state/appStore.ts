// Store of what the service says about this copy: the office, its settings, the current dataset.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input, OfficeInput } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Settings } from '../../shared/domain/office.ts';
import type { Call } from './call.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface AppStoreState {
  readonly app: AppState | null;
  /** True if the first answer never came. */
  readonly failed: boolean;
  /** The reason; null if unknown. */
  readonly failure: AppError | null;
  load: () => Promise<void>;
  accept: (app: AppState) => void;
  createOffice: (input: OfficeInput) => Promise<boolean>;
  correctOffice: (input: Input<'office.correct'>) => Promise<boolean>;
  saveSettings: (settings: Settings) => Promise<boolean>;
  /** Null leaves the seat at the desk empty. */
  sit: (officer: string | null) => Promise<boolean>;
}

export type AppStore = StoreApi<AppStoreState>;

export function createAppStore(call: Call, notices: NoticeStore): AppStore {
  return createStore<AppStoreState>()((set, get) => {
    const take = (app: AppState | null): boolean => {
      if (app !== null) set({ app, failed: false, failure: null });
      return app !== null;
    };
    return {
      app: null,
      failed: false,
      failure: null,
      load: async () => {
        // On a retry, only the current problem matters, not earlier ones.
        if (get().app === null) notices.getState().clear();
        if (!take(await call('app.state', {}))) set({ failed: true, failure: notices.getState().notices.at(-1)?.error ?? null });
      },
      accept: (app) => set({ app }),
      createOffice: async (input) => take(await call('office.create', input)),
      correctOffice: async (input) => take(await call('office.correct', input)),
      saveSettings: async (settings) => take(await call('settings.save', { ...settings, version: get().app?.settingsVersion })),
      sit: async (officer) => take(await call('desk.sit', { officer })),
    };
  });
}
