// Owns backups of the office's database: made whole beside it, checked before they are believed, kept by age, put in its place.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Backup, BackupContent, BackupReason } from '../../../shared/contract/backupApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

export const databaseFile = 'tongdiao.db';
const folderName = 'backups';

/** The newest first. */
export function listBackups(dataDir: string): Backup[] {
  const folder = path.join(dataDir, folderName);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const match = /^(auto|by-hand|before-import|before-restore)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(?:-\d+)?\.db$/.exec(name);
      if (match === null) return [];
      const at = match[2].replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
      return [{ name, reason: match[1] as BackupReason, at, bytes: statSync(path.join(folder, name)).size }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
}

/** A copy as the database stands, whole even while others write. */
export function makeBackup(db: BetterSqlite3.Database, dataDir: string, reason: BackupReason, at: Date): string {
  const folder = path.join(dataDir, folderName);
  mkdirSync(folder, { recursive: true });
  const stamp = at.toISOString().replace(/[:.]/g, '-');
  let name = `${reason}-${stamp}.db`;
  for (let k = 1; existsSync(path.join(folder, name)); k += 1) name = `${reason}-${stamp}-${k}.db`;
  // Under another name until it is whole.
  const unfinished = path.join(folder, `${name}.new`);
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, path.join(folder, name));
  return name;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Whether the clock asks for another: an hour after the last. */
export function isBackupDue(backups: readonly Backup[], now: Date): boolean {
  const last = backups.find(({ reason }) => reason === 'auto');
  return last === undefined || now.getTime() - Date.parse(last.at) >= hour;
}

/** Those that age lets go: of the clock's, all of two days stay, then one a day for thirty; of the others, thirty days and the last ten. */
export function agedBackups(backups: readonly Backup[], now: Date): Backup[] {
  const days = new Set<string>();
  let others = 0;
  return backups.filter(({ reason, at }) => {
    const age = now.getTime() - Date.parse(at);
    if (reason !== 'auto') {
      others += 1;
      return others > 10 && age > 30 * day;
    }
    if (age <= 2 * day) return false;
    const key = localDay(new Date(at));
    const isFirst = !days.has(key);
    days.add(key);
    return !isFirst || age > 30 * day;
  });
}

export function removeBackups(dataDir: string, backups: readonly Backup[]): void {
  for (const { name } of backups) rmSync(path.join(dataDir, folderName, name), { force: true });
}

/** What is in a backup, after every page of it was checked. Refused: `backupBroken`. */
export function readBackup(dataDir: string, name: string): Result<BackupContent, AppError> {
  const file = path.join(dataDir, folderName, path.basename(name));
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return err({ kind: 'backupBroken', name });
    const one = <T>(text: string) => db?.prepare(text).pluck().get() as T | undefined;
    return ok({
      office: one<string>('SELECT name FROM office') ?? null,
      dataset: one<string>('SELECT label FROM dataset_meta') ?? null,
      demands: one<number>('SELECT count(*) FROM demands') ?? 0,
      orders: one<number>('SELECT count(*) FROM orders') ?? 0,
      auditEntries: one<number>('SELECT count(*) FROM audit') ?? 0,
    });
  } catch {
    return err({ kind: 'backupBroken', name });
  } finally {
    db?.close();
  }
}

/**
 * Puts a backup in the place of the database, which nobody may have open. What stood there is kept in the backups folder, broken or not.
 * Refused: `backupBroken`; `databaseInUse`; `cannotWrite`.
 */
export function restoreBackup(dataDir: string, name: string, now: Date): Result<{ readonly kept: string | null }, AppError> {
  const checked = readBackup(dataDir, name);
  if (!checked.ok) return checked;
  const [folder, file] = [path.join(dataDir, folderName), path.join(dataDir, databaseFile)];
  if (isInUse(file)) return err({ kind: 'databaseInUse', path: file });
  try {
    const incoming = `${file}.new`;
    copyFileSync(path.join(folder, path.basename(name)), incoming);
    const kept = existsSync(file) ? `before-restore-${now.toISOString().replace(/[:.]/g, '-')}.db` : null;
    // What was written and not yet brought into the file belongs to it.
    if (kept !== null)
      for (const end of ['', '-wal', '-shm'])
        if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, path.join(folder, `${kept}${end}`));
    renameSync(incoming, file);
    return ok({ kept });
  } catch (error) {
    return err({ kind: 'cannotWrite', path: file, reason: (error as Error).message });
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
    return (
      (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true ||
      (error as { code?: string }).code?.startsWith('SQLITE_LOCKED') === true
    );
  } finally {
    db?.close();
  }
}
