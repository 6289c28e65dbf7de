// Provides a backup as a whole database file, however it is stored.
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { backupPath, pagesEnding, partPath, sideFiles } from './backupFolder.ts';
import { syncFile } from './diskSync.ts';
import { readManifest, writeWhole } from './pageBackup.ts';

/** Bytes of the whole database; null if the backup is missing or damaged. */
export function wholeBytes(dataDir: string, name: string): number | null {
  if (name.endsWith(pagesEnding)) return readManifest(dataDir, name)?.bytes ?? null;
  return statSync(backupPath(dataDir, name), { throwIfNoEntry: false })?.size ?? null;
}

/** Writes it durably. False if it is missing or damaged. */
export function copyWholeBackup(dataDir: string, name: string, to: string): boolean {
  if (!name.endsWith(pagesEnding)) {
    if (!existsSync(backupPath(dataDir, name))) return false;
    copyFileSync(backupPath(dataDir, name), to);
    syncFile(to);
    return true;
  }
  const manifest = readManifest(dataDir, name);
  return manifest !== null && writeWhole(dataDir, manifest, to);
}

/** Calls `use` with a temporary file, removed afterwards, or with the backup itself; null if it is missing or damaged. */
export function withWhole<T>(dataDir: string, name: string, use: (file: string) => T): T | null {
  if (!name.endsWith(pagesEnding)) return existsSync(backupPath(dataDir, name)) ? use(backupPath(dataDir, name)) : null;
  // Two threads may read the same backup.
  const file = partPath(dataDir, `${name}.${threadId}.db`);
  try {
    return copyWholeBackup(dataDir, name, file) ? use(file) : null;
  } finally {
    for (const end of ['', ...sideFiles]) rmSync(`${file}${end}`, { force: true });
  }
}
