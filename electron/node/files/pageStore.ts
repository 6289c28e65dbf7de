// Stores each page of all backups once, by its content. Pages are compressed in packs, one pack for what each backup added. A pack is
// written under a temporary name, made durable and then renamed, and is removed only when no backup names anything in it.
import { hash as digest } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { assert } from '../../../shared/base/assert.ts';
import { syncFile, syncFolder } from './diskSync.ts';

/** Bytes of a content's name: no two contents of one office will ever share it. */
export const nameBytes = 20;

/** The first 20 bytes of the SHA-256, in hex. */
export function contentName(bytes: Uint8Array): string {
  return digest('sha256', bytes, 'hex').slice(0, 2 * nameBytes);
}

interface Place {
  readonly pack: string;
  readonly offset: number;
  readonly length: number;
}

export interface PageStore {
  readonly has: (name: string) => boolean;
  /** Null if it is missing or does not match its name. */
  readonly read: (name: string) => Uint8Array | null;
  /** Writes contents as a pack of this name and returns the bytes it took. If it throws, nothing of the pack remains. */
  readonly write: (pack: string, contents: Iterable<readonly [name: string, bytes: Uint8Array]>) => number;
  /** Removes what is not kept. `aside` names the pack that takes over the rest of packs that hold little. */
  readonly sweep: (kept: ReadonlySet<string>, aside: string) => void;
  readonly close: () => void;
}

export function storeFolder(backups: string): string {
  return path.join(backups, 'store');
}

const ending = '.pack';

/** The bytes of a pack; 0 if it is gone. */
export function packBytes(backups: string, pack: string): number {
  return statSync(path.join(storeFolder(backups), `${pack}${ending}`), { throwIfNoEntry: false })?.size ?? 0;
}

/** Names of all packs. */
export function listPacks(backups: string): string[] {
  const folder = storeFolder(backups);
  return existsSync(folder) ? readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : [])) : [];
}

/** Milliseconds that a backup waits for another one to end. */
const patience = 120_000;

/**
 * Nobody else writes or sweeps until `close`. The lock is one of SQLite's: it ends with the process that holds it, however that ends.
 */
export function openPageStore(backups: string): PageStore {
  const folder = storeFolder(backups);
  mkdirSync(folder, { recursive: true });
  const lock = new BetterSqlite3(path.join(folder, 'lock'), { timeout: patience });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    removeLeftovers(folder);
    return storeIn(folder, () => lock.close());
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** For reading while somebody else may write: what is there when it is opened stays readable until it is swept. */
export function readPageStore(backups: string): Pick<PageStore, 'read' | 'close'> {
  return storeIn(storeFolder(backups), () => {});
}

function storeIn(folder: string, release: () => void): PageStore {
  const places = new Map<string, Place>();
  const handles = new Map<string, number>();
  const fileOf = (pack: string) => path.join(folder, `${pack}${ending}`);
  const handleOf = (pack: string): number => {
    const known = handles.get(pack) ?? openSync(fileOf(pack), 'r');
    handles.set(pack, known);
    return known;
  };
  // If a content is stored twice, the newer copy counts: the older one was found damaged, or will be swept.
  const packs = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  const aged = packs
    .map((file) => ({ pack: file.slice(0, -ending.length), at: statSync(path.join(folder, file)).mtimeMs }))
    .sort((a, b) => a.at - b.at || (a.pack < b.pack ? -1 : 1));
  for (const { pack } of aged) for (const [name, place] of indexOf(pack, handleOf(pack))) places.set(name, place);

  const compressed = ({ pack, offset, length }: Place): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(handleOf(pack), bytes, 0, length, offset);
    return bytes;
  };
  const writePack = (pack: string, contents: Iterable<readonly [string, Uint8Array]>): number => {
    // Replacing an existing pack would lose its contents.
    assert(!existsSync(fileOf(pack)), 'a pack has a name of its own');
    const part = `${fileOf(pack)}.new-${process.pid}`;
    const handle = openSync(part, 'w');
    const written: [string, Place][] = [];
    let offset = 0;
    try {
      const out = createOutput(handle);
      out.put(magic);
      offset = magic.length;
      for (const [name, bytes] of contents) {
        out.put(bytes);
        written.push([name, { pack, offset, length: bytes.length }]);
        offset += bytes.length;
      }
      const index = indexBytes(written);
      out.put(index);
      out.flush();
      offset += index.length;
    } catch (error) {
      closeSync(handle);
      rmSync(part, { force: true });
      throw error;
    }
    closeSync(handle);
    syncFile(part);
    renameSync(part, fileOf(pack));
    syncFolder(folder);
    for (const [name, place] of written) places.set(name, place);
    return offset;
  };
  const drop = (pack: string) => {
    const handle = handles.get(pack);
    if (handle !== undefined) closeSync(handle);
    handles.delete(pack);
    try {
      rmSync(fileOf(pack), { force: true });
    } catch {
      // It is being read, so Windows refuses to remove it: the next sweep will.
    }
  };

  return {
    has: (name) => places.has(name),
    read: (name) => {
      const place = places.get(name);
      if (place === undefined) return null;
      try {
        const bytes = inflateRawSync(compressed(place), { maxOutputLength: 1 << 20 });
        return contentName(bytes) === name ? bytes : null;
      } catch {
        return null;
      }
    },
    write: (pack, contents) => writePack(pack, deflated(contents)),
    sweep: (kept, aside) => {
      const live = new Map<string, [string, Place][]>();
      for (const [name, place] of places) if (kept.has(name)) live.set(place.pack, [...(live.get(place.pack) ?? []), [name, place]]);
      const all = listPacks(path.dirname(folder));
      const little = all.filter((pack) => {
        const held = (live.get(pack) ?? []).reduce((sum, [, { length }]) => sum + length, 0);
        return held < fullEnough * packBytes(path.dirname(folder), pack);
      });
      let pack = aside;
      for (let k = 1; existsSync(fileOf(pack)); k += 1) pack = `${aside}-${k}`;
      const moved = little.flatMap((one) => live.get(one) ?? []);
      if (moved.length > 0)
        writePack(
          pack,
          moved.map(([name, place]) => [name, compressed(place)] as const),
        );
      for (const one of little) drop(one);
      for (const name of [...places.keys()]) if (!kept.has(name)) places.delete(name);
    },
    close: () => {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
      release();
    },
  };
}

/** A pack of which less than this is still named is rewritten. */
const fullEnough = 0.6;

function* deflated(contents: Iterable<readonly [string, Uint8Array]>): Iterable<readonly [string, Uint8Array]> {
  for (const [name, bytes] of contents) yield [name, deflateRawSync(bytes, { level: 3 })];
}

const magic = Buffer.from('TDPAGES1');
/** Of one entry: the name and the length. */
const entryBytes = nameBytes + 4;

/** Entries, their number, a digest of both, the magic word again. */
function indexBytes(written: readonly (readonly [string, Place])[]): Buffer {
  const bytes = Buffer.alloc(written.length * entryBytes + 4);
  written.forEach(([name, { length }], k) => {
    bytes.write(name, k * entryBytes, 'hex');
    bytes.writeUInt32LE(length, k * entryBytes + nameBytes);
  });
  bytes.writeUInt32LE(written.length, written.length * entryBytes);
  return Buffer.concat([bytes, Buffer.from(contentName(bytes), 'hex'), magic]);
}

/** Empty if the pack is damaged: its contents count as missing, and the next backup writes them again. */
function indexOf(pack: string, handle: number): [string, Place][] {
  const { size: whole } = fstatSync(handle);
  const tail = 4 + nameBytes + magic.length;
  if (whole < magic.length + tail) return [];
  const end = readAt(handle, whole - tail, tail);
  const count = end.readUInt32LE(0);
  const length = count * entryBytes + 4;
  const from = whole - length - nameBytes - magic.length;
  if (from < magic.length || !end.subarray(4 + nameBytes).equals(magic)) return [];
  const index = readAt(handle, from, length);
  if (contentName(index) !== end.toString('hex', 4, 4 + nameBytes)) return [];
  let offset = magic.length;
  return Array.from({ length: count }, (_, k): [string, Place] => {
    const size = index.readUInt32LE(k * entryBytes + nameBytes);
    offset += size;
    return [index.toString('hex', k * entryBytes, k * entryBytes + nameBytes), { pack, offset: offset - size, length: size }];
  });
}

function readAt(handle: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, offset);
  return bytes;
}

/** Collects small pieces: writing each by itself would take longer than the disk needs. */
function createOutput(handle: number): { readonly put: (bytes: Uint8Array) => void; readonly flush: () => void } {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    waiting = [];
    size = 0;
  };
  return {
    put: (bytes) => {
      waiting.push(bytes);
      size += bytes.length;
      if (size > 1 << 20) flush();
    },
    flush,
  };
}

/** What a killed backup left. Only the holder of the lock may call it. */
function removeLeftovers(folder: string): void {
  for (const file of readdirSync(folder)) if (/\.pack\.new-\d+$/.test(file)) rmSync(path.join(folder, file), { force: true });
}
