import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../../shared/ledger/ledgerLine.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const material = everyTable.materials.find(({ scarce }) => scarce)?.code ?? '';
const entry: LedgerEntry = {
  kind: 'materialAccepted',
  on: '2020-03-01',
  enterprise: everyTable.enterprises[0].code,
  material,
  quantity: '100.5',
  product: null,
  pieces: null,
  source: '入库 1',
  note: '',
};

test('movements are entered, taken back once, kept over a restart, and nothing of them can be changed', async () => {
  const { call, service, dataDir } = await officeForTest();
  const line = await call('ledger.enter', entry);
  if (!line.ok) throw new Error(JSON.stringify(line.error));
  expect(await call('ledger.enter', { ...entry, kind: 'materialReturned', quantity: '200' })).toMatchObject({
    error: { kind: 'ledgerTooMuch' },
  });
  const reversal = { line: line.value.id, on: '2020-03-01', note: '错记' };
  expect(await call('ledger.reverse', reversal)).toMatchObject({ value: { reverses: line.value.id, received: '-100.5' } });
  expect(await call('ledger.reverse', reversal)).toMatchObject({ error: { kind: 'ledgerNotReversible' } });
  await service.close();
  const again = serviceForTest({ dataDir });
  expect(await again.call('ledger.lines', {})).toMatchObject({ value: [{ id: line.value.id }, { reverses: line.value.id }] });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  expect(() => db.exec('DELETE FROM ledger_lines')).toThrow('kept');
  expect(() => db.exec(`UPDATE ledger_lines SET entered_by = 'x'`)).toThrow('final');
  db.close();
});

test('without data nothing is entered', async () => {
  const { call } = serviceForTest();
  await call('office.create', { name: '甲', kind: 'city', region: '360400', language: 'zh', start: 'empty' });
  expect(await call('ledger.enter', entry)).toMatchObject({ error: { kind: 'noDataset' } });
});
