// The account opens with the arrears of the base data, and the first close loses none of them.
import path from 'node:path';
import { expect, test } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { accountsOf } from '../../../../shared/ledger/account.ts';
import { allLines } from '../../../helpers/allLines.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';

const [{ code: first }, { code: second }] = everyTable.enterprises;
const material = 'MB';
const data: Dataset = {
  ...everyTable,
  materials: everyTable.materials.map((row) => (row.code === material ? { ...row, linkageRatio: 0.4 } : row)),
  arrears: [
    { enterprise: first, material, quantity: 27 },
    { enterprise: second, material, quantity: 89 },
  ],
};
const entry = { on: '2020-03-01', enterprise: first, material, product: null, pieces: null, source: '入库 1', note: '' };

async function owed(call: Client): Promise<{ readonly [enterprise: string]: string }> {
  const lines = await allLines(call);
  if (!lines.ok) throw new Error(lines.error.kind);
  return Object.fromEntries(accountsOf(lines.value).map((account) => [account.enterprise, account.balance]));
}

async function arrears(call: Client): Promise<Dataset['arrears']> {
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  return dataset.value.arrears;
}

async function office() {
  const made = await officeForTest();
  expect(await made.call('dataset.import', { label: '三月', files: uploaded(data) })).toMatchObject({ ok: true });
  return made;
}

test('makers owe from before what the data say, and the first close adds what fell due in it', async () => {
  const { call } = await office();
  expect(await owed(call)).toEqual({ [first]: '27', [second]: '89' });
  // Nothing has moved yet: there is nothing to close.
  expect(await call('ledger.closeCycle', { endedOn: '2020-03-01', confirmed: [] })).toMatchObject({ error: { kind: 'cycleEmpty' } });
  await call('ledger.enter', { ...entry, kind: 'materialAccepted', quantity: '100' });
  const closed = await call('ledger.closeCycle', { endedOn: '2020-03-08', confirmed: [] });
  expect(closed).toMatchObject({ ok: true });
  expect(await arrears(call)).toEqual([
    { enterprise: first, material, quantity: 67 },
    { enterprise: second, material, quantity: 89 },
  ]);
  // A maker that has delivered nothing of what it owes is not raised.
  expect(closed.ok && closed.value.cycle.accounts.map(({ met }) => met)).toEqual([0, 0]);
  // The next cycle opens with what the first one left, and the data it has written post nothing.
  expect(await owed(call)).toEqual({ [first]: '67', [second]: '89' });
});

test('a change of the data in the first cycle changes the opening, step by step, and undo takes it back', async () => {
  const { call } = await office();
  const taken = async () => {
    const lines = await allLines(call);
    return lines.ok ? lines.value.filter(({ reverses }) => reverses !== null).length : -1;
  };
  const before = await taken();
  const change = await call('edit.change', {
    table: 'arrears',
    rows: [{ row: 0, seen: { ...data.arrears[0] }, texts: { quantity: '30.5' } }],
  });
  expect(change).toMatchObject({ ok: true });
  expect(await owed(call)).toEqual({ [first]: '30.5', [second]: '89' });
  expect(await call('edit.undo', {})).toMatchObject({ ok: true });
  expect(await owed(call)).toEqual({ [first]: '27', [second]: '89' });
  // What stands is what the data say; the way there stays readable.
  expect(await taken()).toBe(before + 2);
});

test('an office of an older program is caught up when it opens, once, without what people had entered by hand', async () => {
  const { service, dataDir } = await office();
  await service.close();
  // As the older program left it: no opening lines, and somebody had carried the arrears of the first maker forward by hand.
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger_lines'`).all() as {
    readonly name: string;
    readonly sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec('DELETE FROM ledger_lines WHERE rowid > 1');
  db.exec(`UPDATE ledger_lines SET line_json = json_set(line_json, '$.source', '去年台账', '$.quantity', '20', '$.due', '20')`);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  let ids = 0;
  const newId = () => `again-${++ids}`;
  const again = serviceForTest({ dataDir, newId });
  expect(await owed(again.call)).toEqual({ [first]: '27', [second]: '89' });
  const log = await again.call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  expect(log.ok && log.value.rows.some(({ what }) => what === 'ledger.opening')).toBe(true);
  // A line that somebody takes back by hand stays taken back over a restart.
  const lines = await allLines(again.call);
  if (!lines.ok) throw new Error(lines.error.kind);
  await again.call('ledger.reverse', { line: lines.value[2].id, on: '2020-03-02', note: '已结清' });
  const after = await owed(again.call);
  await again.service.close();
  expect(await owed(serviceForTest({ dataDir, newId }).call)).toEqual(after);
});

test('a scenario owes nothing until it is adopted', async () => {
  const { call } = await office();
  expect(await call('scenario.create', { name: '少欠' })).toMatchObject({ ok: true });
  const list = await call('scenario.list', {});
  const id = list.ok ? (list.value.find(({ name }) => name === '少欠')?.id ?? '') : '';
  await call('edit.change', { table: 'arrears', rows: [{ row: 1, seen: { ...data.arrears[1] }, texts: { quantity: '9' } }] });
  expect(await owed(call)).toEqual({ [first]: '27', [second]: '89' });
  expect(await call('scenario.adopt', { scenario: id, keepAs: '原来' })).toMatchObject({ ok: true });
  expect(await owed(call)).toEqual({ [first]: '27', [second]: '9' });
});
