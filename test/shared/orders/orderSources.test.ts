import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesByEnterprise, sourcesOfRange, sourcesOfPlan } from '../../../shared/orders/orderSources.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

const order = {
  lines: [{ product: 'S', name: '', standard: null, unit: '只', quantityPieces: 100, cartons: 1, massGrams: 0 }],
  events: [],
  sources: [
    { product: 'S', enterprise: null, pieces: 30 },
    { product: 'S', enterprise: 'E1', pieces: 50 },
    { product: 'S', enterprise: 'E2', pieces: 20 },
  ],
};

describe('The sources of an order', () => {
  it('are the pool before the makers, and each piece is given once', () => {
    const take = sourcesOfPlan(handMadePlan, handMadeDataset);
    expect(take('360400', 'N', 15)).toEqual([{ product: 'N', enterprise: null, pieces: 15 }]);
    expect(take('360400', 'N', 15)).toEqual([{ product: 'N', enterprise: null, pieces: 5 }]);
    const called = handMadePlan.deliveries.reduce((sum, row) => sum + row.quantityPieces, 0);
    expect(take('360100', 'S', called + 10)).toEqual([{ product: 'S', enterprise: 'E1', pieces: called }]);
  });
  it('are not goods of the pool that come after the order has left', () => {
    const [{ date, quantityPieces: called }] = handMadePlan.deliveries;
    const late = { date: '2020-03-03', owner: 'pool', item: 'S', quantity: 30, region: '360100', source: null, receiver: null };
    const take = sourcesOfPlan(
      { ...handMadePlan, deliveries: handMadePlan.deliveries.slice(0, 1) },
      { ...handMadeDataset, supplies: [late] },
    );
    expect(date < late.date).toBe(true);
    expect(take('360100', 'S', called)).toEqual([{ product: 'S', enterprise: 'E1', pieces: called }]);
    expect(take('360100', 'S', 40)).toEqual([{ product: 'S', enterprise: null, pieces: 30 }]);
  });
  it('discharge those who made them, the first called first, however the goods arrive', () => {
    expect(piecesByEnterprise(order, 'S', 'accepted', 40)).toEqual([{ enterprise: 'E1', product: 'S', pieces: 10 }]);
    const later = {
      ...order,
      events: [
        {
          id: 'a',
          on: '2020-03-02',
          kind: 'shipped' as const,
          lines: [{ product: 'S', pieces: 100 }],
          carrier: '',
          vehicle: '',
          driver: '',
        },
        {
          id: 'b',
          on: '2020-03-02',
          kind: 'received' as const,
          shipment: 'a',
          lines: [{ product: 'S', accepted: 40, damaged: 0, refused: 0 }],
          signedBy: '',
        },
      ],
    };
    expect(piecesByEnterprise(later, 'S', 'accepted', 60)).toEqual([
      { enterprise: 'E1', product: 'S', pieces: 40 },
      { enterprise: 'E2', product: 'S', pieces: 20 },
    ]);
    expect(piecesByEnterprise(later, 'S', 'returned', 15)).toEqual([{ enterprise: 'E1', product: 'S', pieces: 10 }]);
  });
  it('give every part of an order to exactly one maker, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (parts) => {
        let before = 0;
        const given = new Map<string | null, number>();
        for (const pieces of parts) {
          for (const part of sourcesOfRange(order.sources, 'S', before, pieces))
            given.set(part.enterprise, (given.get(part.enterprise) ?? 0) + part.pieces);
          before += pieces;
        }
        let left = Math.min(100, before);
        for (const { enterprise, pieces } of order.sources) {
          const expected = Math.min(left, pieces);
          expect(given.get(enterprise) ?? 0).toBe(expected);
          left -= expected;
        }
      }),
    );
  });
});
