import path from 'node:path';
import { expect, test } from 'vitest';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import { loadPosition } from '../../../../electron/node/position/loadPosition.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { statementRows } from '../../../../shared/position/statement.ts';
import { paperOffice, paperPlan } from '../service/paperOffice.ts';

/** Slips for Nanchang of the plan in force, made with all papers. */
async function slipsOf(call: Client, plan: string): Promise<Paper[]> {
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
  expect(await call('paper.make', { plan })).toMatchObject({ ok: true });
  const filter = { kind: 'reserveSlip', state: 'draft', day: null, plan, city: '360100', find: '' } as const;
  const page = await call('paper.list', { filter, sort: null, from: 0, count: 50, seek: null });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows.map(({ paper }) => paper);
}

const idsOf = (papers: readonly Paper[]) => papers.map(({ id }) => id);
const nanchang = { kind: 'goodsPromised', city: '360100', cityName: '南昌市', product: 'S' };

test('goods under an issued slip are promised: neither another slip nor an order may take them again', async () => {
  const { call, savePlan } = await paperOffice();
  savePlan('p1');
  expect(await call('paper.issue', { papers: idsOf(await slipsOf(call, 'p1')) })).toMatchObject({ ok: true });
  const [dispatch] = paperPlan().dispatches;
  savePlan('p2', paperPlan({ dispatches: [{ ...dispatch, quantityPieces: 1600, cartons: 160 }] }));
  const again = await slipsOf(call, 'p2');
  // 4,000 are made and called; the first plan's slips have 2,500 of them.
  const papers = idsOf(again);
  const amounts = { asked: 2400, promised: 2500, possible: 4000 };
  const { kind: why, ...place } = nanchang;
  expect(await call('paper.issue', { papers })).toMatchObject({
    error: { kind: 'batchNotIssuable', possible: 1, refused: [{ why, ...place, ...amounts }] },
  });
  // The two of the first plan: no number was taken.
  expect(await call('paper.summary', {})).toMatchObject({ value: { counts: { reserveSlip: { issued: 2 } } } });
  const orders = await call('order.make', { plan: 'p2' });
  if (!orders.ok) throw new Error(orders.error.kind);
  const order = { orders: orders.value.map(({ id }) => id) };
  expect(await call('order.issue', order)).toMatchObject({ error: { ...nanchang, asked: 1600, promised: 2500, possible: 4000 } });
});

test('papers issued from the plan in force do not make it stale', async () => {
  const { call, savePlan } = await paperOffice();
  savePlan('p1');
  const isCurrent = async () => {
    const plans = await call('plan.list', {});
    return plans.ok && plans.value[0].isCurrent;
  };
  const slips = await slipsOf(call, 'p1');
  expect(await isCurrent()).toBe(true);
  expect(await call('paper.issue', { papers: idsOf(slips) })).toMatchObject({ ok: true });
  expect(await isCurrent()).toBe(true);
  const filter = { kind: 'allotment', state: 'draft', day: null, plan: 'p1', city: null, find: '' } as const;
  const allotments = await call('paper.list', { filter, sort: null, from: 0, count: 50, seek: null });
  if (!allotments.ok) throw new Error(allotments.error.kind);
  expect(await call('paper.issue', { papers: allotments.value.rows.map(({ paper }) => paper.id) })).toMatchObject({ ok: true });
  expect(await isCurrent()).toBe(true);
});

test('an issued order stands in the way of slips for the same goods', async () => {
  const { call, savePlan } = await paperOffice();
  savePlan('p1');
  const slips = await slipsOf(call, 'p1');
  const orders = await call('order.make', { plan: 'p1' });
  if (!orders.ok) throw new Error(orders.error.kind);
  expect(await call('order.issue', { orders: orders.value.map(({ id }) => id) })).toMatchObject({ ok: true });
  savePlan('p2', paperPlan({ dispatches: [], reserve: [{ city: '360100', product: 'S', quantityPieces: 4000 }] }));
  const all = await slipsOf(call, 'p2');
  expect(slips.length).toBeGreaterThan(0);
  // The first two days of the store's 4,000 fit beside the order's 1,500, the last does not.
  expect(await call('paper.issue', { papers: idsOf(all) })).toMatchObject({
    error: { kind: 'batchNotIssuable', refused: [{ why: 'goodsPromised', asked: 4000, promised: 1500, possible: 4000 }] },
  });
});

test('what a slip moves is in the position: out of the maker when it is shipped, in the reserve when it is received', async () => {
  const { call, savePlan, dataDir } = await paperOffice();
  savePlan('p1');
  const [slip] = await slipsOf(call, 'p1');
  await call('paper.issue', { papers: [slip.id] });
  const on = '2020-03-02';
  const db = connectDatabase(path.join(dataDir, 'tongdiao.db'));
  const goods = () => {
    const position = loadPosition(db, () => new Date('2020-03-02T04:00:00.000Z'));
    return statementRows(position ?? { statement: [] })
      .filter(({ item, place }) => item === 'S' && place !== 'cityGoods')
      .map(({ holder, closing, movements }) => [holder, closing, movements.map(({ kind }) => kind)]);
  };
  const lines = [{ item: 'S', quantity: '100' }];
  const shipped = await call('paper.event', {
    paper: slip.id,
    event: { kind: 'shipped', on, lines, carrier: '', vehicle: '', driver: '' },
  });
  if (!shipped.ok) throw new Error(JSON.stringify(shipped.error));
  expect(goods()).toEqual([['E1', '-100', ['shipped']]]);
  const shipment = shipped.value.events[0].id;
  const arrived = [{ item: 'S', accepted: '100', damaged: '0', refused: '0' }];
  const received = { kind: 'received', on, shipment, lines: arrived, signedBy: '' } as const;
  expect(await call('paper.event', { paper: slip.id, event: received })).toMatchObject({ ok: true });
  expect(goods()).toEqual([
    ['360100', '100', ['putInReserve']],
    ['E1', '-100', ['shipped']],
  ]);
  db.close();
});
