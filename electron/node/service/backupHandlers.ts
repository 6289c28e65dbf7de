// Owns backups as the office uses them: listed, looked into, made by hand. Putting one back is the service's own affair.
import { ok } from '../../../shared/base/result.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { agedBackups, listBackups, makeBackup, readBackup, removeBackups } from '../files/backups.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

/** What needs no database that can be opened. */
export function backupReaders(dataDir: string): Pick<Handlers, 'backup.list' | 'backup.content'> {
  return {
    'backup.list': () => ok(listBackups(dataDir)),
    'backup.content': ({ name }) => readBackup(dataDir, name),
  };
}

export function backupMaker({ db, dataDir, clock }: Pick<ServiceContext, 'db' | 'dataDir' | 'clock'>): Pick<Handlers, 'backup.make'> {
  return {
    'backup.make': () => {
      makeBackupNow(db, dataDir, clock());
      return ok(listBackups(dataDir));
    },
  };
}

function makeBackupNow(db: WritableDatabase, dataDir: string, now: Date): void {
  makeBackup(db, dataDir, 'by-hand', now);
  removeBackups(dataDir, agedBackups(listBackups(dataDir), now));
}
