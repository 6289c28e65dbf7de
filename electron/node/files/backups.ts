// Makes backups of the office's database, complete or not at all, and reads their content. Takes only paths, so that any thread can call
// it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Backup, BackupContent, BackupReason } from '../../../shared/contract/backupApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { agedBackups } from './backupAge.ts';
import {
  backupFolder,
  backupPath,
  databaseFile,
  freeBytes,
  freeName,
  listBackups,
  pagesEnding,
  partPath,
  removeBackups,
  removeParts,
} from './backupFolder.ts';
import { diskError } from './diskError.ts';
import { syncFile, syncFolder } from './diskSync.ts';
import { hasStrayPacks, pageImage, readManifest, sharedBytes, sweepPages } from './pageBackup.ts';
import { openPageStore, type PageStore } from './pageStore.ts';
import { withWhole } from './wholeBackup.ts';

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
 * Keeps the database as it is at one moment, even while others write, deletes old backups to make room, and returns the new name. It takes
 * only the space of the pages that no other backup has. A backup that does not fit on the disk is not started and deletes nothing. Refused:
 * `diskFull`; `diskReadOnly`; `cannotWrite`.
 */
export function backUp(order: BackupOrder): Result<string, AppError> {
  const { dataDir, reason, at, budgetBytes, file = path.join(dataDir, databaseFile) } = order;
  const folder = backupFolder(dataDir);
  let store: PageStore | null = null;
  let part: string | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    removeParts(dataDir);
    const image = imageOf(file);
    if (!image.ok) return image;
    if (image.value === null) return copyWhole({ ...order, file });
    store = openPageStore(folder);
    const { manifest, contents, newBytes } = pageImage(store, image.value.bytes, image.value.office, shareOf(reason, at));
    const text = JSON.stringify(manifest);
    const needed = newBytes + text.length;
    const aged = agedFor(dataDir, at, budgetBytes, needed);
    if (!aged.ok) return aged;
    removeBackups(dataDir, aged.value);
    const name = freeName(dataDir, reason, at, pagesEnding);
    if (contents.size > 0) store.write(name, contents);
    part = partPath(dataDir, name);
    writeFileSync(part, text);
    syncFile(part);
    renameSync(part, backupPath(dataDir, name));
    syncFolder(folder);
    if (aged.value.length > 0 || hasStrayPacks(dataDir)) sweepPages(dataDir, store, at);
    // Pages shared with other backups remain when a backup is deleted, so the space it freed is known only now.
    for (let gone = agedBackups(listBackups(dataDir), at, budgetBytes, sharedBytes(dataDir)); gone.length > 0; ) {
      removeBackups(dataDir, gone);
      sweepPages(dataDir, store, at);
      gone = agedBackups(listBackups(dataDir), at, budgetBytes, sharedBytes(dataDir));
    }
    return ok(name);
  } catch (error) {
    if (part !== null) rmSync(part, { force: true });
    const refused = diskError(error, folder);
    if (refused === null) throw error;
    return err(refused);
  } finally {
    store?.close();
  }
}

/** The backups to delete to make room for this many bytes. Refused: `diskFull`. */
function agedFor(dataDir: string, at: Date, budgetBytes: number, needed: number): Result<readonly Backup[], AppError> {
  const aged = agedBackups(listBackups(dataDir), at, budgetBytes, needed + sharedBytes(dataDir));
  const free = freeBytes(dataDir);
  const room = free + aged.reduce((sum, { bytes }) => sum + bytes, 0);
  if (room >= needed + spareBytes) return ok(aged);
  return err({ kind: 'diskFull', path: backupFolder(dataDir), needed: needed + spareBytes, free });
}

/** A larger database is copied whole: its pages would not fit into memory beside everything else. */
const maxImageBytes = 1.5e9;

/** The database as it is at one moment; null if it is too large. Refused: `databaseUnreadable`, since a damaged copy is no backup. */
function imageOf(file: string): Result<{ readonly bytes: Buffer; readonly office: string | null } | null, AppError> {
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeout });
  try {
    const damage = db.pragma('quick_check(1)', { simple: true });
    if (damage !== 'ok') return err({ kind: 'databaseUnreadable', path: file, reason: String(damage) });
    if (Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })) > maxImageBytes)
      return ok(null);
    const bytes = db.serialize();
    // Like every copy, it has no write-ahead log beside it.
    if (bytes.length > 20) bytes.fill(1, 18, 20);
    return ok({ bytes, office: officeName(db) });
  } finally {
    db.close();
  }
}

const hour = 3_600_000;

/** A backup that a person asks for is compared in full. */
function shareOf(reason: BackupReason, at: Date): number | null {
  return reason === 'by-hand' ? null : Math.floor(at.getTime() / hour);
}

function copyWhole({ dataDir, reason, at, budgetBytes, file }: BackupOrder & { readonly file: string }): Result<string, AppError> {
  const folder = backupFolder(dataDir);
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeout });
  const name = freeName(dataDir, reason, at);
  const part = partPath(dataDir, name);
  try {
    const aged = agedFor(dataDir, at, budgetBytes, usedBytes(db));
    if (!aged.ok) return aged;
    removeBackups(dataDir, aged.value);
    db.prepare('VACUUM INTO ?').run(part);
    syncFile(part);
    renameSync(part, backupPath(dataDir, name));
    syncFolder(folder);
    return ok(name);
  } finally {
    for (const end of ['', '-journal']) rmSync(`${part}${end}`, { force: true });
    db.close();
  }
}

/** Bytes of a copy, which leaves out free pages. */
function usedBytes(db: BetterSqlite3.Database): number {
  const number = (name: string) => Number(db.pragma(name, { simple: true }));
  return (number('page_count') - number('freelist_count')) * number('page_size');
}

/** The content of a backup, after every page was checked. Refused: `backupBroken`; `diskFull`, `diskReadOnly`, `cannotWrite`. */
export function readBackup(dataDir: string, name: string): Result<BackupContent, AppError> {
  try {
    return checkedContent(dataDir, name);
  } catch (error) {
    // It must be written out to be checked.
    const refused = diskError(error, backupFolder(dataDir));
    if (refused === null) throw error;
    return err(refused);
  }
}

function checkedContent(dataDir: string, name: string): Result<BackupContent, AppError> {
  const broken = err<AppError>({ kind: 'backupBroken', name });
  const read = withWhole(dataDir, name, (file): Result<BackupContent, AppError> => {
    let db: BetterSqlite3.Database | null = null;
    try {
      db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
      return db.pragma('integrity_check', { simple: true }) === 'ok' ? ok(contentOf(db)) : broken;
    } catch {
      return broken;
    } finally {
      db?.close();
    }
  });
  return read ?? broken;
}

/** Whether any backup belongs to an office. Reads only its first row. */
export function hasOfficeBackup(dataDir: string): boolean {
  return listBackups(dataDir).some(({ name }) =>
    name.endsWith(pagesEnding) ? (readManifest(dataDir, name)?.office ?? null) !== null : officeIn(backupPath(dataDir, name)) !== null,
  );
}

/** The office's name in a database file; null if there is none or the file cannot be read. */
export function officeIn(file: string): string | null {
  if (!existsSync(file)) return null;
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    return officeName(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function officeName(db: BetterSqlite3.Database): string | null {
  try {
    return (db.prepare('SELECT name FROM office').pluck().get() as string | undefined) ?? null;
  } catch {
    return null;
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
