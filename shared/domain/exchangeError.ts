// Errors of the exchange with other offices: data packages, passphrases, keys and records of others.
import type { Office } from './office.ts';

export type ExchangeError =
  /** `part` of the file: digest, entries, manifest.json, signature, or a table. */
  | { readonly kind: 'snapshotBroken'; readonly part: string }
  | { readonly kind: 'snapshotNewer'; readonly found: number; readonly known: number }
  | { readonly kind: 'snapshotStale'; readonly office: string; readonly sequence: number; readonly read: number }
  | { readonly kind: 'snapshotForked'; readonly office: string; readonly sequence: number; readonly ours: string; readonly theirs: string }
  | { readonly kind: 'snapshotGap'; readonly office: string; readonly needed: number; readonly read: number }
  | { readonly kind: 'snapshotOwn' }
  | { readonly kind: 'snapshotUntrusted'; readonly office: string }
  /** The file claims another kind or place for its office than it was trusted for. */
  | { readonly kind: 'snapshotOfficeDiffers'; readonly office: string; readonly known: OfficePlace; readonly found: OfficePlace }
  /** The value chosen for a field is not valid for it. */
  | { readonly kind: 'snapshotValueWrong'; readonly table: string; readonly record: string; readonly field: string; readonly value: string }
  | { readonly kind: 'snapshotUndecided'; readonly count: number }
  | { readonly kind: 'snapshotRefusedRecords'; readonly count: number }
  | { readonly kind: 'snapshotClosed' }
  | { readonly kind: 'snapshotUndoOutdated' }
  | { readonly kind: 'passphraseNeeded'; readonly office: string; readonly sequence: number }
  | { readonly kind: 'passphraseWrong' }
  | { readonly kind: 'keySealed' }
  /** The keychain can no longer open it, the file is damaged, or there is none. */
  | { readonly kind: 'keyLost'; readonly reason: 'sealed' | 'damaged' | 'missing' }
  | { readonly kind: 'exchangeOfScenario'; readonly name: string }
  /** `owner` is the province or the code of a city. */
  | { readonly kind: 'recordOfOther'; readonly table: string; readonly owner: string };

/** These determine what an office may change. */
export type OfficePlace = Pick<Office, 'kind' | 'region'>;
