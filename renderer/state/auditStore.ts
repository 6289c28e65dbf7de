// Store of the audit log: the entries in sight, as they were asked for, and whether all are intact.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditLine, AuditPage } from '../../shared/contract/auditApi.ts';
import type { Output } from '../../shared/contract/api.ts';
import type { AuditFilter, AuditSort } from '../../shared/domain/auditQuery.ts';
import type { Call } from './call.ts';
import { createPagedList } from './pagedList.ts';
import { everyRow, noRows, type PagedRows } from './pagedRows.ts';

export interface AuditQuestion {
  readonly filter: AuditFilter;
  readonly sort: AuditSort | null;
}

export interface AuditState {
  readonly rows: PagedRows<AuditLine>;
  readonly choices: NonNullable<AuditPage['choices']>;
  readonly checked: Output<'audit.check'> | null;
  /** The rows that answer it are fetched anew, also when it was asked before. */
  ask: (question: AuditQuestion) => Promise<void>;
  /** Fetches the rows in sight again. */
  load: () => Promise<void>;
  /** Fetches what is missing from `from` up to `end`. */
  near: (from: number, end: number) => Promise<void>;
  /** Everything that passes the filter; null if refused. */
  all: () => Promise<readonly AuditLine[] | null>;
  check: () => Promise<void>;
}

export type AuditStore = StoreApi<AuditState>;

export function createAuditStore(call: Call): AuditStore {
  return createStore<AuditState>()((set) => {
    let question: AuditQuestion = { filter: {}, sort: null };
    const page = (from: number, count: number) => call('audit.list', { ...question, from, count });
    const list = createPagedList<AuditLine>(
      async (from, count) => {
        const answer = await page(from, count);
        if (answer !== null && answer.choices !== null) set({ choices: answer.choices });
        return answer;
      },
      (rows) => set({ rows }),
    );
    const load = async () => {
      set({ checked: null });
      await list.load();
    };
    return {
      rows: noRows,
      choices: { who: [], what: [] },
      checked: null,
      ask: async (next) => {
        question = next;
        await load();
      },
      load,
      near: list.near,
      all: () => everyRow(page),
      check: async () => {
        const checked = await call('audit.check', {});
        if (checked !== null) set({ checked });
      },
    };
  });
}
