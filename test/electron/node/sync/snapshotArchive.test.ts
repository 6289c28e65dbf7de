import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSnapshot, sealSnapshot, writeSnapshot } from '../../../../electron/node/sync/snapshotArchive.ts';
import { datasetRecords } from '../../../../shared/snapshot/datasetRecords.ts';
import type { Manifest } from '../../../../shared/snapshot/manifest.ts';
import { canonicalText, type Fields, type SnapshotTable } from '../../../../shared/snapshot/snapshotRecord.ts';
import { keysOf } from './keysOf.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';

const manifest: Omit<Manifest, 'tables'> = {
  format: 1,
  office: { id: 'a', name: '南昌市', kind: 'city', region: '360100' },
  sequence: 1,
  earlier: [],
  seen: {},
  createdAt: '2020-03-02T08:00:00.000Z',
  scope: { kind: 'full' },
};
const keys = () => keysOf(temporaryFolder());
const content = { records: datasetRecords(everyTable), removed: new Map([['demands' as const, ['gone']]]) };
const kindOf = (bytes: Uint8Array, passphrase: string | null = null) => {
  const read = readSnapshot(bytes, passphrase);
  return read.ok ? 'ok' : read.error.kind;
};

describe('A snapshot file', () => {
  it('comes back as it was, and the same content gives the same bytes', () => {
    const own = keys();
    const first = writeSnapshot(manifest, content, own);
    expect(Buffer.from(writeSnapshot(manifest, content, own).bytes).equals(first.bytes)).toBe(true);
    const read = readSnapshot(first.bytes, null);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value).toMatchObject({ hash: first.hash, publicKey: own.publicKey, manifest });
    expect(read.value.removed.get('demands')).toEqual(['gone']);
    for (const [table, records] of content.records)
      expect(Object.fromEntries(read.value.records.get(table) ?? [])).toEqual(Object.fromEntries(records));
  });

  it('is refused whichever single byte of it is another', () => {
    const { bytes } = writeSnapshot(
      manifest,
      { records: new Map([['ratings', new Map([['E1', { rating: 0.5 }]])]]), removed: new Map() },
      keys(),
    );
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] ^= 1 << (at % 8);
      expect(kindOf(flipped)).toBe('snapshotBroken');
    }
    for (const length of [0, 1, 21, 64, bytes.length - 1]) expect(kindOf(bytes.slice(0, length))).toBe('snapshotBroken');
  });

  it('is sealed by a passphrase, which its maker’s name and number survive', () => {
    const { bytes } = writeSnapshot(manifest, content, keys());
    const sealed = sealSnapshot(bytes, manifest, '口令 一二三');
    expect(readSnapshot(sealed, null)).toEqual({ ok: false, error: { kind: 'passphraseNeeded', office: '南昌市', sequence: 1 } });
    expect(kindOf(sealed, '口令 一二四')).toBe('passphraseWrong');
    expect(kindOf(sealed, '口令 一二三')).toBe('ok');
  });

  it('of another’s signature is refused before its tables are looked at', () => {
    const { bytes } = writeSnapshot(manifest, content, { publicKey: keys().publicKey, sign: keys().sign });
    expect(kindOf(bytes)).toBe('snapshotBroken');
  });
});

/** The end of a complete file. */
function withDigest(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip.length + 64);
  bytes.set(zip);
  new DataView(bytes.buffer).setUint16(zip.length - 2, 64, true);
  bytes.set(strToU8(createHash('sha256').update(bytes.subarray(0, zip.length)).digest('hex')), zip.length);
  return bytes;
}

/** Replaces one name by another of the same length, in the archive and in its directory. */
function twice(zip: Uint8Array, name: string, other: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(name, other);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('A value that no screen would take', () => {
  it('is told by its record and field, and the other records are there', () => {
    const [good, bad] = [everyTable.materials[0], { ...everyTable.materials[1], name: '=HYPERLINK("http://x")' }];
    const records = new Map([
      ['materials', new Map([good, bad].map((row) => [row.code, row as unknown as Fields]))],
      ['ratings', new Map([['E1', { rating: 1e9 }]])],
    ] as const);
    const read = readSnapshot(writeSnapshot(manifest, { records, removed: new Map() }, keys()).bytes, null);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect([...(read.value.records.get('materials')?.keys() ?? [])]).toEqual([good.code]);
    expect(read.value.wrong.faults).toEqual([
      { table: 'materials', id: bad.code, field: 'name', value: bad.name, problem: { kind: 'formulaLike' } },
      { table: 'ratings', id: 'E1', field: 'rating', value: '1000000000', problem: { kind: 'aboveMaximum', max: 1 } },
    ]);
  });
});

describe('A hostile file is refused with a sentence:', () => {
  const made = (records: ReadonlyMap<SnapshotTable, ReadonlyMap<string, Fields>>) =>
    writeSnapshot(manifest, { records, removed: new Map() }, keys()).bytes;
  const one = (table: SnapshotTable, fields: unknown) => made(new Map([[table, new Map([['x', fields as Fields]])]]));
  /** Signed with a key of its own, as anybody can do. */
  const parts = (tables: Manifest['tables'] = []) => {
    const own = keys();
    const text = strToU8(canonicalText({ ...manifest, tables }));
    return { 'manifest.json': text, signature: own.sign(text), 'public-key': strToU8(own.publicKey) };
  };
  let deep: unknown = 1;
  for (let k = 0; k < 50; k += 1) deep = { deep };
  it.each([
    ['wrong types', () => one('ratings', { rating: 'half' })],
    ['fields of no column', () => one('materials', { ...everyTable.materials[0], more: 1 })],
    ['fields that are missing', () => one('materials', { code: 'M' })],
    ['an id that is not its fields’', () => one('materials', everyTable.materials[0])],
    ['keys that reach into objects', () => one('policy', JSON.parse('{"start":"2020-03-02","days":1,"__proto__":{"a":1}}'))],
    ['deep nesting', () => one('policy', { start: '2020-03-02', days: 1, deep })],
    ['texts without end', () => one('policy', { start: '2020-03-02', days: 1, text: 'x'.repeat(100_000) })],
    ['a plain archive', () => zipSync({ 'manifest.json': strToU8('{}') })],
    ['paths that climb out', () => withDigest(zipSync({ '../../evil': strToU8('x'), ...parts() }))],
    ['a bomb in a table', () => withDigest(zipSync({ ...parts(), 'tables/demands.ndjson': new Uint8Array(60_000_000) }, { level: 9 }))],
    [
      'a bomb in place of the manifest',
      () => withDigest(zipSync({ ...parts(), 'manifest.json': new Uint8Array(60_000_000) }, { level: 9 })),
    ],
    ['names twice', () => withDigest(twice(zipSync(parts()), 'signature', 'manifest.'))],
    ['more files than the manifest names', () => withDigest(zipSync({ ...parts(), 'tables/demands.ndjson': strToU8('') }))],
    ['fewer files than the manifest names', () => withDigest(zipSync(parts([{ name: 'demands', rows: 0, hash: '0'.repeat(64) }])))],
    [
      'millions of rows in one table',
      () =>
        withDigest(
          zipSync({ ...parts([{ name: 'demands', rows: 5_000_000, hash: '0'.repeat(64) }]), 'tables/demands.ndjson': strToU8('{}\n') }),
        ),
    ],
    ['no archive', () => strToU8('code,name\n'.repeat(100))],
    ['200 MB of nothing', () => new Uint8Array(200_000_001)],
  ])('%s', (_, bytes) => {
    expect(kindOf(bytes())).toBe('snapshotBroken');
  });
});
