// Snapshots of the fourth format, which carry papers, reports of cities, counts and confirmed arrivals.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSnapshot } from '../../../electron/node/sync/snapshotArchive.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/frozen/format4');

it.each([
  ['snapshot.tdz', null],
  ['sealed.tdz', 'frozen'],
] as const)('%s is read without faults, with what was entered of its day', (name, passphrase) => {
  const read = readSnapshot(readFileSync(path.join(folder, name)), passphrase);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { manifest, wrong, records } = read.value;
  expect([manifest.format, wrong.faults]).toEqual([4, []]);
  const only = (table: 'cityReports' | 'counts' | 'arrivals' | 'papers') => [...(records.get(table)?.values() ?? [])];
  expect(only('cityReports')).toEqual([
    { date: '2020-03-02', city: '360100', issued: [], onHand: [{ product: 'MASK-SURG', pieces: 3000 }], note: '' },
  ]);
  expect(only('counts')).toEqual([
    { on: '2020-03-02', place: { kind: 'poolGoods', city: '360100', item: 'MASK-SURG' }, quantity: '1200', note: '盘点' },
  ]);
  expect(only('arrivals')).toMatchObject([{ outcome: 'expected', on: '2020-03-05' }]);
  expect(only('papers')).toMatchObject([{ kind: 'allotment', issue: { on: '2020-03-02' } }]);
});
