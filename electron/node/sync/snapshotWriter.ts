// Writes a snapshot table by table: each is hashed, compressed and released, so that a year of papers is never in memory as text.
import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Manifest } from '../../../shared/snapshot/manifest.ts';
import { canonicalText, type Fields, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import type { OfficeKeys } from './officeKeys.ts';

/** Compression level: half the time of the default for ten per cent more bytes. */
const packing = 2;
/** Timestamp of every entry, so that equal content gives equal bytes. */
export const zipTime = new Date('2020-01-01T00:00:00');
/** Characters compressed together. */
const chunkCharacters = 1_000_000;
/** Hex digits of the digest of the whole file, in the zip comment at its end. */
export const digestCharacters = 64;

export interface WrittenSnapshot {
  readonly bytes: Uint8Array;
  /** Hash of the manifest. */
  readonly hash: string;
}

export interface SnapshotWriter {
  /** Call once per table. `lines` are in the order of their ids. */
  readonly table: (name: SnapshotTable, lines: Iterable<string>) => void;
  /** `manifest` without its tables: their row counts and digests are added here. */
  readonly end: (manifest: Omit<Manifest, 'tables'>, keys: OfficeKeys) => WrittenSnapshot;
}

export function recordLine(id: string, fields: Fields): string {
  return canonicalText({ id, fields });
}

export function removedLine(id: string): string {
  return canonicalText({ id, removed: true });
}

export function snapshotWriter(): SnapshotWriter {
  const chunks: Uint8Array[] = [];
  const tables: Manifest['tables'] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const put = (name: string, bytes: Uint8Array) => {
    const entry = new ZipPassThrough(name);
    entry.mtime = zipTime;
    zip.add(entry);
    entry.push(bytes, true);
  };
  return {
    table: (name, lines) => {
      const hash = createHash('sha256');
      let rows = 0;
      let entry: ZipDeflate | null = null;
      for (const chunk of chunked(lines)) {
        if (entry === null) {
          entry = new ZipDeflate(`tables/${name}.ndjson`, { level: packing });
          entry.mtime = zipTime;
          zip.add(entry);
        }
        const bytes = strToU8(chunk.text);
        rows += chunk.lines;
        hash.update(bytes);
        entry.push(bytes, false);
      }
      if (entry === null) return;
      entry.push(new Uint8Array(0), true);
      tables.push({ name, rows, hash: hash.digest('hex') });
    },
    end: (manifest, keys) => {
      const manifestBytes = strToU8(canonicalText({ ...manifest, tables }));
      put('manifest.json', manifestBytes);
      put('signature', keys.sign(manifestBytes));
      put('public-key', strToU8(keys.publicKey));
      zip.end();
      return { bytes: withDigest(chunks), hash: createHash('sha256').update(manifestBytes).digest('hex') };
    },
  };
}

function* chunked(lines: Iterable<string>): Generator<{ readonly text: string; readonly lines: number }> {
  let parts: string[] = [];
  let size = 0;
  for (const line of lines) {
    parts.push(line, '\n');
    size += line.length + 1;
    if (size < chunkCharacters) continue;
    yield { text: parts.join(''), lines: parts.length / 2 };
    [parts, size] = [[], 0];
  }
  if (parts.length > 0) yield { text: parts.join(''), lines: parts.length / 2 };
}

/** Adds the digest as the zip comment at the end of the archive. */
export function withDigest(chunks: readonly Uint8Array[]): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const bytes = new Uint8Array(length + digestCharacters);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  new DataView(bytes.buffer).setUint16(length - 2, digestCharacters, true);
  bytes.set(strToU8(createHash('sha256').update(bytes.subarray(0, length)).digest('hex')), length);
  return bytes;
}
