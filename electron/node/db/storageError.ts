// Distinguishes disk failures and damaged data from bugs: nobody is to blame for a full or write-protected disk.
import BetterSqlite3 from 'better-sqlite3';
import type { AppError } from '../../../shared/domain/errors.ts';
import { diskError } from '../files/diskError.ts';
import { DamagedPlanError } from './planTextTable.ts';

/**
 * `diskFull`, `diskReadOnly` or `cannotWrite` if the exception says that the disk, not the program, is at fault; `planDamaged` if a kept
 * text is not what it was; otherwise null.
 */
export function storageError(error: unknown, file: string): AppError | null {
  if (error instanceof DamagedPlanError) return { kind: 'planDamaged', label: error.label };
  const codes = error instanceof BetterSqlite3.SqliteError ? databaseCodes : fileCodes;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes.test(code) ? diskError(error, file) : null;
}

/** Includes SQLite's extended codes such as SQLITE_IOERR_WRITE. BUSY: another program has held the database for too long. */
const databaseCodes = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)(_|$)/;
const fileCodes = /^(ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EACCES|EPERM|EBUSY|EISDIR)$/;
