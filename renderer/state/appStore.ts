// Owns what the service says about this copy: office, settings, the dataset at hand.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { OfficeInput } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { Settings } from '../../shared/domain/office.ts';
import type { Call } from './call.ts';

export interface AppStoreState {
  readonly app: AppState | null;
  /** True where the first answer never came. */
  readonly failed: boolean;
  load: () => Promise<void>;
  accept: (app: AppState) => void;
  createOffice: (input: OfficeInput) => Promise<boolean>;
  saveSettings: (settings: Settings) => Promise<boolean>;
}

export type AppStore = StoreApi<AppStoreState>;

export function createAppStore(call: Call): AppStore {
  return createStore<AppStoreState>()((set, get) => {
    const take = (app: AppState | null): boolean => {
      if (app !== null) set({ app, failed: false });
      return app !== null;
    };
    return {
      app: null,
      failed: false,
      load: async () => {
        if (!take(await call('app.state', {}))) set({ failed: true });
      },
      accept: (app) => set({ app }),
      createOffice: async (input) => take(await call('office.create', input)),
      saveSettings: async (settings) => take(await call('settings.save', { ...settings, version: get().app?.settingsVersion })),
    };
  });
}
