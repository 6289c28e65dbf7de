// Store of norms: the book, what computing would change, and the formulas of demands.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NormView } from '../../shared/contract/normApi.ts';
import type { NormOutcome } from '../../shared/norms/computeDemands.ts';
import type { LoweredRisk } from '../../shared/norms/loweringRisk.ts';
import type { NormBook } from '../../shared/norms/norms.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';

export interface NormState {
  readonly view: NormView | null;
  readonly outcome: (NormOutcome & { readonly lowering: readonly LoweredRisk[] }) | null;
  load: () => Promise<void>;
  save: (book: NormBook) => Promise<void>;
  apply: () => Promise<boolean>;
}

export type NormStore = StoreApi<NormState>;

export function createNormStore(call: Call, { app, dataset, edit }: { app: AppStore; dataset: DatasetStore; edit: EditStore }): NormStore {
  return createStore<NormState>()((set, get) => {
    const preview = async () => set({ outcome: dataset.getState().dataset === null ? null : await call('norm.preview', {}) });
    return {
      view: null,
      outcome: null,
      load: async () => {
        set({ view: await call('norm.get', {}) });
        await preview();
      },
      save: async (book) => {
        const before = get().view;
        // Show the input at once; if it is refused, the previous book is restored.
        if (before !== null) set({ view: { ...before, book } });
        const view = await call('norm.save', book);
        set({ view: view ?? before });
        await preview();
      },
      apply: async () => {
        const answer = await call('norm.apply', {});
        if (answer === null) return false;
        app.getState().accept(answer.app);
        await dataset.getState().follow(answer.done);
        await edit.getState().load();
        await get().load();
        return true;
      },
    };
  });
}
