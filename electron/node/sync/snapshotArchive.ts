// Reads and writes snapshot files: a zip of manifest, signature, key and tables, ending with a digest of everything before it, so that no
// byte can change unnoticed. Nothing is unpacked before its shape and size are known to be acceptable.
import { compareText } from '../../../shared/base/compareText.ts';
import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { formatChanges, upgradedRecord, type FormatChange } from '../../../shared/domain/frozenFormats.ts';
import { readManifest, type Manifest } from '../../../shared/snapshot/manifest.ts';
import { checkRecord, type RecordFault } from '../../../shared/snapshot/recordCheck.ts';
import { canonicalText, snapshotTables, type Fields, type RecordSet, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { isSigned, type OfficeKeys } from './officeKeys.ts';
import { digestCharacters, recordLine, removedLine, snapshotWriter, withDigest, zipTime, type WrittenSnapshot } from './snapshotWriter.ts';

export interface SnapshotContent {
  readonly records: RecordSet;
  readonly removed: ReadonlyMap<SnapshotTable, readonly string[]>;
}

export interface ReadSnapshot extends SnapshotContent {
  /** Records with a value that no screen would accept; they are kept apart from the others. */
  readonly wrong: WrongRecords;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, which contains the digests of all tables; identifies the snapshot. */
  readonly hash: string;
  readonly publicKey: string;
}

export interface WrongRecords {
  /** The faults of the first of them. */
  readonly faults: readonly RecordFault[];
  readonly ids: ReadonlyMap<SnapshotTable, ReadonlySet<string>>;
}

/** Faults that are listed; the rest are only counted. */
const maxFaults = 500;

export const maxFileBytes = 200_000_000;
/** More than a snapshot of any version has: one for each table, and the manifest with its signature. */
const maxEntries = 100;
const maxSmallBytes = 1_000_000;
const maxTableBytes = 150_000_000;
const maxUnpackedBytes = 800_000_000;
const maxRatio = 200;
const maxRows = 1_000_000;
const maxLine = 1_000_000;

/** `manifest` without its tables: their row counts and digests are added here. */
export function writeSnapshot(manifest: Omit<Manifest, 'tables'>, content: SnapshotContent, keys: OfficeKeys): WrittenSnapshot {
  const writer = snapshotWriter();
  for (const name of snapshotTables) writer.table(name, tableLines(content.records.get(name), content.removed.get(name)));
  return writer.end(manifest, keys);
}

/** One line per record, in the order of their ids. */
export function* tableLines(records: ReadonlyMap<string, Fields> = new Map(), removed: readonly string[] = []): Generator<string> {
  for (const id of [...records.keys(), ...removed].sort(compareText)) {
    const fields = records.get(id);
    yield fields === undefined ? removedLine(id) : recordLine(id, fields);
  }
}

/** With a passphrase: the office and sequence number stay readable, everything else is encrypted. */
export function sealSnapshot(bytes: Uint8Array, manifest: Pick<Manifest, 'office' | 'sequence'>, passphrase: string): Uint8Array {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = strToU8(
    canonicalText({ office: manifest.office, sequence: manifest.sequence, salt: salt.toString('hex'), nonce: nonce.toString('hex') }),
  );
  const cipher = createCipheriv('aes-256-gcm', derived(passphrase, salt), nonce);
  cipher.setAAD(head);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return withDigest([zipSync({ 'sealed.json': head, 'sealed.bin': [new Uint8Array(sealed), { level: 0 }] }, { mtime: zipTime })]);
}

/**
 * Refused: `fileTooLarge` and `snapshotBroken` with the faulty part; `snapshotNewer`; `passphraseNeeded`; `passphraseWrong`. The signature
 * is checked before any table is unpacked.
 */
export function readSnapshot(
  bytes: Uint8Array,
  passphrase: string | null,
  changes: readonly FormatChange[] = formatChanges,
): Result<ReadSnapshot, AppError> {
  if (bytes.byteLength > maxFileBytes) return broken('size');
  if (!hasDigest(bytes)) return broken('digest');
  const listed = entriesOf(bytes);
  if (listed === null) return broken('entries');
  if (listed.has('sealed.json')) {
    const opened = openSealed(bytes, listed, passphrase);
    return opened.ok ? readSnapshot(opened.value, null, changes) : opened;
  }
  const small = unpacked(bytes, ['manifest.json', 'signature', 'public-key']);
  if (small === null) return broken('manifest.json');
  const manifest = readManifest(strFromU8(small['manifest.json']), changes);
  if (!manifest.ok) return manifest;
  const publicKey = strFromU8(small['public-key']);
  if (!isSigned(small['manifest.json'], small.signature, publicKey)) return broken('signature');
  // The number as written: upgrading the manifest may have raised it.
  const format = Number(JSON.parse(strFromU8(small['manifest.json'])).format);
  const upgrade: Upgrade = (table, fields) => upgradedRecord(format, table, fields, changes) as Fields;
  const names = new Set(manifest.value.tables.map(({ name }) => `tables/${name}.ndjson`));
  if (names.size !== manifest.value.tables.length || listed.size !== names.size + 3 || [...names].some((name) => !listed.has(name)))
    return broken('entries');
  const records = new Map<SnapshotTable, ReadonlyMap<string, Fields>>();
  const removed = new Map<SnapshotTable, readonly string[]>();
  const ids = new Map<SnapshotTable, ReadonlySet<string>>();
  const faults: RecordFault[] = [];
  for (const { name, rows, hash } of manifest.value.tables) {
    if (rows > maxRows) return broken(name);
    const file = unpacked(bytes, [`tables/${name}.ndjson`]);
    const table = file === null ? null : readTable(name as SnapshotTable, file[`tables/${name}.ndjson`], rows, hash, upgrade);
    if (table === null) return broken(name);
    if (!table.ok) return broken(table.error);
    records.set(name as SnapshotTable, table.value.records);
    removed.set(name as SnapshotTable, table.value.removed);
    if (table.value.faults.length > 0) ids.set(name as SnapshotTable, new Set(table.value.faults.map(({ id }) => id)));
    faults.push(...table.value.faults.slice(0, maxFaults - faults.length));
  }
  const wrong = { faults, ids };
  return ok({ manifest: manifest.value, hash: sha256(small['manifest.json']), publicKey, records, removed, wrong });
}

const newline = 10;

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

interface ReadTable {
  readonly records: ReadonlyMap<string, Fields>;
  readonly removed: readonly string[];
  readonly faults: readonly RecordFault[];
}

type Upgrade = (table: SnapshotTable, fields: Fields) => Fields;

/** Null if the bytes are not the table that the manifest describes; refused with the position if a record is malformed. */
function readTable(name: SnapshotTable, bytes: Uint8Array, rows: number, hash: string, upgrade: Upgrade): Result<ReadTable, string> | null {
  if (sha256(bytes) !== hash) return null;
  const records = new Map<string, Fields>();
  const removed: string[] = [];
  const faults: RecordFault[] = [];
  // Count the lines before creating a single string from them.
  if (lineEnds(bytes) !== rows || (bytes.length > 0 && bytes[bytes.length - 1] !== newline)) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last = '';
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf(newline, from);
    if (end - from > maxLine) return null;
    const line = text.toString('utf8', from, end);
    from = end + 1;
    let value: { readonly id?: unknown; readonly fields?: unknown; readonly removed?: unknown };
    try {
      value = JSON.parse(line);
    } catch {
      return null;
    }
    if (typeof value !== 'object' || value === null || typeof value.id !== 'string' || value.id <= last || value.id.length > 300)
      return null;
    last = value.id;
    if (value.removed === true && value.fields === undefined) removed.push(value.id);
    else {
      const record = checkRecord(name, value.id, isObject(value.fields) ? upgrade(name, value.fields) : value.fields);
      if (record.ok) records.set(value.id, record.value);
      else if (record.error.kind === 'wrong') faults.push(record.error.fault);
      else return err([name, value.id, record.error.field].filter((part) => part !== null).join(' '));
    }
  }
  return ok({ records, removed, faults });
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function openSealed(bytes: Uint8Array, listed: ReadonlyMap<string, number>, passphrase: string | null): Result<Uint8Array, AppError> {
  const parts = listed.size === 2 ? unpacked(bytes, ['sealed.json', 'sealed.bin']) : null;
  if (parts === null) return broken('sealed');
  let head: {
    readonly salt?: unknown;
    readonly nonce?: unknown;
    readonly office?: { readonly name?: unknown };
    readonly sequence?: unknown;
  };
  try {
    head = JSON.parse(strFromU8(parts['sealed.json']));
  } catch {
    return broken('sealed');
  }
  const { salt, nonce, office, sequence } = head;
  if (typeof salt !== 'string' || typeof nonce !== 'string') return broken('sealed');
  if (passphrase === null) return err({ kind: 'passphraseNeeded', office: String(office?.name ?? ''), sequence: Number(sequence) });
  const sealed = Buffer.from(parts['sealed.bin']);
  try {
    const cipher = createDecipheriv('aes-256-gcm', derived(passphrase, Buffer.from(salt, 'hex')), Buffer.from(nonce, 'hex'));
    cipher.setAAD(parts['sealed.json']);
    cipher.setAuthTag(sealed.subarray(sealed.length - 16));
    return ok(new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])));
  } catch {
    return err({ kind: 'passphraseWrong' });
  }
}

function derived(passphrase: string, salt: Uint8Array): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

/** Names with their unpacked sizes, from the zip directory only; null if it is not one of our files. */
function entriesOf(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  const sizes = new Map<string, number>();
  let isRight = true;
  let unpackedBytes = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        const most = name.startsWith('tables/') ? maxTableBytes : name === 'sealed.bin' ? maxFileBytes : maxSmallBytes;
        unpackedBytes += originalSize;
        if (sizes.has(name) || !isKnownName(name) || originalSize > most || originalSize > Math.max(maxSmallBytes, maxRatio * size))
          isRight = false;
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return null;
  }
  return isRight && sizes.size <= maxEntries && unpackedBytes <= maxUnpackedBytes ? sizes : null;
}

function isKnownName(name: string): boolean {
  const table = /^tables\/(\w+)\.ndjson$/.exec(name)?.[1];
  if (table !== undefined) return (snapshotTables as readonly string[]).includes(table);
  return ['manifest.json', 'signature', 'public-key', 'sealed.json', 'sealed.bin'].includes(name);
}

function unpacked(bytes: Uint8Array, names: readonly string[]): Record<string, Uint8Array> | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => names.includes(name) });
    return names.every((name) => Object.hasOwn(files, name)) ? files : null;
  } catch {
    return null;
  }
}

function hasDigest(bytes: Uint8Array): boolean {
  const end = bytes.length - digestCharacters;
  return end > 22 && strFromU8(bytes.subarray(end), true) === sha256(bytes.subarray(0, end));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function broken(part: string): Result<never, AppError> {
  return err({ kind: 'snapshotBroken', part });
}
