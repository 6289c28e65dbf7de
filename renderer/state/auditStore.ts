// Store of the audit log: the entries in sight, newest first, and whether all are intact.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditLine } from '../../shared/contract/auditApi.ts';
import type { Output } from '../../shared/contract/api.ts';
import type { Call } from './call.ts';
import { missingPages, noRows, pageSize, withPage, type PagedRows } from './pagedRows.ts';

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
  return createStore<AuditState>()((set, get) => {
    /** Counts loads: a page of an earlier one has its rows elsewhere. */
    let turn = 0;
    const awaited = new Set<number>();
    return {
      rows: noRows,
      checked: null,
      load: async () => {
        turn += 1;
        const mine = turn;
        awaited.clear();
        const first = await call('audit.list', { before: null });
        if (first === null || mine !== turn) return;
        // Entries are numbered from 1 without gaps, so the newest says how many there are.
        set({ rows: withPage({ count: first.lines[0]?.position ?? 0, pages: new Map() }, 0, first.lines), checked: null });
      },
      near: async (from, end) => {
        const mine = turn;
        const pages = missingPages(get().rows, from, end).filter((page) => !awaited.has(page));
        await Promise.all(
          pages.map(async (page) => {
            awaited.add(page);
            const answer = await call('audit.list', { before: get().rows.count - page * pageSize + 1 });
            if (mine !== turn) return;
            awaited.delete(page);
            if (answer !== null) set({ rows: withPage(get().rows, page, answer.lines) });
          }),
        );
      },
      check: async () => {
        const checked = await call('audit.check', {});
        if (checked !== null) set({ checked });
      },
    };
  });
}
