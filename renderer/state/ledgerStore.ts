// Owns the linkage account on the screen.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { LedgerEntry, LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import type { Call } from './call.ts';

export interface LedgerState {
  readonly lines: readonly LedgerLine[];
  load: () => Promise<void>;
  enter: (entry: LedgerEntry) => Promise<boolean>;
  reverse: (line: string, on: string, note: string) => Promise<boolean>;
}

export type LedgerStore = StoreApi<LedgerState>;

export function createLedgerStore(call: Call): LedgerStore {
  return createStore<LedgerState>()((set, get) => ({
    lines: [],
    load: async () => {
      const lines = await call('ledger.lines', {});
      if (lines !== null) set({ lines });
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
  }));
}
