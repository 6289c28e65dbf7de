// Tells a full disk and a write-protected one from everything else that can go wrong with a file: each has its own remedy.
import { accessSync, constants, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppError } from '../../../shared/domain/errors.ts';

/** What the disk at `place` did, as a refusal; null where the error is none of a file or of SQLite. */
export function diskError(error: unknown, place: string): AppError | null {
  const code = codeOf(error);
  if (code === null) return null;
  const reason = (error as Error).message;
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code)) return { kind: 'diskFull', path: place, needed: null, free: null };
  if (/^(EROFS$|SQLITE_READONLY(_|$))/.test(code)) return { kind: 'diskReadOnly', path: place };
  if (/^SQLITE_(CORRUPT|NOTADB)(_|$)/.test(code)) return { kind: 'databaseUnreadable', path: place, reason };
  return /^(E[A-Z]+$|SQLITE_(IOERR|CANTOPEN|BUSY|PERM|AUTH|LOCKED)(_|$))/.test(code) ? { kind: 'cannotWrite', path: place, reason } : null;
}

/** Bytes a disk must take to be called not full. */
const probeBytes = 64 * 1024;

/**
 * Why the database's folder takes no writing, asked of the disk itself: SQLite says "disk I/O error" or "unable to open" for all of these.
 * Null where it does take it.
 */
export function whyNotWritable(file: string): AppError | null {
  const probe = path.join(path.dirname(file), `.probe-${process.pid}`);
  try {
    writeFileSync(probe, new Uint8Array(probeBytes), { flush: true });
    accessSync(path.dirname(file), constants.W_OK);
    return null;
  } catch (error) {
    return diskError(error, path.dirname(file));
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // A disk that takes no file gives none up either.
    }
  }
}

/** Whether the file itself may be read and written: EACCES, EPERM and the like where not. */
export function whyNotOpen(file: string): AppError | null {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : diskError(error, file);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
