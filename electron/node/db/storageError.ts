// Tells what the disk does to the database and the files beside it from a bug: a full or write-protected disk is nobody's mistake.
import BetterSqlite3 from 'better-sqlite3';
import type { AppError } from '../../../shared/domain/errors.ts';
import { diskError } from '../files/diskError.ts';

/** `diskFull`, `diskReadOnly` or `cannotWrite` where an exception says that the disk, not the program, is at fault; else null. */
export function storageError(error: unknown, file: string): AppError | null {
  const codes = error instanceof BetterSqlite3.SqliteError ? databaseCodes : fileCodes;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes.test(code) ? diskError(error, file) : null;
}

/** With SQLite's extended codes, SQLITE_IOERR_WRITE and the like. BUSY: another program holds the database for too long. */
const databaseCodes = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)(_|$)/;
const fileCodes = /^(ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EACCES|EPERM|EBUSY|EISDIR)$/;
