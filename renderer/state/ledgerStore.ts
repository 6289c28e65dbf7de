// Store of the linkage account: the accounts of the open cycle, and the lines of one of them.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AccountRow, AccountsAnswer, LineRow, Obligors } from '../../shared/contract/ledgerApi.ts';
import type { CycleAccount } from '../../shared/ledger/cycle.ts';
import type { LedgerEntry, LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';
import { everyRow } from './pagedRows.ts';

type Account = Pick<AccountRow, 'enterprise' | 'material'>;

export interface LedgerState {
  /** Null until it is known. */
  readonly answer: AccountsAnswer | null;
  /** The account whose lines are shown: the one that was chosen, or the first. */
  readonly account: Account | null;
  readonly lines: readonly LineRow[];
  /** Null until it is known. */
  readonly obligors: Obligors | null;
  loadObligors: () => Promise<void>;
  setObligor: (place: string, answers: boolean) => Promise<void>;
  load: () => Promise<void>;
  show: (account: Account) => Promise<void>;
  enter: (entry: LedgerEntry) => Promise<boolean>;
  reverse: (line: string, on: string, note: string) => Promise<boolean>;
  /** What closing the cycle now would find; null if refused. */
  closing: () => Promise<readonly CycleAccount[] | null>;
  closeCycle: (endedOn: string, confirmed: readonly string[]) => Promise<boolean>;
}

export type LedgerStore = StoreApi<LedgerState>;

export function isAccount(a: Account | null, b: Account): boolean {
  return a !== null && a.enterprise === b.enterprise && a.material === b.material;
}

export function createLedgerStore(
  call: Call,
  { app, dataset, edit }: { app: AppStore; dataset: DatasetStore; edit: EditStore },
): LedgerStore {
  return createStore<LedgerState>()((set, get) => {
    /** Grows with every account shown and every change: older answers are dropped. */
    let turn = 0;
    const linesOf = ({ enterprise, material }: Account, from: number, count: number) =>
      call('ledger.lines', { account: { enterprise, material }, isOpenOnly: true, from, count });
    const showLines = async (account: Account | null): Promise<void> => {
      turn += 1;
      const own = turn;
      if (account === null) return set({ account, lines: [] });
      const lines = await everyRow((from, count) => linesOf(account, from, count));
      if (lines !== null && own === turn) set({ account, lines });
    };
    /** Lines may have been added at the end, or be reversed now. */
    const changed = async (line: LedgerLine | null): Promise<boolean> => {
      if (line !== null) await get().load();
      return line !== null;
    };
    return {
      answer: null,
      account: null,
      lines: [],
      obligors: null,
      loadObligors: async () => set({ obligors: (await call('ledger.obligors', {})) ?? get().obligors }),
      setObligor: async (place, answers) => set({ obligors: (await call('ledger.setObligor', { place, answers })) ?? get().obligors }),
      load: async () => {
        const answer = await call('ledger.accounts', {});
        if (answer === null) return;
        const { account } = get();
        const shown = answer.accounts.find((one) => isAccount(account, one)) ?? answer.accounts[0] ?? null;
        set({ answer });
        await showLines(shown);
      },
      show: showLines,
      enter: async (entry) => changed(await call('ledger.enter', entry)),
      reverse: async (of, on, note) => changed(await call('ledger.reverse', { line: of, on, note })),
      closing: () => call('ledger.closing', {}),
      closeCycle: async (endedOn, confirmed) => {
        const closed = await call('ledger.closeCycle', { endedOn, confirmed });
        if (closed === null) return false;
        app.getState().accept(closed.edit.app);
        await dataset.getState().follow(closed.edit.done);
        await edit.getState().load();
        await get().load();
        return true;
      },
    };
  });
}
