import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { insertLedgerLine } from '../../../../electron/node/db/ledgerTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import { noEffect, type LedgerEntry } from '../../../../shared/ledger/ledgerLine.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { allLines } from '../../../helpers/allLines.ts';

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

test('movements are entered, reversed once, kept over a restart, and cannot be changed', async () => {
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
  expect(await allLines(again.call)).toMatchObject({
    value: [{ kind: 'arrearsForward' }, { id: line.value.id }, { reverses: line.value.id }],
  });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  expect(() => db.exec('DELETE FROM ledger_lines')).toThrow('kept');
  expect(() => db.exec(`UPDATE ledger_lines SET entered_by = 'x'`)).toThrow('final');
  db.close();
});

test('without data, nothing is entered', async () => {
  const { call } = serviceForTest();
  await call('office.create', { name: '甲', kind: 'city', region: '360400', language: 'zh', start: 'empty' });
  expect(await call('ledger.enter', entry)).toMatchObject({ error: { kind: 'noDataset' } });
});

test('an entry, its reversal and a day’s reports read the lines of their own account and paper, however many there are of others', async () => {
  const { call, dataDir } = await officeForTest();
  const [{ code: first }, { code: second }] = everyTable.enterprises;
  const report = (received: string) => ({
    date: '2020-03-02',
    enterprise: first,
    output: [],
    materials: [{ material, received, used: '0', onHand: '0' }],
    workforce: null,
    note: '',
  });
  await call('daily.save', { reports: [report('10')] });
  const db = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!db.ok) throw new Error(db.error.kind);
  const line = { ...entry, ...noEffect, enterprise: second, source: '入库 9', reverses: null };
  inTransaction(db.value, () => {
    for (let k = 0; k < 3000; k += 1) insertLedgerLine(db.value, { ...line, id: `other-${k}`, received: '1' }, '值班员', '');
    return ok(undefined);
  });
  db.value.close();
  const read = vi.spyOn(JSON, 'parse');
  expect(await call('daily.save', { reports: [report('8')] })).toMatchObject({ ok: true });
  const entered = await call('ledger.enter', { ...entry, kind: 'materialReturned', quantity: '2' });
  if (!entered.ok) throw new Error(entered.error.kind);
  expect(await call('ledger.reverse', { line: entered.value.id, on: '2020-03-03', note: '错记' })).toMatchObject({ ok: true });
  const lines = read.mock.calls.filter(([text]) => String(text).includes('materialAccepted'));
  read.mockRestore();
  expect(lines.length).toBeLessThan(20);
  expect(await call('ledger.enter', { ...entry, enterprise: second, kind: 'materialReturned', quantity: '3000.5' })).toMatchObject({
    error: { kind: 'ledgerTooMuch', possible: '3000' },
  });
});
