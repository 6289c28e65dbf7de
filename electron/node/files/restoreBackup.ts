// Puts a backup in the place of the database. What is to happen is written down first, so that a restore that was killed between two
// renames is finished at the next start; one that was killed earlier is as if it had never begun.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { backupFolder, backupPath, databaseFile, freeBytes, freeName, sideFiles } from './backupFolder.ts';
import { readBackup, spareBytes, syncFile, syncFolder } from './backups.ts';
import { diskError } from './diskError.ts';
import { writeOwnerFile } from './ownerFile.ts';

const intentSchema = z.strictObject({
  name: z.string(),
  /** What the database becomes among the backups; null where there was none. */
  kept: z.string().nullable(),
  /** ISO instant. */
  at: z.string(),
  who: z.string(),
});

export type Restore = z.infer<typeof intentSchema>;

interface RestoreOrder {
  readonly dataDir: string;
  readonly name: string;
  readonly now: Date;
  readonly who: string;
}

/**
 * Nobody may have the database open. What stood there is kept in the folder of backups, broken or not. The restore is over once the
 * database was opened and `forgetRestore` called. Refused: `backupBroken`; `databaseInUse`; `diskFull`; `diskReadOnly`; `cannotWrite`.
 */
export function restoreBackup({ dataDir, name, now, who }: RestoreOrder): Result<Restore, AppError> {
  const checked = readBackup(dataDir, name);
  if (!checked.ok) return checked;
  const file = path.join(dataDir, databaseFile);
  if (isInUse(file)) return err({ kind: 'databaseInUse', path: file });
  const source = backupPath(dataDir, name);
  const needed = statSync(source).size + spareBytes;
  try {
    const free = freeBytes(dataDir);
    if (free < needed) return err({ kind: 'diskFull', path: dataDir, needed, free });
    copyFileSync(source, incoming(dataDir));
    syncFile(incoming(dataDir));
    const kept = existsSync(file) ? freeName(dataDir, 'before-restore', now) : null;
    const restore: Restore = { name, kept, at: now.toISOString(), who };
    writeOwnerFile(intentFile(dataDir), JSON.stringify(restore));
    syncFolder(dataDir);
    moveIntoPlace(dataDir, restore);
    return ok(restore);
  } catch (error) {
    // Once the intent is written the next start finishes what is left.
    if (!existsSync(intentFile(dataDir))) rmSync(incoming(dataDir), { force: true });
    const refused = diskError(error, dataDir);
    if (refused === null) throw error;
    return err(refused);
  }
}

/** Finishes a restore that was interrupted, or takes it back where it had not got so far. Answers with the one that is not over yet. */
export function finishRestore(dataDir: string): Restore | null {
  const restore = loadIntent(dataDir);
  if (restore === null) {
    rmSync(intentFile(dataDir), { force: true });
    rmSync(incoming(dataDir), { force: true });
    return null;
  }
  if (existsSync(incoming(dataDir))) moveIntoPlace(dataDir, restore);
  return restore;
}

export function forgetRestore(dataDir: string): void {
  rmSync(intentFile(dataDir), { force: true });
}

/** Each step leaves nothing to be done twice, so that it may be called again after a kill at any instant. */
function moveIntoPlace(dataDir: string, { kept, at }: Restore): void {
  const file = path.join(dataDir, databaseFile);
  // A write-ahead log that was left without its database is kept as well, and so is what an older program put there meanwhile.
  const isTaken = kept === null || (existsSync(file) && existsSync(backupPath(dataDir, kept)));
  const name = isTaken ? freeName(dataDir, 'before-restore', new Date(at)) : kept;
  // What was written and not yet brought into the file belongs to it.
  for (const end of ['', ...sideFiles]) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${backupPath(dataDir, name)}${end}`);
  syncFolder(backupFolder(dataDir));
  renameSync(incoming(dataDir), file);
  syncFolder(dataDir);
}

function incoming(dataDir: string): string {
  return path.join(dataDir, `${databaseFile}.restored`);
}

function intentFile(dataDir: string): string {
  return path.join(dataDir, 'restore.json');
}

/** A file of it that cannot be read was not whole when the program was killed: then nothing had been moved. */
function loadIntent(dataDir: string): Restore | null {
  if (!existsSync(intentFile(dataDir))) return null;
  try {
    return intentSchema.parse(JSON.parse(readFileSync(intentFile(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether another program has it open. One that is too damaged to be opened is nobody's. */
function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return false;
  } catch (error) {
    return /^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '');
  } finally {
    db?.close();
  }
}
