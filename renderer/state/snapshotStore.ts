// Store of snapshots: known offices, the opened file, and the decisions on its conflicts.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { SnapshotPreview, SnapshotStatus } from '../../shared/contract/snapshotApi.ts';
import type { Decision } from '../../shared/snapshot/merge.ts';
import type { AppStore } from './appStore.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { NoticeStore } from './noticeStore.ts';
import type { OrdersStore } from './ordersStore.ts';

export interface SnapshotState {
  readonly status: SnapshotStatus | null;
  readonly preview: SnapshotPreview | null;
  /** An encrypted file waiting for its passphrase. */
  readonly sealed: { readonly file: UploadedFile; readonly office: string } | null;
  /** By conflictKey. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly isBusy: boolean;
  load: () => Promise<void>;
  make: (since: string | null, passphrase: string | null) => Promise<UploadedFile | null>;
  open: (file: UploadedFile, passphrase: string | null) => Promise<void>;
  close: () => void;
  trust: () => Promise<void>;
  decide: (keys: readonly string[], decision: Decision) => void;
  apply: (withoutRefused: boolean) => Promise<boolean>;
  shareQuota: () => Promise<void>;
  newKey: () => Promise<boolean>;
  undo: () => Promise<boolean>;
}

export type SnapshotStore = StoreApi<SnapshotState>;

interface Neighbours {
  readonly app: AppStore;
  readonly dataset: DatasetStore;
  readonly orders: OrdersStore;
  readonly notices: NoticeStore;
}

export function createSnapshotStore(client: Client, { app, dataset, orders, notices }: Neighbours): SnapshotStore {
  return createStore<SnapshotState>()((set, get) => {
    const busily = async <T>(work: () => Promise<T>): Promise<T> => {
      set({ isBusy: true });
      try {
        return await work();
      } finally {
        set({ isBusy: false });
      }
    };
    const changed = async ({
      app: state,
      status,
    }: {
      app: Parameters<ReturnType<AppStore['getState']>['accept']>[0];
      status: SnapshotStatus;
    }) => {
      set({ status, preview: null, decisions: new Map() });
      app.getState().accept(state);
      await dataset.getState().load();
      await orders.getState().load();
    };
    return {
      status: null,
      preview: null,
      sealed: null,
      decisions: new Map(),
      isBusy: false,
      load: async () => {
        const answer = await client('snapshot.status', {});
        if (answer.ok) set({ status: answer.value });
        else notices.getState().report(answer.error);
      },
      make: (since, passphrase) =>
        busily(async () => {
          const answer = await client('snapshot.export', { since, passphrase });
          if (!answer.ok) notices.getState().report(answer.error);
          await get().load();
          return answer.ok ? answer.value : null;
        }),
      open: (file, passphrase) =>
        busily(async () => {
          const answer = await client('snapshot.open', { file, passphrase });
          if (answer.ok) set({ preview: answer.value, sealed: null, decisions: new Map() });
          else if (answer.error.kind === 'passphraseNeeded') set({ sealed: { file, office: answer.error.office } });
          else notices.getState().report(answer.error);
        }),
      close: () => set({ preview: null, sealed: null, decisions: new Map() }),
      trust: () =>
        busily(async () => {
          const { preview } = get();
          if (preview === null) return;
          const answer = await client('snapshot.trust', { token: preview.token });
          if (answer.ok) set({ preview: answer.value, decisions: new Map() });
          else {
            notices.getState().report(answer.error);
            get().close();
          }
          await get().load();
        }),
      decide: (keys, decision) => {
        const decisions = new Map(get().decisions);
        for (const key of keys) decisions.set(key, decision);
        set({ decisions });
      },
      apply: (withoutRefused) =>
        busily(async () => {
          const { preview, decisions } = get();
          if (preview === null) return false;
          const answer = await client('snapshot.apply', {
            token: preview.token,
            decisions: Object.fromEntries(decisions) as never,
            withoutRefused,
          });
          if (answer.ok) await changed(answer.value);
          else notices.getState().report(answer.error);
          return answer.ok;
        }),
      shareQuota: () =>
        busily(async () => {
          const answer = await client('snapshot.shareQuota', {});
          if (answer.ok) set({ status: answer.value });
          else notices.getState().report(answer.error);
        }),
      newKey: () =>
        busily(async () => {
          const answer = await client('snapshot.newKey', {});
          if (answer.ok) set({ status: answer.value });
          else notices.getState().report(answer.error);
          return answer.ok;
        }),
      undo: () =>
        busily(async () => {
          const answer = await client('snapshot.undo', {});
          if (answer.ok) await changed(answer.value);
          else notices.getState().report(answer.error);
          return answer.ok;
        }),
    };
  });
}
