// Store of the linkage account.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Cycle } from '../../shared/ledger/cycle.ts';
import type { LedgerEntry, LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';

export interface LedgerState {
  readonly lines: readonly LedgerLine[];
  /** Closed cycles, oldest first. */
  readonly cycles: readonly Cycle[];
  load: () => Promise<void>;
  enter: (entry: LedgerEntry) => Promise<boolean>;
  reverse: (line: string, on: string, note: string) => Promise<boolean>;
  closeCycle: (endedOn: string, confirmed: readonly string[]) => Promise<boolean>;
}

export type LedgerStore = StoreApi<LedgerState>;

export function createLedgerStore(
  call: Call,
  { app, dataset, edit }: { app: AppStore; dataset: DatasetStore; edit: EditStore },
): LedgerStore {
  return createStore<LedgerState>()((set, get) => ({
    lines: [],
    cycles: [],
    load: async () => {
      const [lines, cycles] = await Promise.all([call('ledger.lines', {}), call('ledger.cycles', {})]);
      if (lines !== null && cycles !== null) set({ lines, cycles });
    },
    enter: async (entry) => {
      const line = await call('ledger.enter', entry);
      if (line !== null) set({ lines: [...get().lines, line] });
      return line !== null;
    },
    reverse: async (of, on, note) => {
      const line = await call('ledger.reverse', { line: of, on, note });
      if (line !== null) set({ lines: [...get().lines, line] });
      return line !== null;
    },
    closeCycle: async (endedOn, confirmed) => {
      const closed = await call('ledger.closeCycle', { endedOn, confirmed });
      if (closed === null) return false;
      set({ cycles: [...get().cycles, closed.cycle] });
      app.getState().accept(closed.edit.app);
      await dataset.getState().follow(closed.edit.done);
      await edit.getState().load();
      return true;
    },
  }));
}
