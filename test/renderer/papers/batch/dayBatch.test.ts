import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { orderRows, paperRows, type RowNames } from '../../../../renderer/papers/batch/batchRow.ts';
import {
  batchEntries,
  cartonsOf,
  filledAs,
  filledDown,
  isBeyond,
  orderEntryOf,
  pastedBatch,
  piecesOf,
  rowsOfCode,
  shippedFirst,
} from '../../../../renderer/papers/batch/dayBatch.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { issuedOrder } from '../../../shared/orders/sampleOrder.ts';
import { draftAllotment } from '../../../shared/papers/samplePapers.ts';

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
const words: RowNames = { place: (code) => code, party: () => '甲厂', cartonPieces: () => 400 };
const rows = (kind: 'shipped' | 'received', ...orders: readonly Order[]) => orders.flatMap((one) => orderRows(one, kind, words));
const names = (product: string) => [product, product === 'N95' ? '防护 N95' : '一次性'];

describe('The entries of a day', () => {
  it('have a row for each product that is to be shipped, and for each that is on the road', () => {
    const under = order('a', 1, [shipment('s1', 600)]);
    expect(rows('shipped', under).map(({ item, open }) => [item, open])).toEqual([
      ['N95', '400'],
      ['MED', '400'],
    ]);
    expect(rows('received', under).map(({ item, open, shipment: of }) => [item, open, of])).toEqual([['N95', '600', 's1']]);
    expect(rows('shipped', { ...under, state: { kind: 'draft' } })).toEqual([]);
  });

  it('count cartons, the last of which may be open', () => {
    const [row] = rows('shipped', order('a', 1));
    expect([cartonsOf(1_000, row), piecesOf(3, row), piecesOf(2, row), piecesOf(4, row)]).toEqual([3, 1_000, 800, 1_600]);
  });

  it('find an order by its scanned code, its number in any brackets, or its running number where that is enough', () => {
    const all = rows('shipped', order('a', 1), order('b', 11));
    const found = (code: string) => [...new Set(rowsOfCode(all, code).map((row) => row.of))];
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
      texts: { 'a||N95': { quantity: '1000' }, 'b||MED': { quantity: '400' } },
      unread: [4, 5],
    });
  });

  it('take a pasted column of cartons or pieces from a row down', () => {
    const all = rows('shipped', order('a', 1));
    expect(filledDown(['3', 'x', '7'], all, 'cartons')).toEqual({ 'a||N95': { quantity: '1000' }, 'a||MED': { quantity: 'x' } });
    expect(filledDown(['12'], all, 'quantity')).toEqual({ 'a||N95': { quantity: '12' } });
  });

  it('that are pasted fill the earliest of several shipments first', () => {
    const all = rows('received', order('a', 1, [shipment('s1', 600), shipment('s2', 400)]));
    expect(pastedBatch([['1', '700']], all, names).texts).toEqual({ 'a|s1|N95': { quantity: '600' }, 'a|s2|N95': { quantity: '100' } });
  });

  it('become one event an order, and one receipt a shipment, of what was filled in', () => {
    const all = rows('shipped', order('a', 1), order('b', 2));
    expect(batchEntries('shipped', all, { ...filledAs(all.slice(0, 1)), 'b||MED': { quantity: '0' } }, said).map(orderEntryOf)).toEqual([
      {
        order: 'a',
        event: { kind: 'shipped', on: later, lines: [{ product: 'N95', pieces: 1_000 }], carrier: '', vehicle: '赣A00000', driver: '' },
      },
    ]);
    const arriving = rows('received', order('a', 1, [shipment('s1', 600), shipment('s2', 400)]));
    const texts = { 'a|s1|N95': { quantity: '580', damaged: '10', refused: '10' }, 'a|s2|N95': { quantity: '400' } };
    expect(
      batchEntries('received', arriving, texts, said)
        .map(orderEntryOf)
        .map(({ event }) => (event.kind === 'received' ? [event.shipment, event.lines] : [])),
    ).toEqual([
      ['s1', [{ product: 'N95', accepted: 580, damaged: 10, refused: 10 }]],
      ['s2', [{ product: 'N95', accepted: 400, damaged: 0, refused: 0 }]],
    ]);
  });

  it('go with the carrier of their row, or with the one of all; rows of an order with other carriers are other shipments', () => {
    const all = rows('shipped', order('a', 1));
    const texts = { 'a||N95': { quantity: '10', carrier: '顺达', vehicle: '赣B1' }, 'a||MED': { quantity: '20' } };
    expect(
      batchEntries('shipped', all, texts, said).map(({ event }) =>
        event.kind === 'shipped' ? [event.vehicle, event.carrier, event.lines] : [],
      ),
    ).toEqual([
      ['赣B1', '顺达', [{ item: 'N95', quantity: '10' }]],
      ['赣A00000', '', [{ item: 'MED', quantity: '20' }]],
    ]);
  });

  it('of an allotment are in the unit of the material, to six decimals, and may have been fetched', () => {
    const under: Paper = {
      ...draftAllotment,
      id: 'p1',
      lines: [{ ...draftAllotment.lines[0], quantity: '25.5' }],
      issue: { number: { prefix: '赣统配', year: 2020, running: 1 }, on: day, at: '2020-03-02T00:00:00.000Z' },
      events: [{ kind: 'shipped', id: 's1', on: day, lines: [{ item: 'MB', quantity: '20.25' }], carrier: '', vehicle: '', driver: '' }],
    };
    expect(paperRows(under, 'shipped', words).map(({ open, unit, to, cartonPieces }) => [open, unit, to, cartonPieces])).toEqual([
      ['5.25', 'kg', '甲厂', null],
    ]);
    const arriving = paperRows(under, 'received', words);
    expect(arriving.map(({ open, shipment: of }) => [open, of])).toEqual([
      ['20.25', 's1'],
      ['5.25', null],
    ]);
    expect(shippedFirst(arriving).map(({ shipment: of }) => of)).toEqual(['s1']);
    const texts = pastedBatch([['1', '熔喷布', '25.3']], arriving, () => ['熔喷布']).texts;
    expect(texts).toEqual({ 'p1|s1|MB': { quantity: '20.25' }, 'p1||MB': { quantity: '5.05' } });
    expect(batchEntries('received', arriving, texts, said).map(({ event }) => event)).toEqual([
      {
        kind: 'received',
        on: later,
        shipment: 's1',
        lines: [{ item: 'MB', accepted: '20.25', damaged: '0', refused: '0' }],
        signedBy: '张三',
      },
      {
        kind: 'received',
        on: later,
        shipment: null,
        lines: [{ item: 'MB', accepted: '5.05', damaged: '0', refused: '0' }],
        signedBy: '张三',
      },
    ]);
    expect(isBeyond(arriving[1], { 'p1||MB': { quantity: '5', refused: '0.250001' } })).toBe(true);
    expect(isBeyond(arriving[1], { 'p1||MB': { quantity: '5', refused: '0.25' } })).toBe(false);
  });
});
