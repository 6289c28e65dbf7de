import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import {
  batchEvents,
  batchRows,
  cartonsOf,
  filledAs,
  filledDown,
  pastedBatch,
  piecesOf,
  rowsOfCode,
} from '../../../../renderer/orders/batch/dayBatch.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { issuedOrder } from '../../../shared/orders/sampleOrder.ts';

const [day, later] = ['2020-03-02', '2020-03-03'] as IsoDate[];
const said = { on: later, carrier: '', vehicle: '赣A00000', driver: '', signedBy: '张三' };
const line = (product: string, quantityPieces: number) => ({ ...issuedOrder.lines[0], product, quantityPieces });
const order = (id: string, running: number, events: Order['events'] = []): Order => ({
  ...issuedOrder,
  id,
  lines: [line('N95', 1_000), line('MED', 400)],
  state: { kind: 'issued', number: { prefix: '赣防物调', year: 2020, running }, issuedOn: day, issuedAt: '2020-03-02T00:00:00.000Z' },
  events,
});
const shipment = (id: string, pieces: number): Order['events'][number] => ({
  kind: 'shipped',
  id,
  on: day,
  lines: [{ product: 'N95', pieces }],
  carrier: '',
  vehicle: '',
  driver: '',
});
const rows = (kind: 'shipped' | 'received', ...orders: readonly Order[]) => orders.flatMap((one) => batchRows(one, kind, () => 400));
const names = (product: string) => [product, product === 'N95' ? '防护 N95' : '一次性'];

describe('The entries of a day', () => {
  it('have a row for each product that is to be shipped, and for each that is on the road', () => {
    const under = order('a', 1, [shipment('s1', 600)]);
    expect(rows('shipped', under).map(({ product, open }) => [product, open])).toEqual([
      ['N95', 400],
      ['MED', 400],
    ]);
    expect(rows('received', under).map(({ product, open, shipment: of }) => [product, open, of])).toEqual([['N95', 600, 's1']]);
    expect(rows('shipped', { ...under, state: { kind: 'draft' } })).toEqual([]);
  });

  it('count cartons, the last of which may be open', () => {
    const [row] = rows('shipped', order('a', 1));
    expect([cartonsOf(1_000, row), piecesOf(3, row), piecesOf(2, row), piecesOf(4, row)]).toEqual([3, 1_000, 800, 1_600]);
  });

  it('find an order by its scanned code, its number in any brackets, or its running number where that is enough', () => {
    const all = rows('shipped', order('a', 1), order('b', 11));
    const found = (code: string) => [...new Set(rowsOfCode(all, code).map((row) => row.order))];
    expect(found('TD1|赣防物调〔2020〕11号|0123456789abcdef|00ff')).toEqual(['b']);
    expect(found(' 赣防物调[2020]1号 ')).toEqual(['a']);
    expect(found('１')).toEqual(['a']);
    expect(found('2')).toEqual([]);
    const other = order('c', 1);
    const twice = { ...other, state: { ...other.state, number: { prefix: '洪防物调', year: 2020, running: 1 } } } as Order;
    expect(rowsOfCode([...all, ...rows('shipped', twice)], '1')).toEqual([]);
  });

  it('are read from a pasted block with or without heads, and lines that say nothing are told', () => {
    const all = rows('shipped', order('a', 1), order('b', 2));
    const block = [
      ['文号', '品种', '箱', '只'],
      ['赣防物调〔2020〕1号', '防护 N95', '3', '1,000'],
      ['赣防物调〔2020〕2号', 'MED', '', '0.04万'],
      ['赣防物调〔2020〕2号', '', '', '5'],
      ['赣防物调〔2020〕9号', 'MED', '', '5'],
      ['', '', '', ''],
    ];
    expect(pastedBatch(block, all, names)).toEqual({
      texts: { 'a||N95': { pieces: '1000' }, 'b||MED': { pieces: '400' } },
      unread: [4, 5],
    });
  });

  it('take a pasted column of cartons or pieces from a row down', () => {
    const all = rows('shipped', order('a', 1));
    expect(filledDown(['3', 'x', '7'], all, 'cartons')).toEqual({ 'a||N95': { pieces: '1000' }, 'a||MED': { pieces: 'x' } });
    expect(filledDown(['12'], all, 'pieces')).toEqual({ 'a||N95': { pieces: '12' } });
  });

  it('that are pasted fill the earliest of several shipments first', () => {
    const all = rows('received', order('a', 1, [shipment('s1', 600), shipment('s2', 400)]));
    expect(pastedBatch([['1', '700']], all, names).texts).toEqual({ 'a|s1|N95': { pieces: '600' }, 'a|s2|N95': { pieces: '100' } });
  });

  it('become one event an order, and one receipt a shipment, of what was filled in', () => {
    const all = rows('shipped', order('a', 1), order('b', 2));
    expect(batchEvents('shipped', all, { ...filledAs(all.slice(0, 1)), 'b||MED': { pieces: '0' } }, said)).toEqual([
      {
        order: 'a',
        event: { kind: 'shipped', on: later, lines: [{ product: 'N95', pieces: 1_000 }], carrier: '', vehicle: '赣A00000', driver: '' },
      },
    ]);
    const arriving = rows('received', order('a', 1, [shipment('s1', 600), shipment('s2', 400)]));
    const texts = { 'a|s1|N95': { pieces: '590', damaged: '10' }, 'a|s2|N95': { pieces: '400' } };
    expect(
      batchEvents('received', arriving, texts, said).map(({ event }) => (event.kind === 'received' ? [event.shipment, event.lines] : [])),
    ).toEqual([
      ['s1', [{ product: 'N95', accepted: 590, damaged: 10, refused: 0 }]],
      ['s2', [{ product: 'N95', accepted: 400, damaged: 0, refused: 0 }]],
    ]);
  });
});
