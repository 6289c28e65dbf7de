// Store of the audit log: the entries in sight, newest first, and whether all are intact.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditLine } from '../../shared/contract/auditApi.ts';
import type { Output } from '../../shared/contract/api.ts';
import type { Call } from './call.ts';
import { createPagedList } from './pagedList.ts';
import { noRows, type PagedRows } from './pagedRows.ts';

export interface AuditState {
  readonly rows: PagedRows<AuditLine>;
  readonly checked: Output<'audit.check'> | null;
  load: () => Promise<void>;
  /** Fetches what is missing from `from` up to `end`, counted from the newest entry. */
  near: (from: number, end: number) => Promise<void>;
  check: () => Promise<void>;
}

export type AuditStore = StoreApi<AuditState>;

export function createAuditStore(call: Call): AuditStore {
  return createStore<AuditState>()((set) => {
    let count = 0;
    const list = createPagedList<AuditLine>(
      async (from) => {
        const answer = await call('audit.list', { before: from === 0 ? null : count - from + 1 });
        if (answer === null) return null;
        // Entries are numbered from 1 without gaps, so the newest says how many there are.
        if (from === 0) count = answer.lines[0]?.position ?? 0;
        return { from, rows: answer.lines, count };
      },
      (rows) => set({ rows }),
    );
    return {
      rows: noRows,
      checked: null,
      load: async () => {
        set({ checked: null });
        await list.load();
      },
      near: list.near,
      check: async () => {
        const checked = await call('audit.check', {});
        if (checked !== null) set({ checked });
      },
    };
  });
}
