import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { handMadeDataset } from '../../../helpers/handMadePlan.ts';
import { planOf } from '../service/officeSteps.ts';
import { officeForTest, uploaded } from '../service/serviceForTest.ts';

const clock = () => new Date('2020-03-02T12:00:00');

async function draftsInForce(call: Client): Promise<readonly Order[]> {
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const piecesOf = (orders: readonly Order[]) =>
  orders.flatMap(({ lines }) => lines).reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);

async function office() {
  const made = await officeForTest({ clock });
  expect(await made.call('dataset.import', { label: '手工', files: uploaded({ ...handMadeDataset, pins: [] }) })).toMatchObject({
    ok: true,
  });
  return made;
}

test('a second plan orders nothing that the first has already promised', async () => {
  const { call } = await office();
  const first = await draftsInForce(call);
  expect(await call('order.issue', { orders: first.map(({ id }) => id) })).toMatchObject({ ok: true });
  const second = await planOf(call);
  const view = await call('plan.get', { plan: second });
  if (!view.ok) throw new Error(view.error.kind);
  expect(view.value.plan.dispatches).toEqual([]);
  expect(view.value.plan.groups.filter(({ tier }) => tier === 'firm').every(({ fill }) => fill === 1)).toBe(true);
  expect(piecesOf(first)).toBeGreaterThan(300);
});

test('issuing more than there is and is called is refused with the city, the product and the amounts, and no number is taken', async () => {
  const { call } = await office();
  const drafts = await draftsInForce(call);
  const needed = drafts.filter(({ sender }) => sender === '360400');
  expect(needed.map(({ lines }) => lines)).toMatchObject([[{ product: 'N', quantityPieces: 20 }]]);
  // Most of what the plan was made from is not there.
  const stocks = handMadeDataset.stocks.map((row) => (row.item === 'N' ? { ...row, quantity: 8 } : row));
  expect(await call('dataset.import', { label: '手工', files: uploaded({ ...handMadeDataset, pins: [], stocks }) })).toMatchObject({
    ok: true,
  });
  const amounts = { city: '360400', cityName: '九江市', product: 'N', productName: '医用防护口罩', asked: 20, promised: 0, possible: 8 };
  expect(await call('order.issue', { orders: needed.map(({ id }) => id) })).toMatchObject({ error: { kind: 'goodsPromised', ...amounts } });
  const others = drafts.filter(({ sender }) => sender !== '360400');
  const issued = await call('order.issue', { orders: others.map(({ id }) => id) });
  expect(issued.ok && issued.value[0].state).toMatchObject({ kind: 'issued', number: { running: 1 } });
});

test('the order that replaces a revoked one belongs to the plan in force, and does not stand in the way of its orders', async () => {
  const { call } = await office();
  const [order] = await draftsInForce(call);
  await call('order.issue', { orders: [order.id] });
  const inForce = await planOf(call);
  expect(await call('plan.approve', { plan: inForce })).toMatchObject({ ok: true });
  const revoked = await call('order.revoke', { order: order.id, on: '2020-03-02', by: '值班长', reason: '车坏了', successor: {} });
  expect(revoked).toMatchObject({ value: [{ state: { kind: 'revoked' } }, { plan: inForce, state: { kind: 'draft' } }] });
  expect(await call('order.make', { plan: inForce })).not.toMatchObject({ error: { kind: 'ordersExist' } });
});
