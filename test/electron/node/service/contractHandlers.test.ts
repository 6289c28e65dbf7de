// Contracts with other provinces are issued, kept to and closed by the province; books, plans and public notices follow them.
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { contractChoice, swapChoice } from '../../../helpers/contractSamples.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

let now = '2020-03-02';
const clock = () => new Date(`${now}T04:00:00.000Z`);
type Entry = Input<'contract.enter'>['entry'];

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const told = (contract: string, kind: Entry['kind'], quantity: string, note = ''): Entry => ({
  contract,
  kind,
  on: now as Entry['on'],
  quantity,
  by: '省物资仓库',
  note,
});

async function issued(call: Client, choice: Input<'contract.save'>['choice']): Promise<string> {
  const { id } = value(await call('contract.save', { contract: '', choice }));
  value(await call('contract.issue', { contract: id, by: '王主任' }));
  return id;
}

/** Closing and movements of a place of the pool this morning. */
async function bookOf(call: Client, place: string, item: string) {
  const row = value(await call('position.get', {})).rows.find((one) => one.place === place && one.item === item);
  return [row?.closing, ...(row?.movements ?? []).map(({ kind, change }) => `${kind} ${change}`)];
}

async function closeDay(call: Client): Promise<void> {
  const day = now;
  value(await call('day.close', { day, by: '值班长' }));
  now = '2020-03-03';
}

test('material goes out and goods come in by the ratio, to the piece; what is open closes by receipt or write-off', async () => {
  now = '2020-03-02';
  const { call } = await officeForTest({ clock });
  const id = await issued(call, contractChoice);
  const enter = async (entry: Entry) => value(await call('contract.enter', { entry }));
  expect(await call('contract.enter', { entry: told(id, 'sent', '0.2') })).toMatchObject({ error: { kind: 'contractAboveStock' } });
  await enter(told(id, 'sent', '0.0025'));
  expect(await bookOf(call, 'poolMaterial', 'MB')).toEqual(['0.120957', 'toPartner -0.0025']);
  expect(await call('contract.enter', { entry: told(id, 'sent', '0.01') })).toMatchObject({
    error: { kind: 'contractSentTooMuch', sent: '0.0125', most: '0.012' },
  });
  expect(await call('contract.enter', { entry: told(id, 'cameBack', '0.003') })).toMatchObject({ error: { kind: 'contractBackTooMuch' } });
  // Ahead of what went out, but never beyond what the whole contract brings.
  await enter(told(id, 'received', '3000'));
  expect(await call('contract.enter', { entry: told(id, 'received', '7801') })).toMatchObject({
    error: { kind: 'contractReceivedTooMuch', received: 10_801, most: 10_800 },
  });
  expect(await call('contract.revoke', { contract: id, by: '王主任', reason: '停' })).toMatchObject({
    error: { kind: 'contractInAdvance', pieces: 750 },
  });
  const more = await enter(told(id, 'sent', '0.0015'));
  value(await call('contract.revoke', { contract: id, by: '王主任', reason: '对方不再承担' }));
  expect(await call('contract.enter', { entry: told(id, 'sent', '0.001') })).toMatchObject({ error: { kind: 'contractRevoked' } });
  expect(await call('contract.void', { entry: more.id })).toMatchObject({ error: { kind: 'contractReceivedTooMuch' } });
  expect(await call('contract.close', { contract: id, by: '王主任' })).toMatchObject({ error: { kind: 'contractStillOpen', pieces: 600 } });
  expect(await call('contract.enter', { entry: told(id, 'writtenOff', '601', '破损') })).toMatchObject({
    error: { kind: 'contractWrittenOffTooMuch', pieces: 601, open: 600 },
  });
  expect(await call('contract.enter', { entry: told(id, 'writtenOff', '600') })).toMatchObject({
    error: { kind: 'contractReasonMissing' },
  });
  await enter(told(id, 'writtenOff', '600', '途中受潮'));
  value(await call('contract.close', { contract: id, by: '王主任' }));
  expect(await call('contract.enter', { entry: told(id, 'received', '1') })).toMatchObject({ error: { kind: 'contractClosed' } });
});

test('a plan sees what comes in on its day, and nothing of what is to go out', async () => {
  now = '2020-03-02';
  const { call } = await officeForTest({ clock });
  const id = await issued(call, swapChoice);
  const over = { ...swapChoice, gives: { ...swapChoice.gives, days: [{ on: '2020-03-04', quantity: '120000' }] } };
  const large = { ...over, gets: { ...over.gets, days: [{ on: '2020-03-04', pieces: 108_000 }] } };
  const draft = value(await call('contract.save', { contract: '', choice: large }));
  expect(await call('contract.issue', { contract: draft.id, by: '王主任' })).toMatchObject({
    error: { kind: 'contractAboveStock', item: 'MASK-SURG', on: '2020-03-04' },
  });
  const seen = async () => {
    const { stocks, supplies } = value(await call('position.dataset', {}));
    const rows = supplies.map(({ date, item, quantity, region, source }) => [date, item, quantity, region, source].join(' '));
    return { stock: stocks.find(({ item, region }) => item === 'MASK-SURG' && region === '360100')?.quantity, rows };
  };
  const before = await seen();
  expect(before.stock).toBe(116_000);
  expect(before.rows).toContain('2020-03-03 MASK-N95 3600 360400 swap');
  value(await call('contract.enter', { entry: told(id, 'sent', '4000') }));
  expect(await seen()).toEqual(before);
  value(await call('contract.enter', { entry: told(id, 'received', '1000') }));
  const after = (await seen()).rows;
  expect(after).toContain('2020-03-02 MASK-N95 1000 360400 swap');
  expect(after).toContain('2020-03-03 MASK-N95 2600 360400 swap');
  expect(await bookOf(call, 'poolGoods', 'MASK-SURG')).toEqual(['116000', 'toPartner -4000']);
  await closeDay(call);
  expect(await bookOf(call, 'poolGoods', 'MASK-N95')).toEqual(['1000', 'arrived 1000']);
  value(await call('contract.enter', { entry: told(id, 'received', '100') }));
  // What was told of the new day keeps the close.
  expect(await call('day.undo', { day: '2020-03-02', by: '值班长' })).toMatchObject({
    error: { followers: [{ what: 'contract', name: '统调协〔2020〕1号' }] },
  });
});

test('a public notice counts what went to other provinces and what came by source, and balances', async () => {
  now = '2020-03-02';
  const { call } = await officeForTest({ clock });
  const id = await issued(call, swapChoice);
  value(await call('contract.enter', { entry: told(id, 'sent', '3000') }));
  value(await call('contract.enter', { entry: told(id, 'received', '1000') }));
  const draft = { kind: 'public', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } as const;
  const paper = value(await call('report.paper', { draft }));
  expect(paper.paragraphs[2]).toContain('换出外省 3,000 只');
  const cells = (table: number) => paper.tables[table].rows.map((row) => row.cells.map(({ text }) => text));
  expect(paper.tables[0].heads.map(({ text }) => text)).toContain('换出外省');
  expect(cells(1)).toContainEqual(['订单替代', '医用防护口罩', '0', '1,000', '1,000']);
  expect(paper.tables.at(-1)?.title).toBe('六、与外省协作');
  expect(cells(5)).toEqual([['统调协〔2020〕1号', '湖南省', '订单替代', '医用外科口罩 3,000 只', '2,700', '1,000', '0', '1,700']]);
  const sheet = value(await call('report.paper', { contract: id, language: 'zh' }));
  expect(sheet.paragraphs.join()).toContain('按比例应换入 2,700 只＝已收 1,000 只＋核销 0 只＋未结 1,700 只，逐只相符');
});

test('contracts reach the cities by data package, which neither make nor change them', async () => {
  now = '2020-03-02';
  const { call } = await officeForTest({ clock });
  const city = await cityOffice('360100', { clock, newId: () => `city-${Math.random()}` });
  const id = await issued(call, contractChoice);
  value(await call('contract.enter', { entry: told(id, 'sent', '0.001') }));
  await readIn(city.call, await exported(call));
  const known = value(await city.call('contract.list', {}));
  expect([known.mayEnter, known.contracts.length, known.entries.length]).toEqual([false, 1, 1]);
  expect(await city.call('contract.enter', { entry: told(id, 'received', '10') })).toMatchObject({ error: { kind: 'recordOfOther' } });
});
