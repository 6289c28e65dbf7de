import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent, lineBalances } from '../../../shared/orders/orderEvents.ts';
import { createSuccessor } from '../../../shared/orders/successor.ts';
import { draftOrder } from './sampleOrder.ts';

const issued = (() => {
  const result = issueOrder(draftOrder, { prefix: '赣防物调', year: 2020, running: 12 }, '2020-03-02', '2020-03-02T08:00:00.000Z');
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
})();
const [{ product, quantityPieces }] = issued.lines;
const others = issued.lines.slice(1).map((line) => ({ product: line.product, pieces: line.quantityPieces }));
const on = '2020-03-03';

function then(order: Order, ...events: OrderEvent[]): Order {
  return events.reduce((done, event) => {
    const result = applyEvent(done, event);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, order);
}

const shipped = (id: string, pieces: number, more = others): OrderEvent => ({
  kind: 'shipped',
  id,
  on,
  lines: [{ product, pieces }, ...more],
  carrier: '',
  vehicle: '',
  driver: '',
});
const received = (id: string, shipment: string, accepted: number, damaged = 0, refused = 0, more = others): OrderEvent => ({
  kind: 'received',
  id,
  on,
  shipment,
  signedBy: '仓库',
  lines: [
    { product, accepted, damaged, refused },
    ...more.map((line) => ({ product: line.product, accepted: line.pieces, damaged: 0, refused: 0 })),
  ],
});
const balance = (order: Order) => lineBalances(order)[0];

describe('An issued order', () => {
  it('goes from issued over shipped and received to closed, once all is accepted', () => {
    const sent = then(issued, shipped('s1', quantityPieces));
    expect(sent.state.kind).toBe('shipped');
    expect(balance(sent)).toMatchObject({ inTransit: quantityPieces, open: quantityPieces });
    const done = then(sent, received('r1', 's1', quantityPieces));
    expect(done.state.kind).toBe('closed');
    expect(balance(done)).toMatchObject({ accepted: quantityPieces, inTransit: 0, open: 0, over: 0 });
  });

  it('stays open for what was damaged or refused, until that is sent again or written off by name and reason', () => {
    const short = then(issued, shipped('s1', quantityPieces), received('r1', 's1', quantityPieces - 30, 10, 20));
    expect(short.state.kind).toBe('received');
    expect(balance(short)).toMatchObject({ open: 30, damaged: 10, refused: 20 });
    const again = then(short, shipped('s2', 20, []), received('r2', 's2', 20, 0, 0, []));
    expect(again.state.kind).toBe('received');
    const closed = then(again, { kind: 'writtenOff', id: 'w1', on, lines: [{ product, pieces: 10 }], by: '值班员', reason: '雨淋' });
    expect(closed.state.kind).toBe('closed');
  });

  it('takes what arrives in excess as it arrived, and opens again when goods are returned', () => {
    const over = then(issued, shipped('s1', quantityPieces), received('r1', 's1', quantityPieces + 5));
    expect(balance(over)).toMatchObject({ over: 5, open: 0, inTransit: 0 });
    expect(over.state.kind).toBe('closed');
    const back = then(over, { kind: 'returned', id: 'b1', on, lines: [{ product, pieces: 15 }], reason: '过期' });
    expect(balance(back)).toMatchObject({ accepted: quantityPieces - 10, open: 10 });
    expect(back.state.kind).toBe('received');
  });

  it('is revoked before anything arrived, and a draft with no more than its goods takes its place', () => {
    const revoked = then(issued, { kind: 'revoked', id: 'x', on, by: '处长', reason: '改道', successor: 'o2' });
    expect(revoked.state.kind).toBe('revoked');
    const share = (pieces: number) => ({ date: on, demand: 'D1', tier: 'frontline' as const, product, quantityPieces: pieces, cartons: 1 });
    const shared = { ...issued, shares: [share(60), share(quantityPieces - 60)] };
    const next = createSuccessor(shared, 'o2', new Map([[product, 100]]));
    expect(next).toMatchObject({ id: 'o2', state: { kind: 'draft' }, events: [] });
    expect(next?.lines[0].quantityPieces).toBe(100);
    expect(next?.shares.map((one) => one.quantityPieces)).toEqual([60, 40]);
    expect(createSuccessor(issued, 'o3', new Map(issued.lines.map((line) => [line.product, 0])))).toBeNull();
  });

  const refused = (order: Order, event: OrderEvent) => {
    const result = applyEvent(order, event);
    return result.ok ? null : result.error;
  };
  it('refuses what cannot be', () => {
    const sent = then(issued, shipped('s1', 40, []));
    expect(refused(draftOrder, shipped('s1', 1))).toMatchObject({ kind: 'orderStateWrong', state: 'draft' });
    expect(refused(sent, shipped('s2', quantityPieces, []))).toMatchObject({ kind: 'orderQuantityTooMuch', possible: quantityPieces - 40 });
    expect(refused(sent, received('r1', 'nowhere', 1))).toMatchObject({ kind: 'shipmentNotFound' });
    expect(refused(sent, shipped('s3', 0, []))).toEqual({ kind: 'nothingEntered' });
    expect(refused(sent, { ...shipped('s3', 1, []), on: '2020-03-01' })).toMatchObject({ kind: 'beforeIssue' });
    expect(refused(sent, { kind: 'returned', id: 'b', on, lines: [{ product, pieces: 1 }], reason: '' })).toMatchObject({
      kind: 'orderStateWrong',
    });
    const arrived = then(sent, received('r1', 's1', 40, 0, 0, []));
    expect(refused(arrived, { kind: 'revoked', id: 'x', on, by: '', reason: '', successor: null })).toMatchObject({
      kind: 'orderStateWrong',
    });
    const gone = then(issued, { kind: 'revoked', id: 'x', on, by: '', reason: '', successor: null });
    expect(refused(gone, shipped('s1', 1))).toMatchObject({ kind: 'orderStateWrong', state: 'revoked' });
  });

  it('never loses a piece, whatever happens in whatever order', () => {
    const step = fc.record({
      kind: fc.constantFrom('ship', 'receive', 'return', 'writeOff'),
      pieces: fc.integer({ min: 1, max: 500 }),
      part: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let order = { ...issued, lines: [{ ...issued.lines[0], quantityPieces: 1000 }] };
        const sum = { shipped: 0, accepted: 0, lost: 0, returned: 0, writtenOff: 0 };
        steps.forEach(({ kind, pieces, part }, k) => {
          const last = order.events.findLast((event) => event.kind === 'shipped');
          const good = part === 0 ? pieces : Math.floor(pieces / 2);
          const lines = [{ product, pieces }];
          const event: OrderEvent =
            kind === 'ship'
              ? shipped(`e${k}`, pieces, [])
              : kind === 'receive'
                ? received(`e${k}`, last?.id ?? '', good, pieces - good, 0, [])
                : kind === 'return'
                  ? { kind: 'returned', id: `e${k}`, on, lines, reason: '' }
                  : { kind: 'writtenOff', id: `e${k}`, on, lines, by: '', reason: '' };
          const result = applyEvent(order, event);
          if (!result.ok) return;
          order = result.value as typeof order;
          if (kind === 'ship') sum.shipped += pieces;
          if (kind === 'receive') {
            sum.accepted += good;
            sum.lost += pieces - good;
          }
          if (kind === 'return') sum.returned += pieces;
          if (kind === 'writeOff') sum.writtenOff += pieces;
        });
        const line = balance(order);
        expect(line.shipped).toBe(sum.shipped);
        expect(line.accepted).toBe(sum.accepted - sum.returned);
        expect(line.damaged + line.refused).toBe(sum.lost);
        expect(line.inTransit).toBeGreaterThanOrEqual(Math.max(0, sum.shipped - sum.accepted - sum.lost));
        expect(line.open - line.over).toBe(1000 - line.accepted - sum.writtenOff);
        expect(order.state.kind === 'closed').toBe(order.events.length > 0 && line.open === 0 && line.inTransit === 0);
      }),
    );
  });
});
