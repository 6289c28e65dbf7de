// The errors that belong to the exchange with other offices.
import type { AppError } from './errors.ts';

const kinds = [
  'snapshotBroken',
  'snapshotNewer',
  'snapshotStale',
  'snapshotForked',
  'snapshotGap',
  'snapshotOwn',
  'snapshotUntrusted',
  'snapshotOfficeDiffers',
  'snapshotValueWrong',
  'snapshotUndecided',
  'snapshotRefusedRecords',
  'snapshotClosed',
  'snapshotUndoOutdated',
  'passphraseNeeded',
  'passphraseWrong',
  'keySealed',
  'keyLost',
  'exchangeOfScenario',
  'recordOfOther',
] as const;

export type ExchangeError = Extract<AppError, { readonly kind: (typeof kinds)[number] }>;

export function isExchangeError(error: AppError): error is ExchangeError {
  return (kinds as readonly string[]).includes(error.kind);
}
