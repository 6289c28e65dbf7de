import { expect, it } from 'vitest';
import { issueOrder } from '../../../shared/orders/order.ts';
import { orderHash, orderMark, qrModules } from '../../../shared/orders/orderMark.ts';
import { draftOrder } from './sampleOrder.ts';

const result = issueOrder(draftOrder, { prefix: '赣防物调', year: 2020, running: 12 }, '2020-03-02', '2020-03-02T08:00:00.000Z');
if (!result.ok) throw new Error(result.error.kind);
const issued = result.value;

it('The mark names number, content and office, and a draft has none', () => {
  expect(orderMark(issued, 'f'.repeat(64))).toBe(`TD1|赣防物调〔2020〕12号|${orderHash(issued).slice(0, 16)}|${'f'.repeat(16)}`);
  expect(orderMark(draftOrder, 'f')).toBeNull();
});

it('Another quantity, receiver or number is another mark; what happens later is not', () => {
  const [line, ...rest] = issued.lines;
  const others = [
    { ...issued, lines: [{ ...line, quantityPieces: line.quantityPieces + 1 }, ...rest] },
    { ...issued, receiver: '360900' },
    { ...issued, state: { ...issued.state, number: { prefix: '赣防物调', year: 2020, running: 13 } } as typeof issued.state },
  ];
  for (const other of others) expect(orderHash(other)).not.toBe(orderHash(issued));
  expect(orderHash({ ...issued, events: [{ kind: 'revoked', id: 'x', on: '2020-03-03', by: '', reason: '', successor: null }] })).toBe(
    orderHash(issued),
  );
});

it('The code is square and has its three corners', () => {
  const modules = qrModules('TD1|赣防物调〔2020〕12号|0123456789abcdef|0123456789abcdef');
  expect(modules.every((row) => row.length === modules.length)).toBe(true);
  const corner = (top: number, left: number) => Array.from({ length: 7 }, (_, k) => modules[top][left + k]);
  for (const [top, left] of [
    [0, 0],
    [0, modules.length - 7],
    [modules.length - 7, 0],
  ])
    expect(corner(top, left)).toEqual(Array(7).fill(true));
});
