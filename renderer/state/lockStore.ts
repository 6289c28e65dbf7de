// Store of the screen lock: whether it is locked, and unlocking it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { LockState } from '../../shared/contract/lockApi.ts';
import type { AppError } from '../../shared/domain/errors.ts';

export interface LockStoreState {
  /** Null until loaded. */
  readonly lock: LockState | null;
  /** Why the last attempt did not unlock or change it. */
  readonly refusal: AppError | null;
  load: () => Promise<void>;
  open: (passphrase: string) => Promise<boolean>;
  close: () => Promise<void>;
  set: (passphrase: string | null, next: string | null, afterMinutes: number | null) => Promise<boolean>;
}

export type LockStore = StoreApi<LockStoreState>;

export function createLockStore(client: Client): LockStore {
  return createStore<LockStoreState>()((set) => {
    const take = (answer: Awaited<ReturnType<typeof client<'lock.state'>>>): boolean => {
      set(answer.ok ? { lock: answer.value, refusal: null } : { refusal: answer.error });
      return answer.ok;
    };
    return {
      lock: null,
      refusal: null,
      load: async () => {
        take(await client('lock.state', {}));
      },
      open: async (passphrase) => take(await client('lock.open', { passphrase })),
      close: async () => {
        take(await client('lock.close', {}));
      },
      set: async (passphrase, next, afterMinutes) => take(await client('lock.set', { passphrase, next, afterMinutes })),
    };
  });
}

/** The client for all other stores: an answer saying that the screen is locked locks this window too, whichever window locked it. */
export function watchedClient(client: Client, lock: LockStore): Client {
  return async (channel, input) => {
    const answer = await client(channel, input);
    const known = lock.getState().lock;
    if (!answer.ok && answer.error.kind === 'locked' && known !== null) lock.setState({ lock: { ...known, isLocked: true } });
    return answer;
  };
}
