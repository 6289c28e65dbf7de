// Store of codes: previews and makes changes and merges, and keeps the codes that papers name and the tables lack.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DanglingCode, RecodeChoice, RecodePreview } from '../../shared/contract/recodeApi.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';

export interface RecodeState {
  readonly dangling: readonly DanglingCode[];
  load: () => Promise<void>;
  look: (choice: RecodeChoice) => Promise<RecodePreview | null>;
  apply: (choice: RecodeChoice & { readonly by: string; readonly reason: string }) => Promise<boolean>;
}

export type RecodeStore = StoreApi<RecodeState>;

export function createRecodeStore(
  call: Call,
  stores: { readonly app: AppStore; readonly dataset: DatasetStore; readonly edit: EditStore },
): RecodeStore {
  return createStore<RecodeState>()((set, get) => ({
    dangling: [],
    load: async () => set({ dangling: (await call('recode.dangling', {})) ?? [] }),
    look: (choice) => call('recode.preview', choice),
    apply: async (choice) => {
      const answer = await call('recode.apply', choice);
      if (answer === null) return false;
      stores.app.getState().accept(answer.app);
      await stores.dataset.getState().follow(answer.done);
      // Earlier rules still name the old codes.
      stores.dataset.getState().forgetPast();
      await stores.edit.getState().load();
      await get().load();
      return true;
    },
  }));
}
