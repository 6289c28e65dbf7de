import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { PrintPdf } from '../../../../electron/node/service/serviceContext.ts';
import { err, ok } from '../../../../shared/base/result.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { orderNumberText, type Order } from '../../../../shared/orders/order.ts';
import { officeForTest, serviceForTest, type ServiceForTest } from './serviceForTest.ts';
import { planOf } from './officeSteps.ts';
import { allOrders } from '../../../helpers/allOrders.ts';

async function ordersForTest(printPdf?: PrintPdf): Promise<ServiceForTest & { plan: string; orders: readonly Order[] }> {
  const made = await officeForTest({ printPdf });
  const plan = await planOf(made.call);
  await made.call('plan.approve', { plan });
  const orders = await made.call('order.make', { plan });
  if (!orders.ok) throw new Error(JSON.stringify(orders.error));
  return { ...made, plan, orders: orders.value };
}

async function numbers(call: Client): Promise<(string | null)[]> {
  const orders = await allOrders(call);
  if (!orders.ok) throw new Error(orders.error.kind);
  return orders.value.map(({ state }) => (state.kind === 'issued' ? orderNumberText(state.number) : null));
}

test('orders carry every dispatched piece of the approved plan and begin as drafts', async () => {
  const { call, plan, orders } = await ordersForTest();
  const view = await call('plan.get', { plan });
  if (!view.ok) throw new Error(view.error.kind);
  const pieces = (quantities: readonly { readonly quantityPieces: number }[]) =>
    quantities.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  expect(pieces(orders.flatMap(({ lines }) => lines))).toBe(pieces(view.value.plan.dispatches));
  expect(view.value.summary.orders).toBe(orders.length);
  expect(await allOrders(call)).toEqual({ ok: true, value: orders });
  expect(orders.every(({ state }) => state.kind === 'draft')).toBe(true);
});

test('orders are made once, and only from an approved plan', async () => {
  const { call, plan, orders } = await ordersForTest();
  expect(await call('order.make', { plan })).toEqual({ ok: false, error: { kind: 'ordersExist', plan, count: orders.length } });
  const draft = await planOf(call);
  expect(await call('order.make', { plan: draft })).toEqual({ ok: false, error: { kind: 'planNotApproved', plan: draft, state: 'draft' } });
  expect(await call('order.make', { plan: 'x' })).toEqual({ ok: false, error: { kind: 'planNotFound', plan: 'x' } });
});

test('issuing gives the next numbers in the order asked for, with the day and the moment', async () => {
  const { call, orders } = await ordersForTest();
  const [first, second] = orders;
  const state = { kind: 'issued', issuedOn: '2020-03-02', issuedAt: '2020-03-01T12:00:00.000Z' } as const;
  const issued = await call('order.issue', { orders: [second.id, first.id], marks: { urgency: '加急', secrecy: 'secret', period: '1年' } });
  const form = {
    format: 2,
    agency: '江西省疫情防控物资统调办公室',
    urgency: '加急',
    secrecy: 'secret',
    planLabel: 'P-0302-1',
    sender: null,
  };
  expect(issued).toMatchObject({ value: [{ form: { ...form, receiver: { person: '示例乙' } } }, { form: { ...form, receiver: null } }] });
  expect(issued).toEqual({
    ok: true,
    value: [
      { ...second, form: expect.anything() as unknown, state: { ...state, number: { prefix: '赣防物调', year: 2020, running: 1 } } },
      { ...first, form: expect.anything() as unknown, state: { ...state, number: { prefix: '赣防物调', year: 2020, running: 2 } } },
    ],
  });
});

test('a batch in which some orders cannot be issued says so before, and issues the others on a second yes; no number is lost', async () => {
  const { call, orders } = await ordersForTest();
  const [first, second] = orders;
  await call('order.issue', { orders: [first.id] });
  expect(await call('order.issue', { orders: [first.id] })).toMatchObject({ error: { kind: 'orderNotDraft', order: first.id } });
  expect(await call('order.issue', { orders: ['x'] })).toEqual({ ok: false, error: { kind: 'orderNotFound', order: 'x' } });
  const batch = { orders: [second.id, first.id, 'x'] };
  const refused = [
    { why: 'notDraft', name: '赣防物调〔2020〕1号', state: 'issued' },
    { why: 'unknown', name: 'x' },
  ];
  const receivers = [{ name: second.receiverName, orders: 1, pieces: second.lines.reduce((sum, line) => sum + line.quantityPieces, 0) }];
  const content = { pieces: receivers[0].pieces, receivers };
  expect(await call('order.check', batch)).toMatchObject({ ok: true, value: { possible: [second.id], refused, content } });
  expect(await call('order.issue', batch)).toEqual({ ok: false, error: { kind: 'batchNotIssuable', possible: 1, refused } });
  expect((await numbers(call)).slice(0, 2)).toEqual(['赣防物调〔2020〕1号', null]);
  expect(await call('order.issue', { ...batch, withoutRefused: true })).toMatchObject({ ok: true, value: [{ id: second.id }] });
  expect((await numbers(call)).slice(0, 2)).toEqual(['赣防物调〔2020〕1号', '赣防物调〔2020〕2号']);
});

test('drafts of a superseded plan cannot be issued any more', async () => {
  const { call, plan, orders } = await ordersForTest();
  await call('plan.approve', { plan: await planOf(call) });
  const refused = await call('order.issue', { orders: [orders[0].id] });
  expect(refused).toEqual({ ok: false, error: { kind: 'planNotApproved', plan, state: 'superseded' } });
});

test('the paper has the letterhead of the settings, the number once issued and the watermark before', async () => {
  const { call, orders } = await ordersForTest();
  const [{ id }] = orders;
  const html = async () => {
    const printed = await call('order.print', { orders: [id] });
    if (!printed.ok) throw new Error(printed.error.kind);
    return printed.value.html;
  };
  const draft = await html();
  expect(draft).toContain('草稿');
  expect(draft).not.toContain('〔2020〕1号');
  await call('order.issue', { orders: [id] });
  const issued = await html();
  expect(issued).toContain('赣防物调〔2020〕1号');
  expect(issued).toContain('P-0302-1');
  expect(issued).not.toContain('草稿');
});

test('a PDF is what the printer makes of the same page, named after the number', async () => {
  const pages: string[] = [];
  const { call, orders } = await ordersForTest(async (html) => ok(new TextEncoder().encode(`%PDF ${pages.push(html)}`)));
  const ids = { orders: [orders[0].id] };
  await call('order.issue', ids);
  const printed = await call('order.print', ids);
  expect(await call('order.pdf', ids)).toEqual({
    ok: true,
    value: { name: '赣防物调〔2020〕1号.pdf', base64: Buffer.from('%PDF 1').toString('base64') },
  });
  expect(printed.ok && printed.value.html).toBe(pages[0]);
  expect(await call('app.state', {})).toMatchObject({ value: { canPrintPdf: true } });
});

test('where nothing can print, a PDF is refused, and a failed print is told as such', async () => {
  const { call, orders } = await ordersForTest();
  expect(await call('order.pdf', { orders: [orders[0].id] })).toEqual({ ok: false, error: { kind: 'chromiumMissing' } });
  const failing = await ordersForTest(async () => err({ kind: 'printFailed', reason: '60 s' }));
  const refused = await failing.call('order.pdf', { orders: [failing.orders[0].id] });
  expect(refused).toEqual({ ok: false, error: { kind: 'printFailed', reason: '60 s' } });
});

test('the sample goes all the way: planned, approved, ordered, issued, printed', { timeout: 180_000 }, async () => {
  const sampleDir = path.join(import.meta.dirname, '../../../../sample');
  const { call } = await officeForTest({ sampleDir });
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const orders = made.value.map(({ id }) => id);
  expect(orders.length).toBeGreaterThan(100);
  expect(await call('order.issue', { orders })).toMatchObject({ ok: true });
  expect(await numbers(call)).toEqual(orders.map((_, index) => `赣防物调〔2020〕${index + 1}号`));
  const printed = await call('order.print', { orders: orders.slice(0, 2) });
  expect(printed.ok && printed.value.html).toContain('赣防物调〔2020〕2号');
});

test('orders and their numbers are there after a restart, and numbers run on', async () => {
  const { call, service, dataDir, orders } = await ordersForTest();
  await call('order.issue', { orders: [orders[0].id] });
  const before = await allOrders(call);
  await service.close();
  const again = serviceForTest({ dataDir }).call;
  expect(await allOrders(again)).toEqual(before);
  expect(await again('order.issue', { orders: [orders[1].id] })).toMatchObject({ value: [{ state: { number: { running: 2 } } }] });
});

test('an issued order is shipped in parts, received short, written off and closed, over a restart, and nothing of it can be changed', async () => {
  const { call, orders, service, dataDir } = await ordersForTest();
  const [{ id, lines }] = orders;
  const on = '2020-03-02';
  const all = lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
  const shipping = { kind: 'shipped', on, lines: all, carrier: '', vehicle: '', driver: '' } as const;
  expect(await call('order.event', { order: id, event: shipping })).toMatchObject({ error: { kind: 'orderStateWrong', state: 'draft' } });
  await call('order.issue', { orders: [id] });
  const sent = await call('order.event', { order: id, event: shipping });
  if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  const [{ id: shipment }] = sent.value.events;
  const received = all.map(({ product, pieces }) => ({ product, accepted: pieces - 1, damaged: 1, refused: 0 }));
  expect(
    await call('order.event', { order: id, event: { kind: 'received', on, shipment, lines: received, signedBy: '仓库' } }),
  ).toMatchObject({
    value: { state: { kind: 'received' } },
  });
  const rest = {
    kind: 'writtenOff',
    on,
    lines: all.map(({ product }) => ({ product, pieces: 1 })),
    by: '值班领导',
    reason: '雨淋',
  } as const;
  expect(await call('order.event', { order: id, event: rest })).toMatchObject({ value: { state: { kind: 'closed' } } });
  expect(await call('order.event', { order: id, event: rest })).toMatchObject({ error: { kind: 'orderStateWrong', state: 'closed' } });
  await service.close();
  const again = serviceForTest({ dataDir });
  const listed = await allOrders(again.call);
  expect(listed.ok && listed.value.find((order) => order.id === id)?.events.length).toBe(3);
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  expect(() => db.exec('DELETE FROM order_events')).toThrow('kept');
  expect(() => db.exec(`UPDATE order_events SET entered_by = 'x'`)).toThrow('final');
  db.close();
});

test('a revoked order keeps its number, and the draft in its place takes the next one', async () => {
  const { call, orders } = await ordersForTest();
  const [{ id, lines }] = orders;
  await call('order.issue', { orders: [id] });
  const [{ product }] = lines;
  const revoked = await call('order.revoke', { order: id, on: '2020-03-02', by: '处长', reason: '改道', successor: { [product]: 1 } });
  if (!revoked.ok) throw new Error(JSON.stringify(revoked.error));
  const [old, next] = revoked.value;
  expect(old).toMatchObject({ state: { kind: 'revoked', number: { running: 1 } } });
  expect(next.lines.find((line) => line.product === product)?.quantityPieces).toBe(1);
  expect(await call('order.issue', { orders: [next.id] })).toMatchObject({
    value: [{ state: { kind: 'issued', number: { running: 2 } } }],
  });
  expect(await call('order.revoke', { order: id, on: '2020-03-02', by: '处长', reason: '改道', successor: null })).toMatchObject({
    error: { kind: 'orderStateWrong', state: 'revoked' },
  });
});

test('characters that no font has are told before printing, and written out on the paper', async () => {
  const { call, orders } = await ordersForTest();
  const ids = { orders: [orders[0].id] };
  expect(await call('order.writtenOut', ids)).toEqual({ ok: true, value: [] });
  const state = await call('app.state', {});
  if (!state.ok) throw new Error(state.error.kind);
  const { settings, settingsVersion: version } = state.value;
  const order = { ...settings.order, agency: '𰻞县𠮷安办公室' };
  expect(await call('settings.save', { ...settings, order, version })).toMatchObject({ ok: true });
  const writtenOut = [{ character: '𰻞', written: '〔⿺辶⿳穴⿲月⿱⿲幺言幺⿲长马长刂心〕' }];
  expect(await call('order.writtenOut', ids)).toEqual({ ok: true, value: writtenOut });
  const printed = await call('order.print', ids);
  if (!printed.ok) throw new Error(printed.error.kind);
  expect(printed.value.writtenOut).toEqual(writtenOut);
  expect(printed.value.html).not.toContain('𰻞');
  expect(printed.value.html).toContain("font-family:'Tongdiao Rare Han'");
});
