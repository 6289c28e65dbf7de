// Opens the office's database: one file, write-ahead log, every commit on disk, checked, and brought up to date after a backup was made.
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { backUp } from '../files/backups.ts';
import { whyNotOpen, whyNotWritable } from '../files/diskError.ts';
import { isOlder, migrate, migrations } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { WritableDatabase } from './sql.ts';
import { first, sql } from './sql.ts';

/** Waiting for another process's transaction, milliseconds. */
const busyTimeout = 10_000;

/**
 * Opens or creates the database. Refuses one of a later program (`databaseNewer`) and one that is damaged (`databaseUnreadable`),
 * leaving the file as it is; and says where it is the disk that is at fault (`diskFull`, `diskReadOnly`, `cannotWrite`). `clock` dates
 * the backup that is made before an older database of an office is changed.
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
    // A write-protected file opens without a word and refuses the first change.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    const kept = keepBefore(db, file, list, clock);
    if (!kept.ok) return refuse(db, kept.error);
    const migrated = migrate(db, list);
    return migrated.ok ? ok(db) : refuse(db, migrated.error);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refuse(db, whyRefused(file, error));
  }
}

/** The disk is asked before the database is called damaged: a restore mends neither a full disk nor a write-protected one. */
function whyRefused(file: string, error: Error & { readonly code?: unknown }): AppError {
  const code = String(error.code);
  if (/^SQLITE_(BUSY|LOCKED)(_|$)/.test(code)) return { kind: 'cannotWrite', path: file, reason: error.message };
  const cause = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|AUTH)(_|$)/.test(code) ? (whyNotOpen(file) ?? whyNotWritable(file)) : null;
  return cause ?? { kind: 'databaseUnreadable', path: file, reason: error.message };
}

/** A copy of an office's database of an older program, before anything in it is changed. */
function keepBefore(db: WritableDatabase, file: string, list: readonly Migration[], clock: () => Date): Result<unknown, AppError> {
  if (!isOlder(db, list) || first(db, sql`SELECT 1 FROM office`) === undefined) return ok(null);
  return backUp({ dataDir: path.dirname(file), reason: 'before-upgrade', at: clock(), budgetBytes: Number.POSITIVE_INFINITY, file });
}

function refuse(db: WritableDatabase | null, error: AppError): Result<never, AppError> {
  db?.close();
  return err(error);
}
