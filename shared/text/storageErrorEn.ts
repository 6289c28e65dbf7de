// Owns the English words of refusals of the database, its backups, its log and the lock in front of it.
import { assertNever } from '../base/assert.ts';
import type { StorageError } from '../domain/errors.ts';
import { refusal } from './refusal.ts';

export function storageErrorEn(error: StorageError): ReturnType<typeof refusal> {
  switch (error.kind) {
    case 'auditBroken':
      return refusal(
        `Entry ${error.entry} of ${error.entries} of the audit log is not as it was written`,
        'Keep the whole data folder, compare it with the newest backup, and report it',
      );
    case 'backupBroken':
      return refusal(`The backup ${error.name} is damaged or not there: nothing was restored`, 'Choose another');
    case 'databaseInUse':
      return refusal(`The database ${error.path} is in use: nothing was restored`, 'Close every window of the program first');
    case 'locked':
      return refusal('The screen is locked', 'Enter the passphrase to unlock it');
    case 'lockWrong':
      return refusal('The passphrase is not right', 'Check capitals and the input method, then try again');
    case 'lockWaits':
      return refusal(`Too many wrong passphrases: wait ${error.seconds} s`, 'Try again after that');
    case 'lockBroken':
      return refusal(
        `The lock file ${error.path} is damaged: it cannot be unlocked`,
        'Close the program, move that file away, open it again and set a new passphrase',
      );
    case 'noBackup':
      return refusal(`There is no whole backup in ${error.path}`, 'Check the data folder');
    case 'databaseNewer':
      return refusal(
        `The database was written by a newer version (${error.found}; this one knows up to ${error.known}); it was not touched`,
        'Install the newer version',
      );
    case 'databaseUnreadable':
      return refusal(
        `The database ${error.path} cannot be opened; it was not touched`,
        'Check its permissions; if it is damaged, restore a backup where the program offers it, or close it and run npm run -s tongdiao -- backup restore --data DATA',
        [error.reason],
      );
    case 'databaseMissing':
      return refusal(
        `The database ${error.path} is missing or empty, but this folder belongs to an office (backups: ${error.backups}); nothing was changed`,
        'Restore a backup below. Begin a new office only if the old one is given up: its order numbers will not be used again',
      );
    case 'diskFull':
      return refusal(
        error.needed === null || error.free === null
          ? `The disk of ${error.path} is full; nothing was written`
          : `The disk of ${error.path} has ${megabytes(error.free)} MB free and ${megabytes(error.needed)} MB are needed; nothing was begun`,
        'Free some space on this disk, then try again. No data is damaged and no backup needs to be restored',
      );
    case 'diskReadOnly':
      return refusal(
        `${error.path} is write-protected; nothing was written`,
        'Remove the write protection of the disk or folder, then try again. No data is damaged and no backup needs to be restored',
      );
    case 'numberNotHigher':
      return refusal(
        `The next number cannot be set to ${error.asked}: ${error.next} comes next already`,
        `A number that was on paper is never given again. Enter a number above ${error.next}`,
      );
    case 'clockJumped':
      return refusal(
        `The clock of this machine says ${minute(error.now)}; the last work here was at ${minute(error.last)}`,
        'Check date and time before numbers are given and days entered. Set the clock right, or go on if it is',
      );
    default:
      return assertNever(error);
  }
}

/** In UTC as it was written down, to the minute. */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
