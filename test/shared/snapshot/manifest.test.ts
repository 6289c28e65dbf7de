import { describe, expect, it } from 'vitest';
import { newestFormat, type FormatChange } from '../../../shared/domain/frozenFormats.ts';
import { checkSequence, readManifest, type Manifest } from '../../../shared/snapshot/manifest.ts';

const hash = (digit: string) => digit.repeat(64);
const manifest = (part: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  office: { id: 'a', name: '南昌市', kind: 'city', region: '360100' },
  sequence: 3,
  earlier: [
    { sequence: 1, hash: hash('1') },
    { sequence: 2, hash: hash('2') },
  ],
  seen: {},
  createdAt: '2020-03-02T08:00:00.000Z',
  scope: { kind: 'full' },
  tables: [],
  ...part,
});
const kindOf = (result: ReturnType<typeof checkSequence>) => (result.ok ? result.value : result.error.kind);

describe('The row of an office’s snapshots', () => {
  it('is read onward, over sticks that were lost, and not twice', () => {
    expect(kindOf(checkSequence(manifest(), hash('3'), null))).toBe('next');
    expect(kindOf(checkSequence(manifest(), hash('3'), { sequence: 1, hash: hash('1') }))).toBe('next');
    expect(kindOf(checkSequence(manifest(), hash('3'), { sequence: 3, hash: hash('3') }))).toBe('again');
  });
  it('refuses the stale, and the forked by both digests', () => {
    expect(kindOf(checkSequence(manifest(), hash('3'), { sequence: 4, hash: hash('4') }))).toBe('snapshotStale');
    expect(checkSequence(manifest(), hash('3'), { sequence: 3, hash: hash('9') })).toMatchObject({
      error: { kind: 'snapshotForked', ours: hash('9'), theirs: hash('3') },
    });
    expect(kindOf(checkSequence(manifest(), hash('3'), { sequence: 2, hash: hash('9') }))).toBe('snapshotForked');
  });
  it('refuses changes since a snapshot that was never read here', () => {
    const since = manifest({ scope: { kind: 'since', office: 'b', sequence: 2 } });
    expect(kindOf(checkSequence(since, hash('3'), null))).toBe('snapshotGap');
    expect(kindOf(checkSequence(since, hash('3'), { sequence: 1, hash: hash('1') }))).toBe('snapshotGap');
    expect(kindOf(checkSequence(since, hash('3'), { sequence: 2, hash: hash('2') }))).toBe('next');
  });
});

describe('A manifest', () => {
  it('of a later program is refused with both formats, one of an earlier is brought up step by step', () => {
    expect(readManifest(JSON.stringify(manifest({ format: 99 })))).toEqual({
      ok: false,
      error: { kind: 'snapshotNewer', found: 99, known: newestFormat() },
    });
    const { seen: _, ...old } = { ...manifest(), read: { b: 4 } };
    const changes: FormatChange[] = [
      { format: 1, what: 'the first' },
      { format: 2, what: 'nothing of a manifest' },
      { format: 3, what: 'read is called seen', manifest: (value) => renamed(value as { read: unknown }) },
    ];
    const renamed = ({ read: seen, ...rest }: { read: unknown }) => ({ ...rest, seen });
    expect(readManifest(JSON.stringify(old), changes)).toMatchObject({ ok: true, value: { seen: { b: 4 } } });
    expect(readManifest(JSON.stringify({ ...old, format: 3 }), changes)).toMatchObject({ error: { kind: 'snapshotBroken' } });
    expect(readManifest(JSON.stringify(old))).toMatchObject({ error: { kind: 'snapshotBroken' } });
  });
  it.each(['', '[]', 'null', '{"format":1}', JSON.stringify({ ...manifest(), more: 1 }), JSON.stringify({ ...manifest(), sequence: -1 })])(
    'is refused where it is none: %s',
    (text) => {
      expect(readManifest(text)).toMatchObject({ ok: false });
    },
  );
});
