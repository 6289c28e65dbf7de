// Owns opening the office's database: one file, write-ahead log, every commit on disk, checked and brought up to date.
import BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { migrate, migrations } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { WritableDatabase } from './sql.ts';

/** Waiting for another process's transaction, milliseconds. */
const busyTimeout = 10_000;

/**
 * Opens or creates the database. Refuses one of a later program (`databaseNewer`) and one that cannot be read or is
 * damaged (`databaseUnreadable`), leaving the file as it is.
 */
export function openDatabase(file: string, list: readonly Migration[] = migrations): Result<WritableDatabase, AppError> {
  let db: WritableDatabase | null = null;
  try {
    db = new BetterSqlite3(file, { timeout: busyTimeout }) as WritableDatabase;
    db.pragma('journal_mode = WAL');
    // an issued number must survive a power cut
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const damage = db.pragma('quick_check(1)', { simple: true });
    if (damage !== 'ok') return refuse(db, { kind: 'databaseUnreadable', path: file, reason: String(damage) });
    const migrated = migrate(db, list);
    return migrated.ok ? ok(db) : refuse(db, migrated.error);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refuse(db, { kind: 'databaseUnreadable', path: file, reason: error.message });
  }
}

function refuse(db: WritableDatabase | null, error: AppError): Result<never, AppError> {
  db?.close();
  return err(error);
}
