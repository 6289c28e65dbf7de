// Store of the audit log: newest entries first, older ones on request, and whether all are intact.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditLine } from '../../shared/contract/auditApi.ts';
import type { Output } from '../../shared/contract/api.ts';
import type { Call } from './call.ts';

export interface AuditState {
  readonly lines: readonly AuditLine[];
  readonly more: boolean;
  readonly checked: Output<'audit.check'> | null;
  load: () => Promise<void>;
  loadOlder: () => Promise<void>;
  check: () => Promise<void>;
}

export type AuditStore = StoreApi<AuditState>;

export function createAuditStore(call: Call): AuditStore {
  return createStore<AuditState>()((set, get) => ({
    lines: [],
    more: false,
    checked: null,
    load: async () => {
      const page = await call('audit.list', { before: null });
      if (page !== null) set({ ...page, checked: null });
    },
    loadOlder: async () => {
      const page = await call('audit.list', { before: get().lines.at(-1)?.position ?? null });
      if (page !== null) set({ lines: [...get().lines, ...page.lines], more: page.more });
    },
    check: async () => {
      const checked = await call('audit.check', {});
      if (checked !== null) set({ checked });
    },
  }));
}
