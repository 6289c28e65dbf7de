// Channels of the screen lock: the only ones that answer while it is locked.
import type { Empty } from './appState.ts';

/** Minimum characters: fewer can be guessed by hand. */
export const minPassphraseCharacters = 8;

export interface LockState {
  /** Whether a passphrase is required at all. */
  readonly isSet: boolean;
  readonly isLocked: boolean;
  /** Minutes of inactivity after which screens lock themselves; null for never. */
  readonly afterMinutes: number | null;
}

export interface LockApi {
  'lock.state': (input: Empty) => LockState;
  /** `next` null removes the lock. `passphrase` is the current one, null if there is none. */
  'lock.set': (input: { passphrase: string | null; next: string | null; afterMinutes: number | null }) => LockState;
  'lock.open': (input: { passphrase: string }) => LockState;
  'lock.close': (input: Empty) => LockState;
}
