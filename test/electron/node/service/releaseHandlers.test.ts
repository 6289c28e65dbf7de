// Goods are released to the public by the province and told of by the city; goods of the pool and the city's own; and what is refused.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { releaseChoice } from '../../../helpers/releaseSamples.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const clock = () => new Date('2020-03-02T04:00:00.000Z');
const confirmedBy = '值班长';
type Entry = Input<'release.enter'>['entry'];

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Ids of the city's office differ from those of the province. */
const cityIds = () => {
  let last = 0;
  return () => `city-${++last}`;
};

async function ownGoods(call: Client, city: string, item: string, quantity: string) {
  const place = { kind: 'cityGoods', city, item } as const;
  value(await call('count.save', { counts: [{ on: '2020-03-02', place, quantity, note: '' }], confirmedBy }));
}

/** What a city holds of a product, and what outlets moved of it. */
async function heldBy(call: Client, city: string) {
  const row = value(await call('position.get', {})).rows.find(({ place, holder }) => place === 'cityGoods' && holder === city);
  return [
    row?.closing,
    ...(row?.movements ?? []).filter(({ kind }) => /Outlets$/.test(kind)).map(({ kind, change }) => `${kind} ${change}`),
  ];
}

const told = (release: string, kind: Entry['kind'], pieces: number, more: Partial<Entry> = {}): Entry => ({
  release,
  outlet: 'P-001' as Entry['outlet'],
  kind,
  on: '2020-03-02' as Entry['on'],
  pieces,
  left: null,
  by: '市仓库',
  note: '',
  ...more,
});

test('the province releases goods of a city, the city hands them out, sells, takes back, and the province reads and closes it', async () => {
  const { call } = await officeForTest({ clock });
  const office = await cityOffice('360100', { clock, newId: cityIds() });
  await ownGoods(call, '360100', 'MASK-SURG', '10000');
  const draft = value(await call('release.save', { release: '', choice: releaseChoice }));
  expect(draft).toMatchObject({
    pieces: 8000,
    issued: null,
    allotments: [
      { outlet: 'P-001', pieces: 6000 },
      { outlet: 'P-002', pieces: 2000 },
    ],
  });
  expect(await call('release.enter', { entry: told(draft.id, 'sent', 2000) })).toMatchObject({ error: { kind: 'releaseNotIssued' } });
  const release = value(await call('release.issue', { release: draft.id, by: '王主任' }));
  expect(release.issued).toEqual({ number: { year: 2020, running: 1 }, on: '2020-03-02', by: '王主任' });
  expect(await call('release.save', { release: draft.id, choice: releaseChoice })).toMatchObject({ error: { kind: 'releaseIssued' } });

  await readIn(office.call, await exported(call));
  const known = value(await office.call('release.list', {}));
  expect([known.office, known.releases]).toEqual(['360100', [release]]);
  expect(await office.call('release.stop', { release: draft.id, by: '市', reason: '停' })).toMatchObject({
    error: { kind: 'recordOfOther' },
  });
  const enter = async (entry: Entry) => value(await office.call('release.enter', { entry }));
  await enter(told(draft.id, 'sent', 6000));
  await enter(told(draft.id, 'sent', 2000, { outlet: 'P-002' as Entry['outlet'] }));
  expect(await heldBy(office.call, '360100')).toEqual(['2000', 'toOutlets -8000']);
  await enter(told(draft.id, 'sold', 4000, { left: 2000 }));
  // What an outlet sold in a day is told once: the second report corrects the first.
  await enter(told(draft.id, 'sold', 5000, { left: 1000 }));
  await enter(told(draft.id, 'sold', 1990, { outlet: 'P-002' as Entry['outlet'] }));
  const lost = await enter(told(draft.id, 'lost', 10, { outlet: 'P-002' as Entry['outlet'] }));
  await readIn(call, await exported(office.call));
  expect(await call('release.void', { entry: lost.id })).toMatchObject({ error: { kind: 'releaseEntryNotFound' } });
  expect(await call('release.close', { release: draft.id, by: '王主任' })).toMatchObject({
    error: { kind: 'releaseStillThere', outlet: 'P-001', pieces: 1000 },
  });
  const returned = await enter(told(draft.id, 'returned', 999));
  value(await office.call('release.void', { entry: returned.id }));
  await enter(told(draft.id, 'returned', 1000));
  // Counted after the goods were brought back: nothing is left.
  await enter(told(draft.id, 'sold', 5000, { left: 0 }));
  await readIn(call, await exported(office.call));
  for (const one of [call, office.call]) expect(await heldBy(one, '360100')).toEqual(['3000', 'fromOutlets 1000', 'toOutlets -8000']);
  const closed = value(await call('release.close', { release: draft.id, by: '王主任' }));
  expect(closed.closed).toEqual({ on: '2020-03-02', by: '王主任' });
  expect(await call('release.enter', { entry: told(draft.id, 'lost', 1) })).toMatchObject({ error: { kind: 'releaseClosed' } });
});

test('an outlet that counts another number than what must be there keeps a release open, and is named', async () => {
  const { call } = await officeForTest({ clock });
  await ownGoods(call, '360100', 'MASK-SURG', '10000');
  const { id } = value(
    await call('release.save', { release: '', choice: { ...releaseChoice, pieces: 2000, outlets: [told('', 'sent', 0).outlet] } }),
  );
  value(await call('release.issue', { release: id, by: '王主任' }));
  value(await call('release.enter', { entry: told(id, 'sent', 2000) }));
  value(await call('release.enter', { entry: told(id, 'sold', 1998, { left: 0 }) }));
  value(await call('release.enter', { entry: told(id, 'returned', 2) }));
  value(await call('release.enter', { entry: told(id, 'sold', 1998, { left: 1 }) }));
  expect(await call('release.close', { release: id, by: '王主任' })).toMatchObject({
    error: { kind: 'releaseUnbalanced', outlet: 'P-001', counted: 1, there: 0 },
  });
  value(await call('release.enter', { entry: told(id, 'sold', 1998, { left: 0 }) }));
  expect(await call('release.close', { release: id, by: '王主任' })).toMatchObject({ ok: true });
});

async function publicOffice() {
  const city = '110200';
  const row = { code: 'P1', tier: 'public', region: city, product: 'MED', quantityPieces: 1_000, source: null } as const;
  const outlet = { outlet: 'O1', name: '乙市一店', region: city, address: null, hours: null, telephone: null, weight: null };
  const dataset = {
    ...smallDataset,
    policy: { ...smallDataset.policy, days: 3, goodsReserve: {}, tiers: [...smallDataset.policy.tiers, 'public'] },
    stocks: [{ owner: 'pool', item: 'MED', quantity: 5_000, region: '110100' }],
    supplies: [],
    regions: smallDataset.regions.filter(({ level }) => level !== 'outside'),
    arrears: [],
    demands: [{ ...row, from: '2020-03-02', due: '2020-03-04' }],
    distances: [{ from: '110100', to: city, km: 80 }],
    outlets: [outlet, { ...outlet, outlet: 'O2', name: '乙市二店' }],
  } as unknown as Dataset;
  const folder = path.join(temporaryFolder(), 'sample');
  mkdirSync(folder);
  for (const [name, text] of datasetFiles(dataset)) writeFileSync(path.join(folder, name), text);
  const { call } = await officeForTest({ sampleDir: folder, clock });
  const choice = { ...releaseChoice, city, product: 'MED', source: 'pool', cause: 'plan', pieces: 1_000, outlets: ['O1', 'O2'] };
  return { call, choice: choice as Input<'release.save'>['choice'] };
}

test('goods the plan has for the public are offered, can be handed out once they came, and what comes back is the city’s own', async () => {
  const { call, choice } = await publicOffice();
  const offers = async () => value(await call('release.list', {})).offers;
  expect(await offers()).toEqual([]);
  const plan = await planOf(call);
  value(await call('plan.approve', { plan }));
  const [order] = value(await call('order.make', { plan }));
  value(await call('order.issue', { orders: [order.id] }));
  expect(await offers()).toEqual([{ kind: 'plan', city: '110200', product: 'MED', herePieces: 0, comingPieces: 1_000 }]);
  const { id } = value(await call('release.save', { release: '', choice }));
  value(await call('release.issue', { release: id, by: '王主任' }));
  expect(await offers()).toEqual([]);
  expect(await call('release.enter', { entry: told(id, 'sent', 500, { outlet: 'O1' as Entry['outlet'] }) })).toMatchObject({
    error: { kind: 'releaseAboveGoods', pieces: 500, there: 0 },
  });
  const lines = order.lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
  const sent = value(
    await call('order.event', {
      order: order.id,
      event: { kind: 'shipped', on: '2020-03-02', carrier: '', vehicle: '', driver: '', lines },
    }),
  );
  const accepted = lines.map(({ product, pieces }) => ({ product, accepted: pieces, damaged: 0, refused: 0 }));
  value(
    await call('order.event', {
      order: order.id,
      event: { kind: 'received', on: '2020-03-02', shipment: sent.events[0].id, lines: accepted, signedBy: '仓管员' },
    }),
  );
  const before = value(await call('position.get', {})).figures.stock;
  const at = (outlet: string) => ({ outlet: outlet as Entry['outlet'] });
  for (const outlet of ['O1', 'O2']) value(await call('release.enter', { entry: told(id, 'sent', 500, at(outlet)) }));
  expect(value(await call('position.get', {})).figures.stock).toBe(before);
  value(await call('release.enter', { entry: told(id, 'sold', 380, { ...at('O1'), left: 120 }) }));
  value(await call('release.enter', { entry: told(id, 'sold', 500, { ...at('O2'), left: 0 }) }));
  value(await call('release.enter', { entry: told(id, 'returned', 120, at('O1')) }));
  expect(await heldBy(call, '110200')).toEqual(['120', 'fromOutlets 120']);
});

test('the notice, the slips and the balance print; a correction says what it replaces and why; the public notice has its line', async () => {
  const { call } = await officeForTest({ clock });
  await ownGoods(call, '360100', 'MASK-SURG', '10000');
  const { id } = value(await call('release.save', { release: '', choice: releaseChoice }));
  const paper = async (kind: 'notice' | 'slips' | 'balance') =>
    value(await call('report.paper', { release: id, paper: kind, language: 'zh' }));
  expect((await paper('notice')).subtitle).toBe('（草稿，未签发）');
  value(await call('release.issue', { release: id, by: '王主任' }));
  const notice = await paper('notice');
  expect([notice.title, notice.subtitle, notice.signed]).toEqual([
    '关于在南昌向社会投放医用外科口罩的公告',
    '统调投〔2020〕1号　签发人：王主任',
    '2020年3月2日',
  ]);
  expect(notice.paragraphs[0]).toContain('（YY 0469-2011）8,000 只（4 箱），由下列 2 家网点销售');
  expect(notice.paragraphs).toContain('每只售价不高于 1.5 元，每人限购 5 只，不得搭售、转售。');
  expect((await paper('slips')).tables.map(({ title }) => title)).toEqual([
    '第1张　南昌　百姓大药房中山路店 中山路 100 号 0791-00000000',
    '第2张　南昌县　莲塘大药房',
  ]);
  value(await call('release.enter', { entry: told(id, 'sent', 6000) }));
  value(await call('release.enter', { entry: told(id, 'sold', 5000, { left: 990 }) }));
  const balance = await paper('balance');
  expect(balance.paragraphs).toEqual([
    '已发 6,000 只＝售出 5,000 只＋退回 0 只＋损失 0 只＋尚存 1,000 只（按登记）。',
    '以下网点清点数与登记不符，须核对：百姓大药房中山路店。',
  ]);
  const correct = (choice: Partial<typeof releaseChoice>) =>
    call('release.correct', { release: id, choice: { ...releaseChoice, ...choice }, by: '王主任', reason: '价格有误' });
  expect(await correct({ pieces: 4000 })).toMatchObject({ error: { kind: 'releaseSentTooMuch', outlet: 'P-001', sent: 6000 } });
  expect(await correct({ pieces: 12_000 })).toMatchObject({ error: { kind: 'releaseAboveGoods', pieces: 12_000, there: 10_000 } });
  value(await correct({ pieces: 10_000, priceCap: '1.2' }));
  const corrected = await paper('notice');
  expect(corrected.paragraphs[0]).toBe('更正第1号（2020年3月2日）：本公告替代此前文本。更正原因：价格有误');
  expect(corrected.subtitle).toBe(notice.subtitle);
  const draft = { kind: 'public', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } as const;
  const { tables } = value(await call('report.paper', { draft }));
  const line = tables.find(({ title }) => title.includes('向社会投放'));
  expect(line?.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '))).toEqual([
    '统调投〔2020〕1号 南昌 外科 6,000 5,000 0 0 1,000',
  ]);
});

test('what cannot be is refused: more than is there, days gone by, what no outlet has, and goods of other places', async () => {
  const { call } = await officeForTest({ clock });
  await ownGoods(call, '360100', 'MASK-SURG', '9000');
  const save = (choice: Partial<typeof releaseChoice>) => call('release.save', { release: '', choice: { ...releaseChoice, ...choice } });
  expect(await save({ to: '2020-03-01' as never, from: '2020-03-01' as never })).toMatchObject({ error: { kind: 'releaseDaysWrong' } });
  expect(await save({ city: '360400' as never, outlets: ['P-001'] as never })).toMatchObject({ error: { kind: 'releaseNamesUnknown' } });
  const first = value(await save({}));
  const second = value(await save({ pieces: 2000 }));
  value(await call('release.issue', { release: first.id, by: '王主任' }));
  // 8,000 of the 9,000 are promised.
  expect(await call('release.issue', { release: second.id, by: '王主任' })).toMatchObject({
    error: { kind: 'releaseAboveGoods', pieces: 2000, there: 1000 },
  });
  value(await call('release.withdraw', { release: second.id }));
  const enter = (entry: Partial<Entry>) => call('release.enter', { entry: { ...told(first.id, 'sent', 6000), ...entry } });
  expect(await enter({ pieces: 6001 })).toMatchObject({ error: { kind: 'releaseSentTooMuch', sent: 6001, allotted: 6000 } });
  expect(await enter({ on: '2020-03-03' as Entry['on'] })).toMatchObject({ error: { kind: 'releaseEntryDayWrong' } });
  expect(await enter({ outlet: 'P-009' as Entry['outlet'] })).toMatchObject({ error: { kind: 'releaseOutletNotIn' } });
  expect(await enter({ pieces: 0 })).toMatchObject({ error: { kind: 'releaseEntryEmpty' } });
  const { id } = value(await enter({}));
  expect(await enter({ kind: 'sold', pieces: 6001 })).toMatchObject({ error: { kind: 'releaseOverdrawn', pieces: 1 } });
  value(await enter({ kind: 'sold', pieces: 1 }));
  expect(await call('release.void', { entry: id })).toMatchObject({ error: { kind: 'releaseOverdrawn' } });
  value(await call('release.stop', { release: first.id, by: '王主任', reason: '存货不足' }));
  expect(await enter({ outlet: 'P-002' as Entry['outlet'], pieces: 2000 })).toMatchObject({
    error: { kind: 'releaseOver', on: '2020-03-02' },
  });
  const other = await cityOffice('360400', { clock, newId: cityIds() });
  await readIn(other.call, await exported(call));
  expect(await other.call('release.save', { release: '', choice: releaseChoice })).toMatchObject({ error: { kind: 'recordOfOther' } });
  expect(await other.call('release.enter', { entry: told(first.id, 'sold', 1) })).toMatchObject({ error: { kind: 'recordOfOther' } });
});
