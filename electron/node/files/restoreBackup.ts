// Replaces the database with a backup. The intent is recorded first: a restore killed between two renames is finished at the next start;
// one killed earlier never happened.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { backupFolder, backupPath, databaseFile, freeBytes, freeName, sideFiles } from './backupFolder.ts';
import { readBackup, spareBytes } from './backups.ts';
import { diskError } from './diskError.ts';
import { writeOwnerFile } from './ownerFile.ts';
import { syncFolder } from './diskSync.ts';
import { copyWholeBackup, wholeBytes } from './wholeBackup.ts';

const intentSchema = z.strictObject({
  name: z.string(),
  /** Name the current database gets among the backups; null if there was none. */
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
 * Nobody may have the database open. The current database is kept in the folder of backups, even if broken. The restore is complete once
 * the database has been opened and `forgetRestore` called. Refused: `backupBroken`; `databaseInUse`; `diskFull`; `diskReadOnly`;
 * `cannotWrite`.
 */
export function restoreBackup({ dataDir, name, now, who }: RestoreOrder): Result<Restore, AppError> {
  const checked = readBackup(dataDir, name);
  if (!checked.ok) return checked;
  const file = path.join(dataDir, databaseFile);
  if (isInUse(file)) return err({ kind: 'databaseInUse', path: file });
  const needed = (wholeBytes(dataDir, name) ?? 0) + spareBytes;
  try {
    const free = freeBytes(dataDir);
    if (free < needed) return err({ kind: 'diskFull', path: dataDir, needed, free });
    if (!copyWholeBackup(dataDir, name, incoming(dataDir))) return err({ kind: 'backupBroken', name });
    const kept = existsSync(file) ? freeName(dataDir, 'before-restore', now) : null;
    const restore: Restore = { name, kept, at: now.toISOString(), who };
    writeOwnerFile(intentFile(dataDir), JSON.stringify(restore));
    syncFolder(dataDir);
    moveIntoPlace(dataDir, restore);
    return ok(restore);
  } catch (error) {
    // If the intent is recorded, the next start finishes the rest.
    if (!existsSync(intentFile(dataDir))) rmSync(incoming(dataDir), { force: true });
    const refused = diskError(error, dataDir);
    if (refused === null) throw error;
    return err(refused);
  }
}

/** Finishes an interrupted restore, or cancels one that had not got that far. Returns the restore that is not complete yet. */
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

/** Idempotent: can be called again after a kill at any moment. */
function moveIntoPlace(dataDir: string, { kept, at }: Restore): void {
  const file = path.join(dataDir, databaseFile);
  // A write-ahead log left without its database is kept too, as is a database that an older program created meanwhile.
  const isTaken = kept === null || (existsSync(file) && existsSync(backupPath(dataDir, kept)));
  const name = isTaken ? freeName(dataDir, 'before-restore', new Date(at)) : kept;
  // Changes in the write-ahead log that are not yet in the file belong to it.
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

/** An unreadable intent file was incomplete when the program was killed: nothing had been moved by then. */
function loadIntent(dataDir: string): Restore | null {
  if (!existsSync(intentFile(dataDir))) return null;
  try {
    return intentSchema.parse(JSON.parse(readFileSync(intentFile(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether another program has it open. A database too damaged to open is not in use. */
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
