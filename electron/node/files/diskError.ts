// Distinguishes a full disk and a write-protected one from other file errors: each has its own remedy.
import { accessSync, constants, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppError } from '../../../shared/domain/errors.ts';

/** The refusal for a disk error at `place`; null if the error comes neither from the file system nor from SQLite. */
export function diskError(error: unknown, place: string): AppError | null {
  const code = codeOf(error);
  if (code === null) return null;
  const reason = (error as Error).message;
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code)) return { kind: 'diskFull', path: place, needed: null, free: null };
  if (/^(EROFS$|SQLITE_READONLY(_|$))/.test(code)) return { kind: 'diskReadOnly', path: place };
  if (/^SQLITE_(CORRUPT|NOTADB)(_|$)/.test(code)) return { kind: 'databaseUnreadable', path: place, reason };
  return /^(E[A-Z]+$|SQLITE_(IOERR|CANTOPEN|BUSY|PERM|AUTH|LOCKED)(_|$))/.test(code) ? { kind: 'cannotWrite', path: place, reason } : null;
}

/** Bytes the disk must accept to count as not full. */
const probeBytes = 64 * 1024;

/**
 * Probes the disk to find out why the database's folder cannot be written: SQLite reports "disk I/O error" or "unable to open" for all
 * causes. Null if it can be written.
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
      // A disk that refuses new files may refuse to delete one too.
    }
  }
}

/** Whether the file itself can be read and written; EACCES, EPERM and the like if not. */
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
