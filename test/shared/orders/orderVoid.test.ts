import { expect, test } from 'vitest';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEntry } from '../../../shared/orders/orderEvent.ts';
import { applyEvent, lineBalances } from '../../../shared/orders/orderEvents.ts';
import { applyVoid, countedParts, repeatedReceipt } from '../../../shared/orders/orderVoid.ts';
import { issuedOrder } from './sampleOrder.ts';

const [line] = issuedOrder.lines;
const product = line.product;
const on = '2020-03-03';
const shipped: OrderEntry = {
  id: 's1',
  on,
  kind: 'shipped',
  lines: [{ product, pieces: line.quantityPieces }],
  carrier: '',
  vehicle: '',
  driver: '',
};
const receipt = (id: string, accepted: number): Extract<OrderEntry, { kind: 'received' }> => ({
  id,
  on,
  kind: 'received',
  shipment: 's1',
  lines: [{ product, accepted, damaged: 0, refused: 0 }],
  signedBy: '',
});
const voiding = (event: string): Extract<OrderEntry, { kind: 'voided' }> => ({
  id: `v-${event}`,
  on,
  kind: 'voided',
  event,
  by: '李四',
  reason: '登错单',
});
const withEntries = (...entries: OrderEntry[]): Order => ({ ...issuedOrder, ...countedParts(entries) });
const acceptedOf = (order: Order) => lineBalances(order)[0].accepted;

test('what was voided no longer counts and stays among the entries', () => {
  const order = withEntries(shipped, receipt('r1', 500));
  const after = applyVoid(order, voiding('r1'));
  expect(after.ok && after.value.events.map(({ id }) => id)).toEqual(['s1']);
  expect(after.ok && after.value.entries?.map(({ id }) => id)).toEqual(['s1', 'r1', 'v-r1']);
  expect(after.ok && after.value.state.kind).toBe('shipped');
  if (!after.ok) return;
  expect(applyVoid(after.value, voiding('r1'))).toMatchObject({ error: { kind: 'paperEventNotFound' } });
  expect(applyVoid(after.value, voiding('s1'))).toMatchObject({ ok: true, value: { state: { kind: 'issued' } } });
});

test('a shipment with a receipt is not voided before the receipt', () => {
  const order = withEntries(shipped, receipt('r1', 500));
  expect(applyVoid(order, voiding('s1'))).toMatchObject({ error: { kind: 'paperEventFollowed', followers: [on] } });
});

test('a receipt that two offices entered for one shipment counts once, in whatever order they came', () => {
  const all = line.quantityPieces;
  const entries = [shipped, receipt('a', all), receipt('b', all - 10)];
  expect(acceptedOf(withEntries(...entries))).toBe(all);
  expect(acceptedOf(withEntries(...entries.toReversed()))).toBe(all);
  expect(withEntries(...entries).entries?.length).toBe(3);
  expect(repeatedReceipt(withEntries(shipped, receipt('a', all)), receipt('b', all))?.id).toBe('a');
  expect(acceptedOf(withEntries(shipped, receipt('a', all), { ...receipt('b', all), another: true }))).toBe(2 * all);
});

test('a receipt that somebody said is another one counts, also where it has the earlier day', () => {
  const all = line.quantityPieces;
  const late = { ...receipt('b', all), on: '2020-03-04' };
  const early = { ...receipt('a', all), another: true as const };
  expect(acceptedOf(withEntries(shipped, late, early))).toBe(2 * all);
});

test('two halves of a shipment are two receipts', () => {
  const half = line.quantityPieces / 2;
  expect(acceptedOf(withEntries(shipped, receipt('a', half), receipt('b', half)))).toBe(line.quantityPieces);
});

test('a revocation says what became of the goods on the road, and only those still to be received arrive after it', () => {
  const order: Order = { ...withEntries(shipped), state: { ...issuedOrder.state, kind: 'shipped' } as Order['state'] };
  const revoked = (road: 'returned' | 'received' | 'lost' | null): Extract<OrderEntry, { kind: 'revoked' }> => ({
    id: 'x',
    on,
    kind: 'revoked',
    by: '李四',
    reason: '道路中断',
    successor: null,
    road,
  });
  expect(applyEvent(order, revoked(null))).toMatchObject({ error: { kind: 'paperRoadOpen' } });
  const back = applyEvent(order, revoked('returned'));
  expect(back.ok && lineBalances(back.value)[0].inTransit).toBe(0);
  expect(back.ok && applyEvent(back.value, receipt('r1', 10))).toMatchObject({ error: { kind: 'orderStateWrong' } });
  const after = applyEvent(order, revoked('received'));
  expect(after.ok && applyEvent(after.value, receipt('r1', 10))).toMatchObject({ ok: true });
});
