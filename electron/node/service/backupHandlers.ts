// Handlers for backups: list, inspect, compare with the current database, make one by hand. The service itself restores them.
import { ok } from '../../../shared/base/result.ts';
import { freeBytes, listBackups } from '../files/backupFolder.ts';
import { backupLoss } from '../files/backupLoss.ts';
import { backUp, readBackup } from '../files/backups.ts';
import { sharedBytes } from '../files/pageBackup.ts';
import { budgetBytes, type BackupWatch } from './automaticBackups.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

/** Handlers that work even if the database cannot be opened. */
export function backupReaders(dataDir: string): Pick<Handlers, 'backup.list' | 'backup.content' | 'backup.loss'> {
  return {
    'backup.list': () => ok(listBackups(dataDir)),
    'backup.content': ({ name }) => readBackup(dataDir, name),
    'backup.loss': ({ name }) => backupLoss(dataDir, name),
  };
}

export function backupMaker({ db, dataDir, clock }: Pick<ServiceContext, 'db' | 'dataDir' | 'clock'>): Pick<Handlers, 'backup.make'> {
  return {
    'backup.make': () => {
      const made = backUp({ dataDir, reason: 'by-hand', at: clock(), budgetBytes: budgetBytes(db) });
      return made.ok ? ok(listBackups(dataDir)) : made;
    },
  };
}

/** `watch` is the watch of the thread that checks whether a backup is due. */
export function backupState({ db, dataDir }: Pick<ServiceContext, 'db' | 'dataDir'>, watch: BackupWatch): Pick<Handlers, 'backup.status'> {
  return {
    'backup.status': () =>
      ok({
        bytes: listBackups(dataDir).reduce((sum, { bytes }) => sum + bytes, sharedBytes(dataDir)),
        budgetBytes: budgetBytes(db),
        freeBytes: freeBytes(dataDir),
        trouble: watch.trouble(),
      }),
  };
}
