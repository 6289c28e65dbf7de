// The shipments and receipts of a day in one step: all of them or none.
import { expect, test } from 'vitest';
import type { OrderEventEntry } from '../../../../shared/contract/orderApi.ts';
import { orderNumberText, type Order } from '../../../../shared/orders/order.ts';
import { officeForTest } from './serviceForTest.ts';
import { planOf } from './officeSteps.ts';

async function issuedOrders() {
  const made = await officeForTest();
  const plan = await planOf(made.call);
  await made.call('plan.approve', { plan });
  const drafts = await made.call('order.make', { plan });
  if (!drafts.ok) throw new Error(drafts.error.kind);
  const issued = await made.call('order.issue', { orders: drafts.value.slice(0, 2).map(({ id }) => id) });
  if (!issued.ok) throw new Error(issued.error.kind);
  const [first, second] = issued.value;
  return { ...made, first, second };
}

const shippedWhole = ({ id, lines }: Order, beyond = 0): OrderEventEntry => ({
  order: id,
  event: {
    kind: 'shipped',
    on: '2020-03-02',
    lines: lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces + beyond })),
    carrier: '',
    vehicle: '赣A00000',
    driver: '',
  },
});
const receivedWhole = (order: Order, beyond = 0): OrderEventEntry => {
  const [shipment] = order.events;
  const lines = order.lines.map(({ product, quantityPieces }) => ({
    product,
    accepted: quantityPieces + beyond,
    damaged: 0,
    refused: 0,
  }));
  return { order: order.id, event: { kind: 'received', on: '2020-03-02', shipment: shipment.id, lines, signedBy: '' } };
};

test('where one entry of a day is refused none is made, and the refusal names the order by its number and why', async () => {
  const { call, first, second } = await issuedOrders();
  const refused = await call('order.events', { entries: [shippedWhole(first), shippedWhole(second, 1)] });
  const number = second.state.kind === 'draft' ? '' : orderNumberText(second.state.number);
  expect(refused).toMatchObject({
    error: { kind: 'batchNotEntered', count: 2, refused: [{ order: number, cause: { kind: 'orderQuantityTooMuch' } }] },
  });
  const states = async () => {
    const found = await call('order.summary', {});
    return found.ok ? [found.value.states.issued, found.value.states.shipped, found.value.states.closed] : [];
  };
  expect(await states()).toEqual([2, 0, 0]);
  const shipped = await call('order.events', { entries: [shippedWhole(first), shippedWhole(second)] });
  if (!shipped.ok) throw new Error(shipped.error.kind);
  expect(await states()).toEqual([0, 2, 0]);
  expect(await call('order.events', { entries: shipped.value.map((order) => receivedWhole(order)) })).toMatchObject({ ok: true });
  expect(await states()).toEqual([0, 0, 2]);
});

test('what is doubtful in the entries of a day is asked about once, and the name stands with each', async () => {
  const { call, service, first, second } = await issuedOrders();
  const shipped = await call('order.events', { entries: [shippedWhole(first), shippedWhole(second)] });
  if (!shipped.ok) throw new Error(shipped.error.kind);
  const input = { entries: shipped.value.map((order) => receivedWhole(order, 1)) };
  // As the page asks: the helper's `call` says yes to every doubt.
  const asked = await service.dispatch('order.events', input);
  const doubts = first.lines.length + second.lines.length;
  expect(asked).toMatchObject({ error: { kind: 'doubtful' } });
  expect(!asked.ok && asked.error.kind === 'doubtful' ? asked.error.doubts.length : 0).toBe(doubts);
  expect(await call('order.events', { ...input, confirmedBy: '张三' })).toMatchObject({ ok: true });
  const log = await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  const confirmations = log.ok ? log.value.rows.filter(({ after }) => after?.includes('"by":"张三"')) : [];
  expect(confirmations).toHaveLength(2);
});
