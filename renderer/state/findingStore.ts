// Store of findings that are followed up.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { FindingList } from '../../shared/contract/findingApi.ts';
import type { Call } from './call.ts';

export interface FindingStoreState {
  readonly list: FindingList | null;
  load: () => Promise<void>;
  save: (finding: Input<'finding.save'>['finding']) => Promise<boolean>;
  withdraw: (finding: string) => Promise<boolean>;
  answer: (answer: Input<'finding.answer'>['answer']) => Promise<boolean>;
}

export type FindingStore = StoreApi<FindingStoreState>;

export function createFindingStore(call: Call): FindingStore {
  return createStore<FindingStoreState>()((set) => {
    const load = async () => {
      const list = await call('finding.list', {});
      if (list !== null) set({ list });
    };
    const thenLoad = async (done: unknown) => {
      if (done === null) return false;
      await load();
      return true;
    };
    return {
      list: null,
      load,
      save: async (finding) => thenLoad(await call('finding.save', { finding })),
      withdraw: async (finding) => thenLoad(await call('finding.withdraw', { finding })),
      answer: async (answer) => thenLoad(await call('finding.answer', { answer })),
    };
  });
}
