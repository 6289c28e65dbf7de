// Shows that the linkage account is posted by papers, orders and reports alone, and that offices of older programs are brought over.
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import { insertLedgerLine, listLedgerLines } from '../../../../electron/node/db/ledgerTable.ts';
import { insertOrderEvent, insertOrders, saveIssued } from '../../../../electron/node/db/orderTable.ts';
import { approvePlan, loadPlanFile } from '../../../../electron/node/db/planTable.ts';
import { inTransaction, run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { createStandings } from '../../../../shared/ledger/account.ts';
import type { LedgerEntry } from '../../../../shared/ledger/ledgerLine.ts';
import { goodsEntries, planEntries, postEntries } from '../../../../shared/ledger/postings.ts';
import { issueOrder, orderNumberText, type Order } from '../../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../../shared/orders/orderEvent.ts';
import { ordersFromPlan } from '../../../../shared/orders/ordersFromPlan.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { paperOffice, type PaperOffice } from './paperOffice.ts';
import { serviceForTest } from './serviceForTest.ts';

const today = '2020-03-02';

async function approved(): Promise<PaperOffice> {
  const office = await paperOffice();
  office.savePlan('p1');
  expect(await office.call('plan.approve', { plan: 'p1' })).toMatchObject({ ok: true });
  expect(await office.call('paper.make', { plan: 'p1' })).toMatchObject({ ok: true });
  return office;
}

async function papers(call: Client, kind: Paper['kind']): Promise<Paper[]> {
  const filter = { kind, state: 'all', day: null, plan: null, city: null, find: '' } as const;
  const page = await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows.map(({ paper }) => paper);
}

/** Columns of each account that are not zero. */
async function balances(call: Client): Promise<{ readonly [enterprise: string]: { readonly [column: string]: string } }> {
  const accounts = await call('ledger.accounts', {});
  if (!accounts.ok) throw new Error(accounts.error.kind);
  return Object.fromEntries(
    accounts.value.accounts.map(({ enterprise, quota, received, due, called, shipped, discharged }) => [
      enterprise,
      Object.fromEntries(Object.entries({ quota, received, due, called, shipped, discharged }).filter(([, value]) => value !== '0')),
    ]),
  );
}

/** E2 owes 3 kg from before. */
const opening = { E2: { due: '3' } };

test('approving posts nothing, issuing an allotment its quota, receiving its material what is owed, revoking and voiding the reverse', async () => {
  const { call } = await approved();
  expect(await balances(call)).toEqual(opening);
  const own = (await papers(call, 'allotment')).filter((paper) => paper.kind === 'allotment' && paper.party.code === 'E1');
  await call('paper.issue', { papers: own.map(({ id }) => id) });
  expect(await balances(call)).toEqual({ ...opening, E1: { quota: '30' } });
  const [{ id }] = own;
  const lines = [{ item: 'MB', accepted: '10', damaged: '0', refused: '0' }];
  const received = await call('paper.event', { paper: id, event: { kind: 'received', on: today, shipment: null, lines, signedBy: '' } });
  expect(await balances(call)).toMatchObject({ E1: { quota: '30', received: '10', due: '5' } });
  const event = received.ok ? received.value.events[0].id : '';
  await call('paper.event', { paper: id, event: { kind: 'voided', on: today, event, by: '李四', reason: '登错' } });
  expect(await balances(call)).toEqual({ ...opening, E1: { quota: '30' } });
  for (const paper of own) await call('paper.revoke', { paper: paper.id, on: today, by: '李四', reason: '停产', road: null });
  expect(await balances(call)).toEqual({ ...opening, E1: {} });
});

test('material that a maker reports and a paper has as received on the same day is owed for once, whichever came first', async () => {
  const report = (received: string) => ({
    date: today,
    enterprise: 'E1',
    output: [],
    materials: [{ material: 'MB', received, used: '0', onHand: received }],
    workforce: null,
    note: '',
  });
  const { call } = await approved();
  const paper = (await papers(call, 'allotment')).find((one) => one.kind === 'allotment' && one.party.code === 'E1') as Paper;
  await call('paper.issue', { papers: [paper.id] });
  expect(await call('daily.save', { reports: [report('12')] })).toMatchObject({ ok: true });
  expect((await balances(call)).E1).toMatchObject({ received: '12', due: '6' });
  const lines = [{ item: 'MB', accepted: '10', damaged: '0', refused: '0' }];
  const received = await call('paper.event', {
    paper: paper.id,
    event: { kind: 'received', on: today, shipment: null, lines, signedBy: '' },
  });
  expect((await balances(call)).E1).toMatchObject({ received: '12', due: '6' });
  await call('daily.save', { reports: [report('10')] });
  expect((await balances(call)).E1).toMatchObject({ received: '10', due: '5' });
  const event = received.ok ? received.value.events[0].id : '';
  await call('paper.event', { paper: paper.id, event: { kind: 'voided', on: today, event, by: '李四', reason: '登错' } });
  expect((await balances(call)).E1).toMatchObject({ received: '10', due: '5' });
  await call('daily.save', { reports: [report('0')] });
  expect((await balances(call)).E1).not.toHaveProperty('received');
});

test('material that a maker reports on one day and a paper has as received on another is owed for once, in either order', async () => {
  const report = (date: string, received: string) => ({
    date,
    enterprise: 'E1',
    output: [],
    materials: [{ material: 'MB', received, used: '0', onHand: received }],
    workforce: null,
    note: '',
  });
  const lines = [{ item: 'MB', accepted: '10', damaged: '0', refused: '0' }];
  for (const isReportFirst of [true, false]) {
    const { call } = await approved();
    const paper = (await papers(call, 'allotment')).find((one) => one.kind === 'allotment' && one.party.code === 'E1') as Paper;
    await call('paper.issue', { papers: [paper.id] });
    const save = () => call('daily.save', { reports: [report(today, '10')] });
    if (isReportFirst) await save();
    expect(await call('day.close', { day: today, by: '值班长' })).toMatchObject({ ok: true });
    const event = { kind: 'received', on: '2020-03-03', shipment: null, lines, signedBy: '' } as const;
    const entered = await call('paper.event', { paper: paper.id, event });
    if (!isReportFirst) await save();
    expect((await balances(call)).E1, String(isReportFirst)).toMatchObject({ received: '10', due: '5' });
    // Beyond the paper: 4 of the next day's 4, since the 10 are the paper's.
    expect(await call('daily.save', { reports: [report('2020-03-03', '4')] })).toMatchObject({ ok: true });
    expect((await balances(call)).E1).toMatchObject({ received: '14', due: '7' });
    const wrong = entered.ok ? entered.value.events[0].id : '';
    await call('paper.event', { paper: paper.id, event: { kind: 'voided', on: '2020-03-03', event: wrong, by: '李四', reason: '登错' } });
    expect((await balances(call)).E1).toMatchObject({ received: '14', due: '7' });
    await save();
    expect((await balances(call)).E1).toMatchObject({ received: '14', due: '7' });
  }
});

test('a reported receipt that is on no paper is on the desk, and once it is entered there the books have the material', async () => {
  const { call } = await approved();
  const own = (await papers(call, 'allotment')).filter((one) => one.kind === 'allotment' && one.party.code === 'E1');
  await call('paper.issue', { papers: own.slice(0, 1).map(({ id }) => id) });
  const materials = [{ material: 'MB', received: '7.5', used: '0', onHand: '7.5' }];
  await call('daily.save', { reports: [{ date: today, enterprise: 'E1', output: [], materials, workforce: null, note: '' }] });
  const rows = async () => {
    const review = await call('day.review', {});
    return review.ok ? review.value.review.discrepancies.filter(({ kind }) => kind === 'receiptNotEntered') : [];
  };
  const held = async () => {
    const position = await call('position.get', {});
    const found = position.ok ? position.value.rows.find(({ place, holder }) => place === 'makerMaterial' && holder === 'E1') : undefined;
    return found?.closing ?? '0';
  };
  const [row] = await rows();
  expect(row).toMatchObject({
    holder: 'E1',
    item: 'MB',
    book: 0,
    told: 7.5,
    receipt: { paper: own[0].id, item: 'MB', shipment: null, on: today },
  });
  expect(await held()).toBe('0');
  const lines = [{ item: 'MB', accepted: String(row.told - row.book), damaged: '0', refused: '0' }];
  const { paper, on, shipment } = row.receipt ?? { paper: '', on: '', shipment: '' };
  expect(await call('paper.event', { paper, event: { kind: 'received', on, shipment, lines, signedBy: '' } })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
  expect(await held()).toBe('7.5');
  expect((await balances(call)).E1).toMatchObject({ received: '7.5' });
});

test('issuing an order posts its call, a receipt discharges, and a line of a paper is not reversed by hand', async () => {
  const { call } = await approved();
  const made = await call('order.make', { plan: 'p1' });
  if (!made.ok) throw new Error(made.error.kind);
  const [order] = made.value;
  expect(await call('order.issue', { orders: [order.id] })).toMatchObject({ ok: true });
  expect((await balances(call)).E1).toEqual({ called: '1.5' });
  const lines = [{ product: 'S', pieces: 1500 }];
  const shipped = await call('order.event', {
    order: order.id,
    event: { kind: 'shipped', on: today, lines, carrier: '', vehicle: '', driver: '' },
  });
  const shipment = shipped.ok ? shipped.value.events[0].id : '';
  const arrived = [{ product: 'S', accepted: 1500, damaged: 0, refused: 0 }];
  expect(
    await call('order.event', { order: order.id, event: { kind: 'received', on: today, shipment, lines: arrived, signedBy: '' } }),
  ).toMatchObject({ ok: true });
  expect((await balances(call)).E1).toEqual({ called: '1.5', shipped: '1.5', discharged: '1.5' });
  const page = await call('ledger.lines', { account: { enterprise: 'E1', material: 'MB' }, isOpenOnly: true, from: 0, count: 10 });
  const line = page.ok ? page.value.rows[0].line : null;
  expect(await call('ledger.reverse', { line: line?.id ?? '', on: today, note: '错' })).toMatchObject({
    error: { kind: 'ledgerOfPaper', source: orderNumberText({ prefix: '赣防物调', year: 2020, running: 1 }) },
  });
});

/** Writes what a program of before had posted: the plan when it was approved, the order's events as they came in. */
function oldPostings(db: WritableDatabase): { readonly order: Order } {
  const file = loadPlanFile(db, 'p1');
  if (file === null) throw new Error('a plan');
  const { plan, dataset } = file;
  let ids = 0;
  const post = (entries: readonly LedgerEntry[]) => {
    const lines = postEntries(entries, dataset, createStandings([]), () => `old-${++ids}`);
    for (const line of lines) insertLedgerLine(db, line, '值班员', '2020-03-02T04:00:00.000Z');
    return lines;
  };
  approvePlan(db, 'p1', '2020-03-02T04:00:00.000Z');
  post(planEntries(plan, dataset, 'P-0302-1'));
  const [draft] = ordersFromPlan(plan, dataset, { span: 'day', planId: 'p1', newId: () => 'order-1' });
  insertOrders(db, [draft]);
  const number = { prefix: '赣防物调', year: 2020, running: 1 };
  const issued = issueOrder(draft, number, today, '2020-03-02T04:00:00.000Z');
  if (!issued.ok) throw new Error(issued.error.kind);
  saveIssued(db, issued.value);
  const shipped: OrderEvent = {
    kind: 'shipped',
    id: 'event-1',
    on: today,
    lines: [{ product: 'S', pieces: 1500 }],
    carrier: '',
    vehicle: '',
    driver: '',
  };
  insertOrderEvent(db, draft.id, shipped, '值班员', '2020-03-02T04:00:00.000Z');
  const moved = [{ enterprise: 'E1', product: 'S', pieces: 1500 }];
  post(goodsEntries('goodsShipped', today, moved, dataset, orderNumberText(number)));
  return { order: issued.value };
}

test('an office of an older program is brought over once: postings of plans are reversed, its orders call, nothing else changes', async () => {
  const office = await paperOffice();
  office.savePlan('p1');
  const byHand = { enterprise: 'E2', material: 'MB', quantity: '1', product: null, pieces: null, source: '收料单1', note: '' } as const;
  await office.call('ledger.enter', { kind: 'materialAccepted', on: today, ...byHand });
  await office.service.close();
  const file = path.join(office.dataDir, 'tongdiao.db');
  const old = connectDatabase(file);
  inTransaction(old, () => {
    run(old, sql`DELETE FROM account_posting`);
    oldPostings(old);
    return ok(null);
  });
  const before = listLedgerLines(old);
  old.close();

  let ids = 0;
  const newId = () => `later-${++ids}`;
  const { call, service } = serviceForTest({ dataDir: office.dataDir, clock: () => new Date('2020-03-02T05:00:00.000Z'), newId });
  expect(await balances(call)).toEqual({ E1: { called: '1.5', shipped: '1.5' }, E2: { received: '1', due: '3.5' } });
  const log = await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  expect(log.ok && log.value.rows.find(({ what }) => what === 'ledger.fromPapers')).toMatchObject({
    before: expect.stringContaining('"quota":"30"'),
    after: expect.stringContaining('"quota":"0"'),
  });
  await service.close();
  const after = connectDatabase(file);
  const lines = listLedgerLines(after);
  after.close();
  expect(lines.slice(0, before.length).map(({ origin: _, ...line }) => line)).toEqual(before.map(({ origin: _, ...line }) => line));
  const again = serviceForTest({ dataDir: office.dataDir, clock: () => new Date('2020-03-02T06:00:00.000Z'), newId });
  expect(await balances(again.call)).toEqual({ E1: { called: '1.5', shipped: '1.5' }, E2: { received: '1', due: '3.5' } });
});
