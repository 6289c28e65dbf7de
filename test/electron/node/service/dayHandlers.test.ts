import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { orderNumberText } from '../../../../shared/orders/order.ts';
import { announcedSupplies } from '../../../../shared/position/expectedArrivals.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { closeUntil } from './closeDays.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const day = '2020-03-02';
const by = '值班长';

test('closing a day stores what its review said and makes the next day the working day', async () => {
  const { call } = await officeForTest();
  const review = await call('day.review', {});
  expect(review).toMatchObject({ ok: true, value: { format: 1, review: { day, next: '2020-03-03' } } });
  expect(await call('day.close', { day, by })).toMatchObject({ value: { workingDay: '2020-03-03' } });
  expect(await call('day.statement', { day })).toEqual(review);
  expect(await call('day.list', { from: 0, count: 10, day })).toMatchObject({
    value: { rows: [{ day, signedBy: by, undone: null }], count: 1, standing: { day, signedBy: by }, last: day },
  });
});

test('closing twice is closing once', async () => {
  const { call } = await officeForTest();
  await call('day.close', { day, by });
  expect(await call('day.close', { day, by: '另一窗口' })).toMatchObject({ value: { workingDay: '2020-03-03' } });
  expect(await call('day.list', { from: 0, count: 10, day: '2020-03-03' })).toMatchObject({
    value: { rows: [{ day, signedBy: by }], count: 1, standing: null, last: day },
  });
});

test('only the working day can be closed', async () => {
  const { call } = await officeForTest();
  expect(await call('day.close', { day: '2020-03-05', by })).toEqual({
    ok: false,
    error: { kind: 'dayNotWorkingDay', day: '2020-03-05', today: day },
  });
});

test('undoing the last close brings back the working day and the review, byte for byte', async () => {
  const { call } = await officeForTest();
  await call('day.close', { day, by });
  const before = JSON.stringify(await call('day.review', {}));
  await call('day.close', { day: '2020-03-03', by });
  expect(await call('day.undo', { day, by: '王' })).toMatchObject({
    error: { kind: 'dayNotLastClosed', day, last: '2020-03-03' },
  });
  expect(await call('day.undo', { day: '2020-03-03', by: '王' })).toMatchObject({ value: { workingDay: '2020-03-03' } });
  expect(JSON.stringify(await call('day.review', {}))).toBe(before);
  expect(await call('day.list', { from: 0, count: 1, day: '2020-03-03' })).toMatchObject({
    value: { rows: [{ day: '2020-03-03', undone: { by: '王' } }], count: 2, standing: null, last: day },
  });
  expect(await call('day.list', { from: 1, count: 1, day })).toMatchObject({
    value: { from: 1, rows: [{ day, undone: null }], count: 2, standing: { day } },
  });
});

test('undoing a close restores the position and the statement, byte for byte', async () => {
  const { call } = await officeForTest();
  const order = await issueOne(call);
  const seen = async () =>
    JSON.stringify([await call('position.get', {}), await call('position.dataset', {}), await call('day.review', {})]);
  const before = await seen();
  await call('day.close', { day, by });
  expect(await seen()).not.toBe(before);
  expect(await call('day.undo', { day, by: '王' })).toMatchObject({ value: { workingDay: day } });
  expect(await seen()).toBe(before);
  // An event of the day itself is not in the way; it goes on as if the day had never been closed.
  const lines = order.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const event = { kind: 'shipped', on: day, lines, carrier: '', vehicle: '', driver: '' } as const;
  expect(await call('order.event', { order: order.id, event })).toMatchObject({ ok: true });
  await call('day.close', { day, by });
  expect(await call('day.undo', { day, by })).toMatchObject({ ok: true });
});

test('a close stands once something was issued on the day after, and what it is is named', async () => {
  const { call } = await officeForTest();
  await call('day.close', { day, by });
  const order = await issueOne(call);
  const number = order.state.kind === 'draft' ? '' : orderNumberText(order.state.number);
  expect(await call('day.undo', { day, by })).toEqual({
    ok: false,
    error: {
      kind: 'dayCloseFollowed',
      day,
      next: '2020-03-03',
      followers: [
        { what: 'order', name: number },
        { what: 'plan', name: 'P-0303-1' },
      ],
      count: 2,
    },
  });
});

test('a report, a count or an arrival of the day after keeps the close until it is withdrawn', async () => {
  const { call } = await officeForTest();
  await call('day.close', { day, by });
  const next = '2020-03-03';
  const [{ code: enterprise, name }] = everyTable.enterprises;
  const place = { kind: 'poolGoods', city: '360100', item: everyTable.products[0].code } as const;
  const supply = announcedSupplies(everyTable).find(({ date }) => date === next);
  if (supply === undefined) throw new Error('nothing is announced for the day');
  const makers = [{ date: next, enterprise, output: [], materials: [], workforce: null, note: '' }];
  const steps = [
    [
      () => call('cityDay.save', { reports: [{ date: next, city: '360100', issued: [], onHand: [], note: '' }], confirmedBy: by }),
      () => call('cityDay.remove', { date: next, city: '360100' }),
      { what: 'cityReport' },
    ],
    [
      () => call('count.save', { counts: [{ on: next, place, quantity: '5', note: '' }], confirmedBy: by }),
      () => call('count.remove', { on: next, place }),
      { what: 'count' },
    ],
    [
      () =>
        call('arrival.save', {
          arrivals: [{ announced: supply, outcome: 'arrived', on: next, quantity: String(supply.quantity), note: '' }],
          confirmedBy: by,
        }),
      () => call('arrival.remove', { announced: supply }),
      { what: 'arrival' },
    ],
  ] as const;
  for (const [enter, takeBack, follower] of steps) {
    expect(await enter()).toMatchObject({ ok: true });
    expect(await call('day.undo', { day, by })).toMatchObject({ error: { followers: [follower], count: 1 } });
    expect(await takeBack()).toMatchObject({ ok: true });
  }
  expect(await call('day.undo', { day, by })).toMatchObject({ ok: true });
  await call('day.close', { day, by });
  // A maker's report is only ever replaced.
  expect(await call('daily.save', { reports: makers, confirmedBy: by })).toMatchObject({ ok: true });
  expect(await call('day.undo', { day, by })).toMatchObject({ error: { followers: [{ what: 'makerReport', name }], count: 1 } });
});

test('an entry in the account on the day after keeps the close until it is taken back', async () => {
  const { call } = await officeForTest();
  await call('day.close', { day, by });
  const [enterprise, material] = [everyTable.enterprises[0], everyTable.materials.find(({ scarce }) => scarce)];
  const on = '2020-03-03';
  const entry = { kind: 'materialAccepted', on, enterprise: enterprise.code, material: material?.code ?? '', quantity: '1' } as const;
  const entered = await call('ledger.enter', { ...entry, product: null, pieces: null, source: '入库 1', note: '', confirmedBy: by });
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  expect(await call('day.undo', { day, by })).toMatchObject({ error: { followers: [{ what: 'account' }], count: 1 } });
  expect(await call('ledger.reverse', { line: entered.value.id, on, note: '错记', confirmedBy: by })).toMatchObject({ ok: true });
  expect(await call('day.undo', { day, by })).toMatchObject({ ok: true });
});

test('a day is closed on the base, whichever scenario is being tried', async () => {
  const { call } = await officeForTest();
  await call('scenario.create', { name: '少料' });
  expect(await call('day.close', { day, by })).toEqual({ ok: false, error: { kind: 'dayInScenario', name: '少料' } });
});

test('an order that should have left is named with the goods that lack, and one that left is not', async () => {
  const { call } = await officeForTest();
  const order = await issueOne(call);
  await closeUntil(call, order.from);
  const open = await lateOf(call);
  expect(open).toEqual([[order.id, order.lines[0].quantityPieces, 0]]);
  const lines = order.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const event = { kind: 'shipped', on: order.from, lines, carrier: '', vehicle: '', driver: '' } as const;
  expect(await call('order.event', { order: order.id, event })).toMatchObject({ ok: true });
  expect(await lateOf(call)).toEqual([]);
});

test('a demand whose last day passes unserved is asked for again as a row that names it, once', async () => {
  const { call } = await officeForTest();
  await closeUntil(call, '2020-03-03');
  const review = await call('day.review', {});
  if (!review.ok) throw new Error(review.error.kind);
  const [missed] = review.value.review.unserved;
  expect(missed).toMatchObject({ demand: { due: '2020-03-03' }, askedAgain: null });
  const asked = { demands: [missed.demand.code], due: '2020-03-05' };
  expect(await call('day.askAgain', asked)).toMatchObject({ ok: true });
  expect(await call('day.askAgain', asked)).toMatchObject({ error: { kind: 'nothingToAskAgain' } });
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  expect(dataset.value.demands.at(-1)).toEqual({
    ...missed.demand,
    code: `${missed.demand.code}-2`,
    quantityPieces: missed.missingPieces,
    from: '2020-03-04',
    due: '2020-03-05',
  });
  expect(await call('edit.undo', {})).toMatchObject({ ok: true });
});

test('what a day that was closed some time ago missed is asked for again from the working day', async () => {
  const { call } = await officeForTest();
  await closeUntil(call, '2020-03-05');
  const missed = await call('day.unserved', { day: '2020-03-03' });
  if (!missed.ok) throw new Error(missed.error.kind);
  const [{ demand, missingPieces }] = missed.value;
  expect(await call('day.askAgain', { demands: [demand.code], due: '2020-03-06' })).toMatchObject({ ok: true });
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  expect(dataset.value.demands.at(-1)).toMatchObject({
    code: `${demand.code}-2`,
    quantityPieces: missingPieces,
    from: '2020-03-05',
    due: '2020-03-06',
  });
  const now = await call('day.unserved', { day: '2020-03-03' });
  expect(now.ok && now.value.filter(({ askedAgain }) => askedAgain !== null).map((one) => one.demand.code)).toEqual([demand.code]);
});

test('the statement is printed as a page and a workbook, with a watermark until the day is closed', async () => {
  const { call } = await officeForTest();
  const page = async () => {
    const file = await call('day.file', { day, language: 'zh', format: 'html' });
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return Buffer.from(file.value.base64, 'base64').toString();
  };
  expect(await page()).toContain('草稿');
  await call('day.close', { day, by });
  const closed = await page();
  expect(closed).toContain('结转人：值班长');
  expect(closed).not.toContain('草稿');
  expect(await call('day.file', { day, language: 'en', format: 'xlsx' })).toMatchObject({ ok: true });
});

async function lateOf(call: Client) {
  const review = await call('day.review', {});
  return review.ok ? review.value.review.late.map(({ order, leftPieces, lackingPieces }) => [order, leftPieces, lackingPieces]) : null;
}

async function issueOne(call: Client) {
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const issued = await call('order.issue', { orders: [made.value[0].id] });
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  return issued.value[0];
}
