// Owns the channels of the lock of the screen: the only ones that answer while it is locked.
import type { Empty } from './appState.ts';

/** Characters: fewer can be guessed by hand. */
export const minPassphraseCharacters = 8;

export interface LockState {
  /** Whether a passphrase is asked for at all. */
  readonly isSet: boolean;
  readonly isLocked: boolean;
  /** Minutes without use after which the screens lock themselves; null for never. */
  readonly afterMinutes: number | null;
}

export interface LockApi {
  'lock.state': (input: Empty) => LockState;
  /** `next` null takes the lock away. `passphrase` is the one that holds now, null where none does. */
  'lock.set': (input: { passphrase: string | null; next: string | null; afterMinutes: number | null }) => LockState;
  'lock.open': (input: { passphrase: string }) => LockState;
  'lock.close': (input: Empty) => LockState;
}
