// Owns backups on the screen: the list, what is in those that were looked into, and putting one back.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Backup, BackupContent } from '../../shared/contract/backupApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface BackupState {
  readonly backups: readonly Backup[];
  /** By name; null for one that is damaged. */
  readonly contents: ReadonlyMap<string, BackupContent | null>;
  readonly isBusy: boolean;
  /** Says nothing where they cannot be had: whoever asks has a refusal already. */
  load: () => Promise<void>;
  look: (name: string) => Promise<BackupContent | null>;
  /** The newest that is whole, found by looking into them one after the other. */
  newestWhole: () => Promise<Backup | null>;
  make: () => Promise<boolean>;
  restore: (name: string) => Promise<void>;
}

export type BackupStore = StoreApi<BackupState>;

/** `begin` starts the screens anew: after a backup was put back nothing they know is true. */
export function createBackupStore(client: Client, notices: NoticeStore, begin: () => void): BackupStore {
  return createStore<BackupState>()((set, get) => ({
    backups: [],
    contents: new Map(),
    isBusy: false,
    load: async () => {
      const list = await client('backup.list', {});
      if (list.ok) set({ backups: list.value });
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
      if (made.ok) set({ backups: made.value });
      else notices.getState().report(made.error);
      return made.ok;
    },
    restore: async (name) => {
      set({ isBusy: true });
      const restored = await client('backup.restore', { name });
      set({ isBusy: false });
      if (restored.ok) begin();
      else notices.getState().report(restored.error);
    },
  }));
}
