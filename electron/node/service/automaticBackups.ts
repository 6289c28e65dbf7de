// Makes backups at start, every hour while the app runs, and before an import. Remembers what prevents them, so that the screens can report
// it once.
import type { BackupTrouble } from '../../../shared/contract/backupApi.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { lastAuditAt } from '../db/auditTable.ts';
import { loadOffice } from '../db/officeTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { isBackupDue } from '../files/backupAge.ts';
import { listBackups } from '../files/backupFolder.ts';
import { backUp } from '../files/backups.ts';
import { defaultSettings } from './defaultSettings.ts';
import type { ServiceContext } from './serviceContext.ts';

type BackupPlace = Pick<ServiceContext, 'db' | 'dataDir' | 'clock'>;

export function budgetBytes(db: ReadableDatabase): number {
  return loadSettings(db, defaultSettings).backups.gigabytes * 1e9;
}

/**
 * Call before an import overwrites existing data. If the disk cannot hold the copy (`diskFull` and the like), the import must not go ahead.
 */
export function backUpBeforeImport({ db, dataDir, clock }: BackupPlace): Result<unknown, AppError> {
  if (loadOffice(db) === null) return ok(null);
  return backUp({ dataDir, reason: 'before-import', at: clock(), budgetBytes: budgetBytes(db) });
}

const everyMilliseconds = 10 * 60_000;

export interface BackupWatch {
  /** What prevents backups, or makes their dates unreliable; null if nothing does. */
  trouble(): BackupTrouble | null;
  /** Call before the database is closed. */
  stop(): void;
}

/** The hourly backup. Runs in any thread. */
export function backUpByClock({ db, dataDir, clock }: BackupPlace): Result<string, AppError> {
  return backUp({ dataDir, reason: 'auto', at: clock(), budgetBytes: budgetBytes(db) });
}

/**
 * A failed backup is kept as trouble and retried later; the office can go on working. `make`, if given, makes the backup in another thread.
 */
export function startBackups(
  place: BackupPlace,
  report: (error: unknown) => AppError,
  make: () => Result<unknown, AppError> | Promise<Result<unknown, AppError>> = () => backUpByClock(place),
): BackupWatch {
  const { db, dataDir, clock } = place;
  const jump = clockJump(lastSeen(db, dataDir), clock);
  let failure: AppError | null = null;
  let isUnderWay = false;
  const take = (made: Result<unknown, AppError>) => {
    if (made.ok) failure = null;
    else if (made.error.kind !== 'cancelled') failure = made.error;
  };
  const look = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      if (loadOffice(db) === null || db.inTransaction || !isBackupDue(listBackups(dataDir), clock())) return;
      // Without a thread, make it now, before the first call is answered.
      if (make === undefined) return take(backUpByClock(place));
      take(await make());
    } catch (error) {
      failure = report(error);
    } finally {
      isUnderWay = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), everyMilliseconds);
  timer.unref();
  return {
    trouble: () => (failure === null ? jump : { kind: 'backupStopped', cause: failure }),
    stop: () => clearInterval(timer),
  };
}

const hour = 3_600_000;
/** Longer than any holiday. An office that was closed this long is asked whether the date is right. */
const longAway = 30 * 24 * hour;

/** Reports a clock that has jumped since the last recorded instant. */
function clockJump(last: string | null, clock: () => Date): BackupTrouble | null {
  if (last === null) return null;
  const now = clock();
  const passed = now.getTime() - Date.parse(last);
  return passed < -hour || passed > longAway ? { kind: 'clockJumped', last, now: now.toISOString() } : null;
}

/** The latest instant named by the audit log or a backup, even if it lies in the future; ISO. */
function lastSeen(db: ReadableDatabase, dataDir: string): string | null {
  const instants = [lastAuditAt(db), listBackups(dataDir)[0]?.at ?? null].filter((at) => at !== null);
  return instants.sort().at(-1) ?? null;
}
