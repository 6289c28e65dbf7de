// Owns what the disk can do to the database: a full or write-protected disk is nobody's bug.
import BetterSqlite3 from 'better-sqlite3';
import type { AppError } from '../../../shared/domain/errors.ts';

/** `cannotWrite` where an exception says that the disk, not the program, is at fault; else null. */
export function storageError(error: unknown, file: string): AppError | null {
  if (!(error instanceof BetterSqlite3.SqliteError)) return null;
  return diskCodes.test(error.code) ? { kind: 'cannotWrite', path: file, reason: error.message } : null;
}

/** With SQLite's extended codes, SQLITE_IOERR_WRITE and the like. BUSY: another program holds the database for too long. */
const diskCodes = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)(_|$)/;
