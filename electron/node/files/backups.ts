// Makes backups of the office's database, complete or not at all, and reads their content. Takes only paths, so that any thread can call
// it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { BackupContent, BackupReason } from '../../../shared/contract/backupApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { agedBackups } from './backupAge.ts';
import {
  backupFolder,
  backupPath,
  databaseFile,
  freeBytes,
  freeName,
  listBackups,
  partPath,
  removeBackups,
  removeParts,
} from './backupFolder.ts';
import { diskError } from './diskError.ts';
import { syncFile, syncFolder } from './diskSync.ts';

/** Milliseconds to wait for another connection's transaction. */
const busyTimeout = 10_000;

/** Bytes that a backup leaves free, so that the office can go on writing. */
export const spareBytes = 32 * 1024 * 1024;

export interface BackupOrder {
  readonly dataDir: string;
  readonly reason: BackupReason;
  readonly at: Date;
  /** Maximum bytes of all backups together. */
  readonly budgetBytes: number;
  /** The database file; by default the office's. */
  readonly file?: string;
}

/**
 * Copies the database consistently, even while others write, deletes old backups to make room, and returns the new name. A backup that does
 * not fit on the disk is not started and deletes nothing. Refused: `diskFull`; `diskReadOnly`; `cannotWrite`.
 */
export function backUp({
  dataDir,
  reason,
  at,
  budgetBytes,
  file = path.join(dataDir, databaseFile),
}: BackupOrder): Result<string, AppError> {
  const folder = backupFolder(dataDir);
  let db: BetterSqlite3.Database | null = null;
  let part: string | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    removeParts(dataDir);
    db = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeout });
    const needed = usedBytes(db);
    const backups = listBackups(dataDir);
    const aged = agedBackups(backups, at, budgetBytes, needed);
    const free = freeBytes(dataDir);
    const room = free + aged.reduce((sum, { bytes }) => sum + bytes, 0);
    if (room < needed + spareBytes) return err({ kind: 'diskFull', path: folder, needed: needed + spareBytes, free });
    removeBackups(dataDir, aged);
    const name = freeName(dataDir, reason, at);
    part = partPath(dataDir, name);
    db.prepare('VACUUM INTO ?').run(part);
    syncFile(part);
    renameSync(part, backupPath(dataDir, name));
    syncFolder(folder);
    return ok(name);
  } catch (error) {
    if (part !== null) for (const end of ['', '-journal']) rmSync(`${part}${end}`, { force: true });
    const refused = diskError(error, folder);
    if (refused === null) throw error;
    return err(refused);
  } finally {
    db?.close();
  }
}

/** Bytes of a copy, which leaves out free pages. */
function usedBytes(db: BetterSqlite3.Database): number {
  const number = (name: string) => Number(db.pragma(name, { simple: true }));
  return (number('page_count') - number('freelist_count')) * number('page_size');
}

/** The content of a backup, after every page was checked. Refused: `backupBroken`. */
export function readBackup(dataDir: string, name: string): Result<BackupContent, AppError> {
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(backupPath(dataDir, name), { readonly: true, fileMustExist: true });
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return err({ kind: 'backupBroken', name });
    return ok(contentOf(db));
  } catch {
    return err({ kind: 'backupBroken', name });
  } finally {
    db?.close();
  }
}

/** Whether any backup belongs to an office. Reads only its first row. */
export function hasOfficeBackup(dataDir: string): boolean {
  return listBackups(dataDir).some(({ name }) => officeIn(backupPath(dataDir, name)) !== null);
}

/** The office's name in a database file; null if there is none or the file cannot be read. */
export function officeIn(file: string): string | null {
  if (!existsSync(file)) return null;
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    return (db.prepare('SELECT name FROM office').pluck().get() as string | undefined) ?? null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** A table that an older program did not have counts as empty. */
function contentOf(db: BetterSqlite3.Database): BackupContent {
  const tables = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  const one = <T>(table: string, what: string) =>
    tables.has(table) ? (db.prepare(`SELECT ${what} FROM ${table}`).pluck().get() as T | undefined) : undefined;
  return {
    office: one<string>('office', 'name') ?? null,
    dataset: one<string>('dataset_meta', 'label') ?? null,
    demands: one<number>('demands', 'count(*)') ?? 0,
    orders: one<number>('orders', 'count(*)') ?? 0,
    auditEntries: one<number>('audit', 'count(*)') ?? 0,
  };
}
