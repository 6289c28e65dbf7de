// Manages the folder of backups beside the database: file names, leftovers of failed or killed runs, and free space on its disk.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Backup, BackupReason } from '../../../shared/contract/backupApi.ts';
import { packBytes } from './pageStore.ts';

export const databaseFile = 'tongdiao.db';

/** A whole database, and one whose pages are in the store. */
export const [wholeEnding, pagesEnding] = ['.db', '.pages'];

const nameRule =
  /^(auto|by-hand|before-import|before-drill|before-restore|before-upgrade)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(?:-\d+)?\.(?:db|pages)$/;

export function backupFolder(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

export function backupPath(dataDir: string, name: string): string {
  return path.join(backupFolder(dataDir), path.basename(name));
}

/** Newest first. */
export function listBackups(dataDir: string): Backup[] {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const match = nameRule.exec(name);
      if (match === null) return [];
      const at = match[2].replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
      return [{ name, reason: match[1] as BackupReason, at, bytes: bytesOf(path.join(folder, name)) + packBytes(folder, name) }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
}

/** A free name: a second backup in the same millisecond gets a number appended. */
export function freeName(dataDir: string, reason: BackupReason, at: Date, ending = wholeEnding): string {
  const stem = `${reason}-${at.toISOString().replace(/[:.]/g, '-')}`;
  // A killed backup may have left its pages under the name.
  const isTaken = (name: string) =>
    packBytes(backupFolder(dataDir), `${name}${pagesEnding}`) > 0 ||
    [wholeEnding, pagesEnding].some((end) => existsSync(backupPath(dataDir, `${name}${end}`)));
  let name = stem;
  for (let k = 1; isTaken(name); k += 1) name = `${stem}-${k}`;
  return `${name}${ending}`;
}

/** Files that SQLite keeps beside a database; they are moved together with it. */
export const sideFiles = ['-wal', '-shm', '-journal'] as const;

/** The pages of those in the store stay until they are swept. */
export function removeBackups(dataDir: string, backups: readonly Pick<Backup, 'name'>[]): void {
  for (const { name } of backups) for (const end of ['', ...sideFiles]) rmSync(`${backupPath(dataDir, name)}${end}`, { force: true });
}

/** Moves all backups, and a database without an office, into a separate folder: they belong to a former office. */
export function setAside(dataDir: string, at: Date): void {
  const folder = backupFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const end of ['', ...sideFiles]) {
    const file = path.join(dataDir, `${databaseFile}${end}`);
    if (existsSync(file)) renameSync(file, path.join(folder, `${databaseFile}${end}`));
  }
  renameSync(folder, `${folder}-before-${at.toISOString().replace(/[:.]/g, '-')}`);
}

function bytesOf(file: string): number {
  return ['', ...sideFiles].reduce((sum, end) => sum + (statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** The temporary file of a backup that is not finished. Its name contains the id of the writing process. */
export function partPath(dataDir: string, name: string): string {
  return `${backupPath(dataDir, name)}.new-${process.pid}`;
}

/** A running backup writes without pause, so a part unchanged for this long has lost its writer, whichever process has its id now. */
const restMilliseconds = 5 * 60_000;

/** Removes parts of failed or killed backups, and what an interrupted restore of an older program left beside the database. */
export function removeParts(dataDir: string): void {
  const folder = backupFolder(dataDir);
  if (existsSync(folder))
    for (const name of readdirSync(folder)) {
      const match = /\.(?:db|pages)\.new(?:-(\d+))?(?:-journal|-wal|-shm)?$/.exec(name);
      const file = path.join(folder, name);
      if (match !== null && !(isRunning(Number(match[1] ?? 0)) && isFresh(file))) rmSync(file, { force: true });
    }
  rmSync(path.join(dataDir, `${databaseFile}.new`), { force: true });
}

/** Removes parts that this process began and will not finish. Call while it has no backup in progress. */
export function removeOwnParts(dataDir: string): void {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (ownPart.test(name)) rmSync(path.join(folder, name), { force: true });
}

const ownPart = new RegExp(`\\.(db|pages)\\.new-${process.pid}(-journal|-wal|-shm)?$`);

function isFresh(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < restMilliseconds;
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: the process belongs to another user, but it is running.
    return (cause as { code?: string }).code === 'EPERM';
  }
}

/** Bytes that this user can still write there. */
export function freeBytes(dataDir: string): number {
  const folder = backupFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
