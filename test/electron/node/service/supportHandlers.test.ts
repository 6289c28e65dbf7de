// A city asks for support, is granted in part, receives and reads it in the public notice; and what stands in the way of a decision.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import type { SupportRequest } from '../../../../shared/support/supportRequest.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { endOf, planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const city = '110200';
/** The second city makes nothing of MED, has nothing and needs 3,000 in two rows; the pool has 5,000 in the first city. */
const dataset: Dataset = {
  ...smallDataset,
  policy: { ...smallDataset.policy, days: 3, goodsReserve: {} },
  stocks: [{ owner: 'pool', item: 'MED', quantity: 5_000, region: '110100' }],
  supplies: [],
  regions: smallDataset.regions.filter(({ level }) => level !== 'outside'),
  arrears: [],
  demands: [
    {
      code: 'B1',
      tier: 'city_basic',
      region: city,
      product: 'MED',
      quantityPieces: 2_000,
      from: '2020-03-02',
      due: '2020-03-04',
      source: null,
    },
    {
      code: 'B2',
      tier: 'city_basic',
      region: city,
      product: 'MED',
      quantityPieces: 1_000,
      from: '2020-03-02',
      due: '2020-03-04',
      source: null,
    },
    {
      code: 'F1',
      tier: 'frontline',
      region: city,
      product: 'MED',
      quantityPieces: 500,
      from: '2020-03-02',
      due: '2020-03-04',
      source: null,
    },
  ],
  distances: [{ from: '110100', to: city, km: 80 }],
};

const asked: SupportRequest = {
  id: '',
  city,
  unit: null,
  product: 'MED',
  quantityPieces: 3_000,
  from: '2020-03-02',
  to: '2020-03-04',
  reason: '本市没有口罩企业',
  ownEffort: '已动用市级库存',
  askedOn: '2020-03-01',
  askedBy: '乙市指挥部',
};
const clock = () => new Date('2020-03-02T04:00:00.000Z');

async function province() {
  const folder = path.join(temporaryFolder(), 'sample');
  mkdirSync(folder);
  for (const [name, text] of datasetFiles(dataset)) writeFileSync(path.join(folder, name), text);
  return officeForTest({ sampleDir: folder, clock });
}

type Draft = Input<'support.try'>['draft'];
const draftOf = (request: string, capPieces: number, more: Partial<Draft> = {}): Draft => ({
  request,
  capPieces,
  from: '2020-03-02',
  to: '2020-03-04',
  reason: '自给率为零',
  decidedBy: '王主任',
  ...more,
});

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function signed(call: Client, draft: Draft) {
  const { run } = value(await call('support.try', { draft }));
  const end = await endOf(call, run);
  return { end, decision: value(await call('support.decide', { draft, run })) };
}

/** Pieces the plan sends to the city's basic needs. */
async function sentBy(call: Client): Promise<{ readonly plan: string; readonly pieces: number }> {
  const plan = await planOf(call);
  const { plan: found } = value(await call('plan.get', { plan }));
  const rows = found.dispatches.filter(({ tier }) => tier === 'city_basic');
  return { plan, pieces: rows.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0) };
}

test('a city asks, is granted in part, receives, and reads its public notice', async () => {
  const { call } = await province();
  const office = await cityOffice(city, { clock });
  await readIn(office.call, await exported(call));
  const request = value(await office.call('support.ask', { request: asked }));
  expect(value(await office.call('support.list', {}))).toMatchObject({ mayDecide: false, ownCity: city, states: [{ ageDays: 1 }] });
  await readIn(call, await exported(office.call));
  expect(value(await call('support.list', {})).states).toEqual([{ request, decision: null, ageDays: 1 }]);

  const evidence = value(await call('support.evidence', { request: request.id }));
  expect(evidence).toMatchObject({ need: 3_500, stock: 0, potential: 0, ratio: 0, threshold: 0.8, isEligibleByRule: true, fill: null });
  expect((await sentBy(call)).pieces).toBe(3_000);

  const draft = draftOf(request.id, 1_200);
  const { end, decision } = await signed(call, draft);
  expect(end).toMatchObject({ kind: 'compared' });
  expect(decision).toMatchObject({
    number: { year: 2020, running: 1 },
    hadPieces: 0,
    costs: [{ tier: 'city_basic', region: city, before: 1, after: 0.4, needPieces: 3_000 }],
  });
  const position = value(await call('position.dataset', {}));
  expect(position.eligible).toEqual([{ city, product: 'MED', eligible: true, basis: '统调批〔2020〕1号' }]);
  expect(position.pins.map(({ demand, max }) => [demand, max])).toEqual([
    ['B1', 800],
    ['B2', 400],
  ]);

  const { plan, pieces } = await sentBy(call);
  expect(pieces).toBe(1_200);
  value(await call('plan.approve', { plan }));
  value(await call('order.make', { plan }));
  const drafts = value(await allOrders(call));
  value(await call('order.issue', { orders: drafts.map(({ id }) => id) }));
  for (const { id, lines } of drafts) {
    const shipped = { kind: 'shipped', on: '2020-03-02', carrier: '', vehicle: '', driver: '' } as const;
    const sent = value(
      await call('order.event', {
        order: id,
        event: { ...shipped, lines: lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces })) },
      }),
    );
    const accepted = lines.map(({ product, quantityPieces }) => ({ product, accepted: quantityPieces, damaged: 0, refused: 0 }));
    value(
      await call('order.event', {
        order: id,
        event: { kind: 'received', on: '2020-03-02', shipment: sent.events[0].id, lines: accepted, signedBy: '仓管员' },
      }),
    );
  }
  // What arrived is taken off the cap: nothing more may be sent.
  const later = value(await call('position.dataset', {})).pins;
  expect(later.map(({ max }) => max)).toEqual([0, 0]);

  await readIn(office.call, await exported(call));
  expect(value(await office.call('support.list', {})).states).toMatchObject([{ ageDays: null, decision: { capPieces: 1_200 } }]);
  const reply = value(await office.call('report.paper', { reply: decision.id, language: 'zh' }));
  expect(reply.title).toBe('关于乙市请求支援一次性使用医用口罩的批复');
  expect(reply.paragraphs.join('')).toContain('上限 1,200 只，为申请数 3,000 只的 40.0%');
  expect(reply.paragraphs.join('')).toContain('自给率＝（库存 0＋可产 0）÷需求 3,500＝0.0%，低于规定的 80.0%');
  const notice = value(
    await call('report.paper', { draft: { kind: 'public', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } }),
  );
  const cells = notice.tables.map(({ rows }) => rows.map((one) => one.cells.map(({ text }) => text).join(' ')));
  expect(cells[2].at(-1)).toContain('1,700');
  expect(cells[4]).toEqual(['1 统调批〔2020〕1号：支持乙市一次性使用医用口罩，上限 1,200 只，至2020年3月4日']);
});

test('a refusal takes the pool away, and the rule is asked anew once it is revoked; its number stays used', async () => {
  const { call } = await province();
  const request = value(await call('support.ask', { request: asked }));
  const { decision } = await signed(call, draftOf(request.id, 0));
  expect((await sentBy(call)).pieces).toBe(0);
  expect(await call('support.ask', { request: { ...request, reason: '改写' } })).toMatchObject({ error: { kind: 'requestDecided' } });
  value(await call('support.revoke', { decision: decision.id, by: '王主任', reason: '情况变化' }));
  expect(await call('support.revoke', { decision: decision.id, by: '王主任', reason: '再撤' })).toMatchObject({
    error: { kind: 'decisionRevoked' },
  });
  expect((await sentBy(call)).pieces).toBe(3_000);
  const again = await signed(call, draftOf(request.id, 3_000));
  expect(again.decision.number.running).toBe(2);
  expect(again.decision.costs).toEqual([]);
});

test('nothing is signed that was not worked out for this decision and these data', async () => {
  const { call } = await province();
  const request = value(await call('support.ask', { request: asked }));
  const draft = draftOf(request.id, 1_000);
  expect(await call('support.decide', { draft, run: 'never' })).toMatchObject({ error: { kind: 'decisionNotTried' } });
  const { run } = value(await call('support.try', { draft }));
  await endOf(call, run);
  expect(await call('support.decide', { draft: { ...draft, capPieces: 1_100 }, run })).toMatchObject({
    error: { kind: 'decisionNotTried' },
  });
  const seen = dataset.stocks[0] as never;
  value(await call('edit.change', { table: 'stocks', rows: [{ row: 0, seen, texts: { quantity: '4000' } }] }));
  expect(await call('support.decide', { draft, run })).toMatchObject({ error: { kind: 'decisionNotTried' } });
  for (const [more, kind] of [
    [{ capPieces: 3_001 }, 'decisionAboveAsked'],
    [{ to: '2020-03-01', from: '2020-03-01' }, 'decisionDaysWrong'],
    [{ request: 'nobody' }, 'requestNotFound'],
  ] as const)
    expect(await call('support.try', { draft: { ...draft, ...more } })).toMatchObject({ error: { kind } });
});

test('a city asks for itself only, decides nothing, and names an enterprise or project by a demand of its own', async () => {
  const { call } = await province();
  const office = await cityOffice(city, { clock });
  await readIn(office.call, await exported(call));
  const ask = (more: Partial<SupportRequest>) => office.call('support.ask', { request: { ...asked, ...more } });
  expect(await ask({ city: '110100' })).toMatchObject({ error: { kind: 'recordOfOther' } });
  expect(await ask({ unit: { name: '乙市医院', demand: 'F1' } })).toMatchObject({ error: { kind: 'requestDemandWrong', demand: 'F1' } });
  expect(await ask({ quantityPieces: 0 })).toMatchObject({ error: { kind: 'requestEmpty' } });
  expect(await ask({ product: 'NOTHING' })).toMatchObject({ error: { kind: 'requestNamesUnknown' } });
  expect(await ask({ from: '2020-03-05' })).toMatchObject({ error: { kind: 'requestDaysWrong' } });
  const request = value(await ask({}));
  expect(await office.call('support.try', { draft: draftOf(request.id, 1_000) })).toMatchObject({ error: { kind: 'recordOfOther' } });
  value(await office.call('support.withdraw', { request: request.id }));
  expect(value(await office.call('support.list', {})).states).toEqual([]);
});
