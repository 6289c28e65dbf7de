// Owns the English words of refusals between offices: snapshots, passphrases, records of others.
import { assertNever } from '../base/assert.ts';
import type { OfficePlace } from '../domain/errors.ts';
import type { ExchangeError } from '../domain/exchangeError.ts';
import { enData } from './messages/en/data.ts';
import { enStart } from './messages/en/start.ts';
import { refusal } from './refusal.ts';
import { visibleText } from './visibleText.ts';

const ownedNames: Readonly<Record<string, string>> = {
  policy: 'the policy',
  dailyReports: 'the daily reports',
  orders: 'the orders',
  ...enData.tableNames,
};

const keyLost = {
  sealed: 'The keychain of the system does not open the key of this office: it is locked, was reset, or belongs to another machine',
  damaged: 'The key of this office is damaged and cannot be read',
  missing: 'The key this office signed with is not in its data folder',
} as const;

const place = ({ kind, region }: OfficePlace) => `${enStart.kinds[kind]}${region === null ? '' : ` ${region}`}`;

export function exchangeErrorEn(error: ExchangeError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'snapshotBroken':
      return refusal(
        `The data package is incomplete or was altered (${error.part}): nothing was imported`,
        'Ask for a new one; where it happens again, use another stick',
      );
    case 'snapshotNewer':
      return refusal(
        `The data package was made by a later program (format ${error.found}, this one knows ${error.known})`,
        'Install the later program first',
      );
    case 'snapshotStale':
      return refusal(
        `Data package ${error.sequence} of ${error.office} is older than ${error.read}, which was imported: nothing was imported`,
        'Ask for the newest; it may be on the stick. If they restored a backup, ask for a full data package',
      );
    case 'snapshotForked':
      return refusal(
        `Data package ${error.sequence} of ${error.office} does not follow what was imported (${error.ours.slice(0, 8)}, ${error.theirs.slice(0, 8)})`,
        'They may have restored a backup or have two copies. Telephone them and ask for a full data package: it can be accepted as a new branch',
      );
    case 'snapshotGap':
      return refusal(
        `It holds only what changed at ${error.office} since its data package ${error.needed}; the last imported here is ${error.read}`,
        'Ask for a full data package, or import those between first',
      );
    case 'snapshotOwn':
      return refusal('This is a data package of this office itself', 'Choose the file of another office');
    case 'snapshotUntrusted':
      return refusal(`The fingerprint of ${error.office} was not compared yet`, 'Compare it by telephone, then confirm it');
    case 'snapshotOfficeDiffers':
      return refusal(
        `The data package of ${error.office} says it is ${place(error.found)}; it is trusted as ${place(error.known)}: nothing was imported`,
        'Telephone them on a number you know. Only where the change is real, compare the fingerprint and trust it anew',
      );
    case 'snapshotValueWrong':
      return refusal(
        `“${visibleText(error.value)}” cannot stand in ${ownedNames[error.table] ?? error.table} ${error.record}, field ${error.field}: nothing was imported`,
        'Enter another value for this conflict',
      );
    case 'snapshotUndecided':
      return refusal(`${error.count} conflicts are not decided`, 'Choose here, there or another value for each');
    case 'snapshotRefusedRecords':
      return refusal(`${error.count} records are not theirs to change`, 'Look at them, then choose to import the rest');
    case 'snapshotClosed':
      return refusal('The preview of this data package is closed', 'Open the file again');
    case 'snapshotUndoOutdated':
      return refusal(
        'Something changed since it was imported: the import cannot be undone',
        'Put it right on its page; the backup made before is in the folder backups of the data',
      );
    case 'passphraseNeeded':
      return refusal(`Data package ${error.sequence} of ${error.office} is sealed with a passphrase`, 'Enter the passphrase they told you');
    case 'keySealed':
      return refusal(
        'The key of this office is kept by the keychain of the system and cannot be opened here',
        'Exchange data packages in the desktop app. If that machine or its keychain is gone, make a new key on the page Packages',
      );
    case 'keyLost':
      return refusal(keyLost[error.reason], 'Make a new key on the page Packages; then every office compares its fingerprint by telephone');
    case 'passphraseWrong':
      return refusal('The passphrase is wrong, or the file was altered', 'Check it; else ask for a new file');
    case 'exchangeOfScenario':
      return refusal(`The scenario “${error.name}” is at hand: data packages are exchanged in the base alone`, 'Go back to the base first');
    case 'recordOfOther':
      return refusal(
        `This row of ${ownedNames[error.table] ?? error.table} belongs to ${error.owner === 'province' ? 'the province' : error.owner}: nothing was changed`,
        'Ask its owner to change it and to send a data package',
      );
    default:
      return assertNever(error);
  }
}
