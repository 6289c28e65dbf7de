// Owns backups by the clock, one when the app starts and one an hour while it runs, and before what is read in; old ones go by age.
import type { Result } from '../../../shared/base/result.ts';
import type { BackupReason } from '../../../shared/contract/backupApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { loadOffice } from '../db/officeTable.ts';
import { agedBackups, isBackupDue, listBackups, makeBackup, removeBackups } from '../files/backups.ts';
import type { ServiceContext } from './serviceContext.ts';

type BackupPlace = Pick<ServiceContext, 'db' | 'dataDir' | 'clock'>;

/** Makes one, and lets go those that are too old beside it. */
export function backUp({ db, dataDir, clock }: BackupPlace, reason: BackupReason): void {
  const now = clock();
  makeBackup(db, dataDir, reason, now);
  removeBackups(dataDir, agedBackups(listBackups(dataDir), now));
}

/** Before anything is read in over what is there. Throws where the disk takes no copy: then nothing is read in. */
export function backUpBeforeImport({ db, dataDir, clock }: BackupPlace): void {
  if (loadOffice(db) === null) return;
  backUp({ db, dataDir, clock }, 'before-import');
}

const everyMilliseconds = 10 * 60_000;

/**
 * Call what is returned before the database is closed. A backup that fails is reported and tried again later: the office goes on. `make`
 * makes one elsewhere than in this thread.
 */
export function startBackups(
  context: ServiceContext,
  report: (error: unknown) => void,
  make?: () => Promise<Result<unknown, AppError>>,
): () => void {
  const { db, dataDir, clock } = context;
  let isUnderWay = false;
  const look = async () => {
    if (isUnderWay) return;
    try {
      if (loadOffice(db) === null || db.inTransaction) return;
      if (!isBackupDue(listBackups(dataDir), clock())) return;
      if (make === undefined) return backUp(context, 'auto');
      isUnderWay = true;
      const made = await make();
      if (!made.ok && made.error.kind !== 'cancelled') report(new Error(`no backup: ${JSON.stringify(made.error)}`));
    } catch (error) {
      report(error);
    } finally {
      isUnderWay = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
