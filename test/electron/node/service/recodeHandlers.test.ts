import path from 'node:path';
import { expect, test } from 'vitest';
import { insertLedgerLine } from '../../../../electron/node/db/ledgerTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { noEffect } from '../../../../shared/ledger/ledgerLine.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';

const day = '2020-03-01';

async function datasetOf(call: Client): Promise<Dataset> {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

async function linesOf(call: Client) {
  const found = await call('ledger.lines', { account: null, isOpenOnly: false, from: 0, count: 500 });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.rows.map(({ line }) => line);
}

async function got<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>,
): Promise<T> {
  const found = await answer;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const entry = (enterprise: string, quantity: string) =>
  ({
    kind: 'arrearsForward',
    on: day,
    enterprise,
    material: 'MB',
    quantity,
    product: null,
    pieces: null,
    source: `凭证${enterprise}`,
    note: '',
  }) as const;
const report = (enterprise: string, pieces: number, received = '0') => ({
  date: day,
  enterprise,
  output: [{ product: 'MASK-SURG', pieces }],
  materials: [{ material: 'MB', received, used: '0', onHand: received }],
  workforce: null,
  note: '',
});
const decided = { by: '核对人', reason: '统一编码' };

async function removed(call: Client, table: 'enterprises' | 'regions' | 'products' | 'materials', code: string) {
  const rows = (await datasetOf(call))[table] as readonly { readonly code: string }[];
  const row = rows.findIndex((one) => one.code === code);
  return call('edit.delete', { table, rows: [{ row, seen: rows[row] as never }] });
}

/** Without lines, stocks and arrears: nothing in the dataset names the maker any more. */
async function bareMaker(call: Client, code: string) {
  for (const table of ['lineDays', 'lines', 'stocks', 'supplies', 'arrears', 'pins'] as const) {
    const data = await datasetOf(call);
    const lines = new Set<string>(data.lines.filter(({ enterprise }) => enterprise === code).map((line) => line.code));
    const rows = data[table] as readonly unknown[] as readonly Record<string, string | null>[];
    const gone = rows.flatMap((seen, row) =>
      seen.enterprise === code || seen.owner === code || lines.has(seen.line ?? '') ? [{ row, seen: seen as never }] : [],
    );
    if (gone.length > 0) expect(await call('edit.delete', { table, rows: gone })).toMatchObject({ ok: true });
  }
}

test('a maker that the account, a report or the plan in force names is not removed, and what names it is told', async () => {
  const { call } = await officeForTest();
  await bareMaker(call, 'E2');
  await got(call('ledger.enter', entry('E2', '3')));
  await got(call('daily.save', { reports: [report('E2', 5)] }));
  expect(await removed(call, 'enterprises', 'E2')).toMatchObject({
    error: {
      kind: 'codeNamed',
      code: 'E2',
      name: '九江二厂',
      uses: [
        { what: 'ledgerLines', count: 1, examples: ['凭证E2'] },
        { what: 'dailyReports', count: 1, examples: [day] },
      ],
    },
  });
  const rows = (await datasetOf(call)).enterprises;
  const row = rows.findIndex(({ code }) => code === 'E2');
  // writing another code over it is the same
  expect(
    await call('edit.change', { table: 'enterprises', rows: [{ row, seen: rows[row] as never, texts: { code: 'E9' } }] }),
  ).toMatchObject({
    error: { kind: 'codeNamed' },
  });
  // and so is a dataset without it
  const without = { ...(await datasetOf(call)), enterprises: rows.filter(({ code }) => code !== 'E2') };
  expect(await call('dataset.import', { label: '新', files: uploaded(without) })).toMatchObject({ error: { kind: 'codeNamed' } });
  expect((await datasetOf(call)).enterprises).toHaveLength(rows.length);
});

test('a maker added by mistake is removed, and taking back its row is refused once something names it', async () => {
  const { call } = await officeForTest();
  const texts = [{ code: 'E7', name: '新厂', region: '360400' }];
  await got(call('edit.add', { table: 'enterprises', texts }));
  expect(await removed(call, 'enterprises', 'E7')).toMatchObject({ ok: true });
  await got(call('edit.undo', {}));
  await got(call('ledger.enter', entry('E7', '1')));
  expect(await call('edit.undo', {})).toMatchObject({ error: { kind: 'codeNamed', code: 'E7' } });
});

test('a code is changed with all that names it: lines, stock, account, reports, orders read under the new one, and printed as they were', async () => {
  const { call } = await officeForTest();
  await got(call('ledger.enter', entry('E1', '3')));
  await got(call('daily.save', { reports: [report('E1', 5, '2')] }));
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  await got(call('order.make', { plan }));
  const orders = await got(allOrders(call));
  const issued = await got(call('order.issue', { orders: orders.map(({ id }) => id) }));
  const printed = await got(call('order.print', { orders: issued.map(({ id }) => id) }));
  const before = await datasetOf(call);
  const choice = { table: 'enterprises', from: 'E1', to: 'JX-101' } as const;
  const preview = await got(call('recode.preview', choice));
  expect(preview).toMatchObject({ isMerge: false, fromName: '南昌一厂', toName: null });
  expect(preview.tables.find(({ table }) => table === 'lines')?.changed).toBe(
    before.lines.filter(({ enterprise }) => enterprise === 'E1').length,
  );
  expect(preview.uses.map(({ what }) => what)).toEqual(expect.arrayContaining(['ledgerLines', 'dailyReports']));
  expect(await datasetOf(call)).toEqual(before);

  await got(call('recode.apply', { ...choice, ...decided }));
  const after = await datasetOf(call);
  expect(JSON.stringify(after)).not.toContain('"E1"');
  expect(JSON.stringify(after).replaceAll('"JX-101"', '"E1"')).toBe(JSON.stringify(before));
  const lines = await linesOf(call);
  expect(lines.every(({ enterprise }) => enterprise !== 'E1')).toBe(true);
  expect(lines[0]).toMatchObject({ enterprise: 'JX-101', enteredAs: { enterprise: 'E1' } });
  expect(await got(call('daily.list', { from: day, to: day }))).toMatchObject([{ enterprise: 'JX-101', output: [{ pieces: 5 }] }]);
  expect(await got(call('order.print', { orders: issued.map(({ id }) => id) }))).toEqual(printed);
  expect(await got(call('recode.list', { from: 0, count: 10 }))).toMatchObject({
    rows: [{ ...choice, isMerge: false, who: '核对人', reason: '统一编码', office: null }],
    count: 1,
  });
  expect(JSON.stringify(await got(call('audit.list', { filter: {}, sort: null, from: 0, count: 100 })))).toContain('recode.apply');

  // the old code is not given again
  expect(await call('edit.add', { table: 'enterprises', texts: [{ code: 'E1', name: '别家', region: '360400' }] })).toMatchObject({
    error: { kind: 'codeRecoded', code: 'E1', now: 'JX-101' },
  });
  // and a form handed out before comes back under it
  await got(call('daily.save', { reports: [report('E1', 6, '2')] }));
  expect(await got(call('daily.list', { from: day, to: day }))).toMatchObject([{ enterprise: 'JX-101', output: [{ pieces: 6 }] }]);
  // data of before are read as what they became
  await got(call('dataset.import', { label: '上月', files: uploaded(before) }));
  expect(JSON.stringify(await datasetOf(call))).toBe(JSON.stringify(after));
});

test('goods of an old order are credited to the maker’s present account, and what they posted is found there', async () => {
  const { call } = await officeForTest();
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  await got(call('order.make', { plan }));
  const orders = await got(allOrders(call));
  const issued = await got(call('order.issue', { orders: orders.map(({ id }) => id) }));
  const order = issued.find(({ sources }) => sources?.some(({ enterprise }) => enterprise !== null));
  if (order === undefined) return expect.fail('no order of a maker');
  const maker = order.sources?.find(({ enterprise }) => enterprise !== null)?.enterprise ?? '';
  await got(call('recode.apply', { table: 'enterprises', from: maker, to: 'NEW', ...decided }));
  const [{ product, quantityPieces }] = order.lines;
  await got(
    call('order.event', {
      order: order.id,
      event: { kind: 'shipped', on: '2020-03-02', lines: [{ product, pieces: quantityPieces }], carrier: '', vehicle: '', driver: '' },
    }),
  );
  const lines = await linesOf(call);
  expect(lines.filter(({ kind }) => kind === 'goodsShipped')).toMatchObject([{ enterprise: 'NEW', enteredAs: { enterprise: maker } }]);
});

test('two codes of one maker become one: stocks, arrears, accounts and the day’s report add up, and each line tells the code it was entered under', async () => {
  const { call } = await officeForTest();
  await got(call('ledger.enter', entry('E1', '3')));
  await got(call('ledger.enter', entry('E2', '4.5')));
  await got(call('daily.save', { reports: [report('E1', 5, '2'), report('E2', 7, '1')] }));
  const before = await datasetOf(call);
  const sum = (data: Dataset, item: string) =>
    Math.round(data.stocks.filter((row) => row.item === item && row.owner !== 'pool').reduce((all, row) => all + row.quantity * 1e6, 0));
  await got(call('recode.apply', { table: 'enterprises', from: 'E2', to: 'E1', ...decided }));
  const after = await datasetOf(call);
  expect(after.enterprises.map(({ code }) => code)).toEqual(['E1']);
  for (const { item } of before.stocks) expect(sum(after, item)).toBe(sum(before, item));
  const lines = await linesOf(call);
  expect(new Set(lines.map(({ enterprise }) => enterprise))).toEqual(new Set(['E1']));
  expect(new Set(lines.map((line) => line.enteredAs?.enterprise ?? line.enterprise))).toEqual(new Set(['E1', 'E2']));
  expect(await got(call('daily.list', { from: day, to: day }))).toMatchObject([
    { enterprise: 'E1', output: [{ product: 'MASK-SURG', pieces: 12 }], materials: [{ received: '3', onHand: '3' }] },
  ]);
  // what the merged account owes limits a write-off: 0.015 from before + 3 + 4.5 + 0.7 × 3
  const writeOff = { ...entry('E1', '9.7'), kind: 'writtenOff', note: '核销' } as const;
  expect(await call('ledger.enter', writeOff)).toMatchObject({ error: { kind: 'ledgerTooMuch', possible: '9.615' } });
  // a report of the day now says it all
  await got(call('daily.save', { reports: [report('E1', 20, '3')] }));
  expect(await got(call('daily.list', { from: day, to: day }))).toMatchObject([{ output: [{ pieces: 20 }] }]);
  expect(await call('ledger.enter', writeOff)).toMatchObject({ error: { kind: 'ledgerTooMuch', possible: '9.615' } });
  const closed = await got(call('ledger.closeCycle', { endedOn: day, confirmed: [] }));
  expect(closed.cycle.accounts).toMatchObject([{ enterprise: 'E1', balance: '9.615' }]);
  expect((await datasetOf(call)).arrears).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 9.615 }]);
});

test('it is taken back and done again as one step, with what was edited before it, until something rests on it', async () => {
  const { call } = await officeForTest();
  await got(call('ledger.enter', entry('E2', '3')));
  const [seen] = (await datasetOf(call)).stocks;
  await got(call('edit.change', { table: 'stocks', rows: [{ row: 0, seen: seen as never, texts: { quantity: '111' } }] }));
  const before = await datasetOf(call);
  const merge = { table: 'enterprises', from: 'E2', to: 'E1', ...decided } as const;
  const done = await got(call('recode.apply', merge));
  const after = await datasetOf(call);
  expect(done.history.undo).toBe(2);
  await got(call('edit.undo', {}));
  expect(await datasetOf(call)).toEqual(before);
  expect((await linesOf(call))[1].enterprise).toBe('E2');
  expect(await got(call('recode.list', { from: 0, count: 10 }))).toEqual({ from: 0, rows: [], count: 0 });
  await got(call('edit.redo', {}));
  expect(await datasetOf(call)).toEqual(after);
  expect((await linesOf(call))[1]).toMatchObject({ enterprise: 'E1', enteredAs: { enterprise: 'E2' } });
  await got(call('edit.undo', {}));
  await got(call('edit.undo', {}));
  expect((await datasetOf(call)).stocks[0]).toEqual(seen);
  await got(call('edit.redo', {}));
  await got(call('edit.redo', {}));
  await got(call('ledger.enter', entry('E1', '1')));
  expect(await call('edit.undo', {})).toMatchObject({
    error: { kind: 'recodeCrossed', from: 'E2', to: 'E1', uses: [{ what: 'ledgerLines', count: 1 }] },
  });
  expect(await datasetOf(call)).toEqual(after);
});

test('cities merged by the state: counties, demands, stocks, makers, distances and the policy go along, and drafts are issued under the new name', async () => {
  const { call } = await officeForTest();
  await got(call('dataset.savePolicy', { ...everyTable.policy, support: { mode: 'list', threshold: 0.8, cities: ['360400', '361100'] } }));
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  await got(call('order.make', { plan }));
  const drafts = await got(allOrders(call));
  expect(drafts.some(({ receiver }) => receiver === '360400')).toBe(true);
  const before = await datasetOf(call);
  await got(call('recode.apply', { table: 'regions', from: '360400', to: '361100', ...decided }));
  const after = await datasetOf(call);
  expect(JSON.stringify(after)).not.toContain('360400');
  expect(after.policy.support.cities).toEqual(['361100']);
  const need = (data: Dataset) => data.demands.reduce((all, { quantityPieces }) => all + quantityPieces, 0);
  expect(need(after)).toBe(need(before));
  expect(after.distances.every(({ from, to }) => from !== to)).toBe(true);
  expect(after.enterprises.find(({ code }) => code === 'E2')?.region).toBe('361100');
  const now = await got(allOrders(call));
  for (const { receiver, receiverName } of now) if (receiver === '361100') expect(receiverName).toBe('上饶市');
  expect(now.some(({ receiver }) => receiver === '360400')).toBe(false);
  await got(call('edit.undo', {}));
  expect(await datasetOf(call)).toEqual(before);
  expect(await got(allOrders(call))).toEqual(drafts);
});

test('orders made from a plan of before, and drafts in the place of revoked orders, take the present names of places', async () => {
  const { call } = await officeForTest();
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  await got(call('recode.apply', { table: 'regions', from: '360400', to: '360499', ...decided }));
  const rows = (await datasetOf(call)).regions;
  const row = rows.findIndex(({ code }) => code === '360499');
  await got(call('edit.change', { table: 'regions', rows: [{ row, seen: rows[row] as never, texts: { name: '浔阳市' } }] }));
  const made = await got(call('order.make', { plan }));
  const order = made.find(({ receiver }) => receiver === '360499');
  expect(order).toMatchObject({ receiverName: '浔阳市' });
  expect(JSON.stringify(await got(allOrders(call)))).not.toContain('360400');
});

test('what cannot be is refused in words: levels, goods, codes of others, a scenario', async () => {
  const { call } = await officeForTest();
  const refused = (table: 'regions' | 'products' | 'enterprises', from: string, to: string) => call('recode.preview', { table, from, to });
  expect(await refused('regions', '360121', '360400')).toMatchObject({ error: { kind: 'recodeImpossible', reason: 'level' } });
  expect(await refused('products', 'MASK-SURG', 'MASK-N95')).toMatchObject({ error: { kind: 'recodeImpossible', reason: 'table' } });
  expect(await refused('enterprises', 'E1', 'E1')).toMatchObject({ error: { kind: 'recodeImpossible', reason: 'same' } });
  expect(await refused('enterprises', 'E8', 'E1')).toMatchObject({ error: { kind: 'recodeUnknown', code: 'E8' } });
  expect(await refused('regions', '360400', '九江')).toMatchObject({
    error: { kind: 'datasetProblems', problems: [{ kind: 'notARegionCode' }] },
  });
  // an owner has one code: a maker cannot take that of a city
  expect(await call('recode.apply', { table: 'enterprises', from: 'E1', to: '360100', ...decided })).toMatchObject({
    error: { kind: 'datasetProblems' },
  });
  await got(call('scenario.create', { name: '试算' } as never));
  expect(await refused('enterprises', 'E1', 'E5')).toMatchObject({ error: { kind: 'recodeOfScenario', name: '试算' } });
});

test('a code may be given back, and a chain of changes leads to the present one', async () => {
  const { call } = await officeForTest();
  await got(call('ledger.enter', entry('E1', '3')));
  const original = await datasetOf(call);
  const rename = (from: string, to: string) => got(call('recode.apply', { table: 'enterprises', from, to, ...decided }));
  await rename('E1', 'A');
  await rename('A', 'B');
  expect((await linesOf(call))[1].enterprise).toBe('B');
  expect(await call('recode.preview', { table: 'enterprises', from: 'E2', to: 'A' })).toMatchObject({
    error: { kind: 'codeRecoded', now: 'B' },
  });
  await rename('B', 'E1');
  expect((await linesOf(call))[1]).toMatchObject({ enterprise: 'E1' });
  expect((await linesOf(call))[1].enteredAs).toBeUndefined();
  expect(await datasetOf(call)).toEqual(original);
});

test('a cycle that owes to a code left over from earlier data says which, and closes once the code is changed to the present one', async () => {
  const { dataDir, service } = await officeForTest();
  await service.close();
  // As an earlier version left it: the account has a maker that the data have not.
  const db = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!db.ok) throw new Error(db.error.kind);
  const line = { ...noEffect, ...entry('OLD', '7'), due: '7', id: 'x', reverses: null };
  inTransaction(db.value, () => {
    insertLedgerLine(db.value, line, '甲', '2020-03-01T00:00:00.000Z');
    return ok(null);
  });
  db.value.close();
  const again = serviceForTest({ dataDir });
  const close = { endedOn: day, confirmed: [] };
  expect(await again.call('ledger.closeCycle', close)).toMatchObject({
    error: { kind: 'cycleNamesUnknown', accounts: [{ table: 'enterprises', code: 'OLD', balance: '7' }] },
  });
  expect(await again.call('recode.dangling', {})).toMatchObject({ value: [{ table: 'enterprises', code: 'OLD', uses: [{ count: 1 }] }] });
  expect(await got(again.call('recode.preview', { table: 'enterprises', from: 'OLD', to: 'E1' }))).toMatchObject({
    fromName: null,
    tables: [],
  });
  await got(again.call('recode.apply', { table: 'enterprises', from: 'OLD', to: 'E1', ...decided }));
  expect(await again.call('recode.dangling', {})).toMatchObject({ value: [] });
  expect((await got(again.call('ledger.closeCycle', close))).cycle.accounts).toMatchObject([{ enterprise: 'E1', balance: '7.015' }]);
});

test('the office’s name and place are corrected with who and why; its papers are still known as its own', async () => {
  const { call } = await officeForTest();
  const plan = await planOf(call);
  await got(call('plan.approve', { plan }));
  await got(call('order.make', { plan }));
  const [first] = await got(allOrders(call));
  const [order] = await got(call('order.issue', { orders: [first.id] }));
  const printed = await got(call('order.print', { orders: [order.id] }));
  const correction = { name: '江西省物资统调办', region: '360000', by: '核对人', reason: '更名' };
  expect(await got(call('office.correct', correction))).toMatchObject({
    office: { name: '江西省物资统调办', kind: 'province', region: '360000' },
  });
  expect(await got(call('order.print', { orders: [order.id] }))).toEqual(printed);
  expect(await call('office.correct', { ...correction, region: '360100' })).toMatchObject({ error: { kind: 'officePlaceWrong' } });
  expect(JSON.stringify(await got(call('audit.list', { filter: {}, sort: null, from: 0, count: 100 })))).toContain('office.correct');
});
