// Store of rehearsals: the list, the one that is shown, and its results, followed while it runs.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from '../../shared/contract/appState.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { StatementFormat } from '../../shared/contract/positionApi.ts';
import type { OfficeLuck, RehearsalQuestion, RehearsalState, RehearsalView } from '../../shared/contract/rehearsalApi.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { Call } from './call.ts';

export interface RehearsalStoreState {
  /** Null until it is known. */
  readonly list: readonly RehearsalState[] | null;
  readonly shown: RehearsalView | null;
  /** Null until it is known. */
  readonly luck: OfficeLuck | null;
  load: () => Promise<void>;
  show: (rehearsal: string) => Promise<void>;
  start: (input: RehearsalQuestion) => Promise<void>;
  stop: () => Promise<void>;
  resume: () => Promise<void>;
  remove: () => Promise<void>;
  adopt: (variant: string, name: string) => Promise<boolean>;
  file: (format: StatementFormat, language: Language) => Promise<UploadedFile | null>;
}

export type RehearsalStore = StoreApi<RehearsalStoreState>;

/** `pause` waits between two looks at a rehearsal that runs; `brought` takes the state with the scenario that was made. */
export function createRehearsalStore(call: Call, brought: (state: AppState) => Promise<void>, pause: () => Promise<void>): RehearsalStore {
  return createStore<RehearsalStoreState>()((set, get) => {
    const shownId = () => get().shown?.state.id ?? null;
    const follow = async (id: string): Promise<void> => {
      for (;;) {
        const view = await call('rehearsal.get', { rehearsal: id });
        if (view === null || (shownId() !== null && shownId() !== id)) return;
        set({ shown: view });
        if (!view.state.isRunning) break;
        await pause();
        // Another one is shown meanwhile.
        if (shownId() !== id) return;
      }
      await get().load();
    };
    const open = async (state: RehearsalState | null): Promise<void> => {
      if (state === null) return;
      const results = shownId() === state.id ? (get().shown?.results ?? null) : null;
      set({ shown: { state, results, places: get().shown?.places ?? {} } });
      await follow(state.id);
    };
    return {
      list: null,
      shown: null,
      luck: null,
      load: async () => {
        const [list, luck] = await Promise.all([call('rehearsal.list', {}), call('rehearsal.luck', {})]);
        if (luck !== null) set({ luck });
        if (list === null) return;
        set({ list });
        if (get().shown === null && list.length > 0) await open(list[0]);
      },
      show: async (rehearsal) => {
        const state = get().list?.find(({ id }) => id === rehearsal) ?? null;
        await open(state);
      },
      start: async (input) => open(await call('rehearsal.start', input)),
      stop: async () => {
        const id = shownId();
        if (id !== null) await open(await call('rehearsal.stop', { rehearsal: id }));
      },
      resume: async () => {
        const id = shownId();
        if (id !== null) await open(await call('rehearsal.resume', { rehearsal: id }));
      },
      remove: async () => {
        const id = shownId();
        const list = id === null ? null : await call('rehearsal.remove', { rehearsal: id });
        if (list === null) return;
        set({ list, shown: null });
        if (list.length > 0) await open(list[0]);
      },
      adopt: async (variant, name) => {
        const id = shownId();
        const state = id === null ? null : await call('rehearsal.adopt', { rehearsal: id, variant, name });
        if (state === null) return false;
        await brought(state);
        return true;
      },
      file: async (format, language) => {
        const id = shownId();
        return id === null ? null : call('rehearsal.file', { rehearsal: id, format, language });
      },
    };
  });
}
