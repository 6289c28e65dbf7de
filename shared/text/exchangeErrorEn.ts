// Owns the English words of refusals between offices: snapshots, passphrases, records of others.
import { assertNever } from '../base/assert.ts';
import type { ExchangeError } from '../domain/errors.ts';
import { enData } from './messages/en/data.ts';
import { refusal } from './refusal.ts';

const ownedNames: Readonly<Record<string, string>> = {
  policy: 'the policy',
  dailyReports: 'the daily reports',
  orders: 'the orders',
  ...enData.tableNames,
};

export function exchangeErrorEn(error: ExchangeError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'snapshotBroken':
      return refusal(
        `The snapshot is incomplete or was altered (${error.part}): nothing was read`,
        'Ask for a new one; where it happens again, use another stick',
      );
    case 'snapshotNewer':
      return refusal(
        `The snapshot was made by a later program (format ${error.found}, this one knows ${error.known})`,
        'Install the later program first',
      );
    case 'snapshotStale':
      return refusal(
        `Snapshot ${error.sequence} of ${error.office} is older than ${error.read}, which was read: nothing was read`,
        'Ask for the newest; it may be on the stick',
      );
    case 'snapshotForked':
      return refusal(
        `Snapshot ${error.sequence} of ${error.office} does not follow what was read (${error.ours.slice(0, 8)}, ${error.theirs.slice(0, 8)})`,
        'They may have two copies that went their own ways, or an old backup: compare by telephone, then ask for a full snapshot',
      );
    case 'snapshotGap':
      return refusal(
        `It holds only what changed at ${error.office} since its snapshot ${error.needed}; the last read here is ${error.read}`,
        'Ask for a full snapshot, or read those between first',
      );
    case 'snapshotOwn':
      return refusal('This is a snapshot of this office itself', 'Choose the file of another office');
    case 'snapshotUntrusted':
      return refusal(`The fingerprint of ${error.office} was not compared yet`, 'Compare it by telephone, then confirm it');
    case 'snapshotUndecided':
      return refusal(`${error.count} conflicts are not decided`, 'Choose here, there or another value for each');
    case 'snapshotRefusedRecords':
      return refusal(`${error.count} records are not theirs to change`, 'Look at them, then choose to read the rest');
    case 'snapshotClosed':
      return refusal('The preview of this snapshot is closed', 'Open the file again');
    case 'snapshotUndoOutdated':
      return refusal(
        'Something changed since it was read: reading it cannot be undone',
        'Put it right on its page; the backup made before is in the folder backups of the data',
      );
    case 'passphraseNeeded':
      return refusal(`Snapshot ${error.sequence} of ${error.office} is sealed with a passphrase`, 'Enter the passphrase they told you');
    case 'keySealed':
      return refusal(
        'The key of this office is kept by the keychain of the system and cannot be opened here',
        'Exchange snapshots in the desktop app',
      );
    case 'passphraseWrong':
      return refusal('The passphrase is wrong, or the file was altered', 'Check it; else ask for a new file');
    case 'exchangeOfScenario':
      return refusal(`The scenario “${error.name}” is at hand: snapshots are exchanged in the base alone`, 'Go back to the base first');
    case 'recordOfOther':
      return refusal(
        `This row of ${ownedNames[error.table] ?? error.table} belongs to ${error.owner === 'province' ? 'the province' : error.owner}: nothing was changed`,
        'Ask its owner to change it and to send a snapshot',
      );
    default:
      return assertNever(error);
  }
}
