// Backups on the screen: the list, what is in those that were looked into, and putting one back.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Backup, BackupContent, BackupLoss, BackupStatus } from '../../shared/contract/backupApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface BackupState {
  readonly backups: readonly Backup[];
  /** By name; null for one that is damaged. */
  readonly contents: ReadonlyMap<string, BackupContent | null>;
  /** What they hold and what stands in their way; null until it was asked for. */
  readonly status: BackupStatus | null;
  readonly isBusy: boolean;
  /** Says nothing where they cannot be had: whoever asks has a refusal already. */
  load: () => Promise<void>;
  look: (name: string) => Promise<BackupContent | null>;
  /** What would be lost if it were put back; null where that cannot be told. */
  loss: (name: string) => Promise<BackupLoss | null>;
  /** Asks what stands in the way of backups, and tells it once, until it is something else. */
  watch: () => Promise<void>;
  /** The newest that is whole, found by looking into them one after the other. */
  newestWhole: () => Promise<Backup | null>;
  make: () => Promise<boolean>;
  restore: (name: string) => Promise<void>;
  /** Begins a new office where the database is missing. */
  beginAnew: () => Promise<void>;
}

export type BackupStore = StoreApi<BackupState>;

/** `begin` starts the screens anew: after a backup was put back nothing they know is true. */
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
      // How much is free changes by the minute: the same trouble is told once all the same.
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
