// A backup that takes only the space of what has changed: a manifest that names the database's pages, which the page store keeps once for
// all backups.
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { backupFolder, backupPath, listBackups, pagesEnding } from './backupFolder.ts';
import { syncFile } from './diskSync.ts';
import { contentName, listPacks, nameBytes, packBytes, readPageStore, type PageStore } from './pageStore.ts';

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The name of the office; null if there is none. */
  office: z.string().nullable(),
  pageSize: z.int().min(512).max(65_536),
  /** Bytes of the whole database. */
  bytes: z.int().min(0),
  /** Each is the name under which the list of a group's page names is stored. */
  groups: z.array(z.string()),
  /** The name of all the above, so that a damaged manifest is recognised. */
  check: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Pages in a group. The list of their names is itself stored as a content, so that manifests stay small and share most groups with the one
 * before.
 */
const groupPages = 64;

/** Null if it is missing or damaged. */
export function readManifest(dataDir: string, name: string): Manifest | null {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(backupPath(dataDir, name), 'utf8')));
    return manifest.check === checkOf(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

function checkOf({ check: _, ...rest }: Manifest): string {
  return contentName(Buffer.from(JSON.stringify(rest)));
}

export interface PageImage {
  readonly manifest: Manifest;
  /** What the store lacks. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly newBytes: number;
}

/**
 * Divides a database into pages and says which the store lacks. Of those it has, a different part is read and compared each time, so that a
 * page the disk has lost is found and written again; `share` is that part's number, null for all.
 */
export function pageImage(store: PageStore, bytes: Uint8Array, office: string | null, share: number | null): PageImage {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.length < 100 ? 4096 : view.readUInt16BE(16) === 1 ? 65_536 : view.readUInt16BE(16);
  const contents = new Map<string, Uint8Array>();
  let newBytes = 0;
  const keep = (content: Uint8Array): string => {
    const name = contentName(content);
    if (contents.has(name)) return name;
    const isChecked = share === null || Number.parseInt(name.slice(0, 2), 16) % shares === share % shares;
    if (store.has(name) && !(isChecked && store.read(name) === null)) return name;
    contents.set(name, content);
    newBytes += content.length;
    return name;
  };
  const groups: string[] = [];
  for (let from = 0; from < view.length; from += pageSize * groupPages) {
    const names: string[] = [];
    for (let at = from; at < Math.min(view.length, from + pageSize * groupPages); at += pageSize)
      names.push(keep(view.subarray(at, Math.min(view.length, at + pageSize))));
    groups.push(keep(Buffer.from(names.join(''), 'hex')));
  }
  const rest = { format: 1 as const, office, pageSize, bytes: view.length, groups, check: '' };
  return { manifest: { ...rest, check: checkOf(rest) }, contents, newBytes };
}

/** After this many backups, every page has been compared once. */
const shares = 16;

/** The names of all contents that a manifest needs; null if one of its groups cannot be read. */
function namesOf(store: Pick<PageStore, 'read'>, manifest: Manifest, known: Set<string>): boolean {
  for (const group of manifest.groups) {
    if (known.has(group)) continue;
    const names = store.read(group);
    if (names === null) return false;
    known.add(group);
    for (const name of pageNames(names)) known.add(name);
  }
  return true;
}

function pageNames(group: Uint8Array): string[] {
  const text = Buffer.from(group).toString('hex');
  return Array.from({ length: text.length / (2 * nameBytes) }, (_, k) => text.slice(k * 2 * nameBytes, (k + 1) * 2 * nameBytes));
}

/** Removes pages that no backup names. Removes nothing if any backup's list of pages cannot be read. */
export function sweepPages(dataDir: string, store: PageStore, at: Date): void {
  const known = new Set<string>();
  for (const { name } of listBackups(dataDir)) {
    if (!name.endsWith(pagesEnding)) continue;
    const manifest = readManifest(dataDir, name);
    if (manifest === null || !namesOf(store, manifest, known)) return;
  }
  store.sweep(known, `kept-${at.toISOString().replace(/[:.]/g, '-')}-${process.pid}`);
}

/** Whether a pack was left by a backup that no longer exists. */
export function hasStrayPacks(dataDir: string): boolean {
  const names = new Set(listBackups(dataDir).map(({ name }) => name));
  return listPacks(backupFolder(dataDir)).some((pack) => !pack.startsWith('kept-') && !names.has(pack));
}

/** Bytes of packs that belong to no single backup. */
export function sharedBytes(dataDir: string): number {
  const folder = backupFolder(dataDir);
  const names = new Set(listBackups(dataDir).map(({ name }) => name));
  return listPacks(folder).reduce((sum, pack) => sum + (names.has(pack) ? 0 : packBytes(folder, pack)), 0);
}

/** Writes the database that a backup names to a file, each page checked by its name. False if a page is missing or damaged. */
export function writeWhole(dataDir: string, manifest: Manifest, file: string): boolean {
  const store = readPageStore(backupFolder(dataDir));
  let handle: number | null = null;
  try {
    handle = openSync(file, 'w');
    for (const group of manifest.groups) {
      const names = store.read(group);
      const pages = names === null ? [null] : pageNames(names).map((name) => store.read(name));
      if (pages.includes(null)) return false;
      const bytes = Buffer.concat(pages as Uint8Array[]);
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    }
    closeSync(handle);
    handle = null;
    syncFile(file);
    return true;
  } finally {
    if (handle !== null) {
      closeSync(handle);
      if (existsSync(file)) rmSync(file, { force: true });
    }
    store.close();
  }
}
