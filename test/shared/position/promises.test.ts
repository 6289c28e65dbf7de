import { describe, expect, it } from 'vitest';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import type { Order, OrderShare } from '../../../shared/orders/order.ts';
import { orderPromise } from '../../../shared/position/promises.ts';
import { draftOrder, issuedOrder } from '../orders/sampleOrder.ts';

const product = 'N95';
const share = (demand: string, quantityPieces: number): OrderShare => ({
  date: '2020-03-02',
  demand,
  tier: 'frontline',
  product,
  quantityPieces,
  cartons: 1,
});
const order: Order = {
  ...issuedOrder,
  lines: issuedOrder.lines.filter((line) => line.product === product),
  shares: [share('first', 250), share('second', 150)],
};
const base = { id: 's1', on: '2020-03-02' } as const;
const ship = (pieces: number): OrderEvent => ({
  ...base,
  kind: 'shipped',
  lines: [{ product, pieces }],
  carrier: '',
  vehicle: '',
  driver: '',
});
const receive = (accepted: number, damaged = 0, refused = 0): OrderEvent => ({
  ...base,
  id: 'r1',
  kind: 'received',
  shipment: 's1',
  signedBy: '库',
  lines: [{ product, accepted, damaged, refused }],
});
const afterEvents = (...events: OrderEvent[]) =>
  orderPromise(
    events.reduce((done, event) => {
      const result = applyEvent(done, event);
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    }, order),
  );
const row = (demand: string, quantityPieces: number, state: string) => ({ demand, product, quantityPieces, state });

describe('What an issued order promises', () => {
  it('is nothing while it is a draft', () => {
    expect(orderPromise({ ...order, state: draftOrder.state })).toEqual({ commitments: [], secured: [] });
  });

  it('is all of it before anything has left', () => {
    expect(afterEvents()).toEqual({
      commitments: [
        {
          order: 'order-1',
          product,
          from: '360100',
          quantityPieces: 400,
          shippedPieces: 0,
          date: '2020-03-02',
          due: '2020-03-03',
        },
      ],
      secured: [row('first', 250, 'committed'), row('second', 150, 'committed')],
    });
  });

  it('goes to the earlier share first: accepted, then on the way, then still to leave', () => {
    expect(afterEvents(ship(300), receive(200)).secured).toEqual([
      row('first', 200, 'accepted'),
      row('first', 50, 'transit'),
      row('second', 50, 'transit'),
      row('second', 100, 'committed'),
    ]);
  });

  it('is made up for where goods came damaged or refused, and shorter where that was written off', () => {
    const short = afterEvents(ship(400), receive(370, 10, 20));
    expect(short.commitments).toMatchObject([{ quantityPieces: 430, shippedPieces: 400 }]);
    expect(short.secured).toEqual([row('first', 250, 'accepted'), row('second', 120, 'accepted'), row('second', 30, 'committed')]);
    const writtenOff: OrderEvent = { ...base, id: 'w1', kind: 'writtenOff', lines: [{ product, pieces: 30 }], by: '甲', reason: '破损' };
    const less = afterEvents(ship(400), receive(370, 10, 20), writtenOff);
    expect(less.commitments).toMatchObject([{ quantityPieces: 400, shippedPieces: 400 }]);
    expect(less.secured).toEqual([row('first', 250, 'accepted'), row('second', 120, 'accepted')]);
  });

  it('keeps of a revoked order only what is on the road', () => {
    const revoked = afterEvents(ship(100), { ...base, id: 'v', kind: 'revoked', by: '甲', reason: '改道', successor: null });
    expect(revoked.commitments).toMatchObject([{ quantityPieces: 100, shippedPieces: 100 }]);
    expect(revoked.secured).toEqual([row('first', 100, 'transit')]);
  });
});
