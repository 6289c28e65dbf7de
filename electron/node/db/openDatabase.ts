// Opens the office's database: one file with a write-ahead log and every commit flushed to disk. Checks it, and migrates it after making a
// backup.
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { backUp } from '../files/backups.ts';
import { whyNotOpen, whyNotWritable } from '../files/diskError.ts';
import { isOlder, migrate, migrations } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { keepIndexes } from './indexes.ts';
import { shrinkDatabase } from './shrinkDatabase.ts';
import { first, inTransaction, sql, type WritableDatabase } from './sql.ts';

/** Milliseconds to wait for another process's transaction. */
const busyTimeout = 10_000;

/**
 * Opens or creates the database. Refuses a later program's (`databaseNewer`) and a damaged one (`databaseUnreadable`) and leaves the file
 * unchanged; reports a disk at fault as such (`diskFull`, `diskReadOnly`, `cannotWrite`). `clock` dates the backup made before an older
 * database of an office is migrated.
 */
export function openDatabase(
  file: string,
  list: readonly Migration[] = migrations,
  clock: () => Date = () => new Date(),
): Result<WritableDatabase, AppError> {
  let db: WritableDatabase | null = null;
  try {
    db = new BetterSqlite3(file, { timeout: busyTimeout }) as WritableDatabase;
    db.pragma('journal_mode = WAL');
    // an issued number must survive a power cut
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const damage = db.pragma('quick_check(1)', { simple: true });
    if (damage !== 'ok') return refuse(db, { kind: 'databaseUnreadable', path: file, reason: String(damage) });
    // A write-protected file opens without an error and fails only at the first write, so try one.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    const kept = keepBefore(db, file, list, clock);
    if (!kept.ok) return refuse(db, kept.error);
    const migrated = migrate(db, list);
    if (!migrated.ok) return refuse(db, migrated.error);
    shrinkDatabase(db);
    keepIndexes(db);
    // Index what a migration, or a program that was killed, has left unindexed.
    inTransaction(db, () => ok(undefined));
    return ok(db);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refuse(db, whyRefused(file, error));
  }
}

/** Check the disk before calling the database damaged: a restore repairs neither a full disk nor a write-protected one. */
function whyRefused(file: string, error: Error & { readonly code?: unknown }): AppError {
  const code = String(error.code);
  if (/^SQLITE_(BUSY|LOCKED)(_|$)/.test(code)) return { kind: 'cannotWrite', path: file, reason: error.message };
  const cause = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|AUTH)(_|$)/.test(code) ? (whyNotOpen(file) ?? whyNotWritable(file)) : null;
  return cause ?? { kind: 'databaseUnreadable', path: file, reason: error.message };
}

/** Backs up an office's database of an older program before anything in it is changed. */
function keepBefore(db: WritableDatabase, file: string, list: readonly Migration[], clock: () => Date): Result<unknown, AppError> {
  if (!isOlder(db, list) || first(db, sql`SELECT 1 FROM office`) === undefined) return ok(null);
  return backUp({ dataDir: path.dirname(file), reason: 'before-upgrade', at: clock(), budgetBytes: Number.POSITIVE_INFINITY, file });
}

function refuse(db: WritableDatabase | null, error: AppError): Result<never, AppError> {
  db?.close();
  return err(error);
}
