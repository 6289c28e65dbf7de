// Distinguishes disk failures from bugs: nobody is to blame for a full or write-protected disk.
import BetterSqlite3 from 'better-sqlite3';
import type { AppError } from '../../../shared/domain/errors.ts';
import { diskError } from '../files/diskError.ts';

/** `diskFull`, `diskReadOnly` or `cannotWrite` if the exception says that the disk, not the program, is at fault; otherwise null. */
export function storageError(error: unknown, file: string): AppError | null {
  const codes = error instanceof BetterSqlite3.SqliteError ? databaseCodes : fileCodes;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes.test(code) ? diskError(error, file) : null;
}

/** Includes SQLite's extended codes such as SQLITE_IOERR_WRITE. BUSY: another program has held the database for too long. */
const databaseCodes = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)(_|$)/;
const fileCodes = /^(ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EACCES|EPERM|EBUSY|EISDIR)$/;
