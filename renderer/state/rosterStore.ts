// Store of dated lists: key enterprises and key projects, and who of them stands behind the demands still to come.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { EnteredListing, ListBook } from '../../shared/contract/listApi.ts';
import type { Call } from './call.ts';

export interface RosterState {
  readonly book: ListBook | null;
  load: () => Promise<void>;
  save: (entries: readonly EnteredListing[]) => Promise<boolean>;
  takeOff: (off: Input<'list.takeOff'>) => Promise<boolean>;
  withdraw: (entry: string) => Promise<boolean>;
}

export type RosterStore = StoreApi<RosterState>;

export function createRosterStore(call: Call): RosterStore {
  return createStore<RosterState>()((set) => {
    const load = async () => {
      const book = await call('list.get', {});
      if (book !== null) set({ book });
    };
    const thenLoad = async (done: unknown) => {
      if (done === null) return false;
      await load();
      return true;
    };
    return {
      book: null,
      load,
      save: async (entries) => thenLoad(await call('list.save', { entries })),
      takeOff: async (off) => thenLoad(await call('list.takeOff', off)),
      withdraw: async (entry) => thenLoad(await call('list.withdraw', { entry })),
    };
  });
}
