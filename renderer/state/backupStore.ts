// Store of backups: the list, the content of those that were inspected, and restoring one.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Backup, BackupContent, BackupLoss, BackupStatus } from '../../shared/contract/backupApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface BackupState {
  readonly backups: readonly Backup[];
  /** By name; null for a damaged backup. */
  readonly contents: ReadonlyMap<string, BackupContent | null>;
  /** Their total size and what prevents new ones; null until loaded. */
  readonly status: BackupStatus | null;
  readonly isBusy: boolean;
  /** Shows no notice on failure: the caller already has a refusal to show. */
  load: () => Promise<void>;
  look: (name: string) => Promise<BackupContent | null>;
  /** What restoring it would lose; null if that cannot be determined. */
  loss: (name: string) => Promise<BackupLoss | null>;
  /** Checks what prevents backups, and reports it once until it changes. */
  watch: () => Promise<void>;
  /** The newest intact backup, found by inspecting one after the other. */
  newestWhole: () => Promise<Backup | null>;
  make: () => Promise<boolean>;
  restore: (name: string) => Promise<void>;
  /** Starts a new office if the database is missing. */
  beginAnew: () => Promise<void>;
}

export type BackupStore = StoreApi<BackupState>;

/** `begin` reloads the screens: after a restore, nothing they show is valid. */
export function createBackupStore(client: Client, notices: NoticeStore, begin: () => void): BackupStore {
  let told = '';
  return createStore<BackupState>()((set, get) => ({
    backups: [],
    contents: new Map(),
    status: null,
    isBusy: false,
    load: async () => {
      const list = await client('backup.list', {});
      if (list.ok) set({ backups: list.value });
      const status = await client('backup.status', {});
      if (status.ok) set({ status: status.value });
    },
    watch: async () => {
      const status = await client('backup.status', {});
      if (!status.ok) return;
      set({ status: status.value });
      const { trouble } = status.value;
      // Free space changes by the minute, so the trouble is reported once per kind.
      const kind = trouble === null ? '' : trouble.kind === 'backupStopped' ? trouble.cause.kind : trouble.kind;
      if (trouble !== null && kind !== told) notices.getState().report(trouble);
      told = kind;
    },
    loss: async (name) => {
      const loss = await client('backup.loss', { name });
      return loss.ok ? loss.value : null;
    },
    look: async (name) => {
      const known = get().contents.get(name);
      if (known !== undefined) return known;
      const content = await client('backup.content', { name });
      set({ contents: new Map(get().contents).set(name, content.ok ? content.value : null) });
      return content.ok ? content.value : null;
    },
    newestWhole: async () => {
      for (const backup of get().backups) if ((await get().look(backup.name)) !== null) return backup;
      return null;
    },
    make: async () => {
      set({ isBusy: true });
      const made = await client('backup.make', {});
      set({ isBusy: false });
      if (made.ok) {
        set({ backups: made.value });
        await get().load();
      } else notices.getState().report(made.error);
      return made.ok;
    },
    restore: async (name) => {
      set({ isBusy: true });
      const restored = await client('backup.restore', { name });
      set({ isBusy: false });
      if (restored.ok) begin();
      else notices.getState().report(restored.error);
    },
    beginAnew: async () => {
      set({ isBusy: true });
      const begun = await client('backup.beginAnew', {});
      set({ isBusy: false });
      if (begun.ok) begin();
      else notices.getState().report(begun.error);
    },
  }));
}
