import { expect, it } from 'vitest';
import { ordersOf, shortOrders } from '../../../shared/plan/ordersKept.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

const order = { product: 'S', from: '360100', shippedPieces: 0, date: '2020-03-02', due: '2020-03-03' };
const dataset = {
  ...handMadeDataset,
  committed: [
    { ...order, order: 'A', quantityPieces: 100, shippedPieces: 30 },
    { ...order, order: 'B', quantityPieces: 80 },
    { ...order, order: 'C', quantityPieces: 50 },
    { ...order, order: 'B', product: 'N', quantityPieces: 9 },
    { ...order, order: 'D', from: '360400', quantityPieces: 9 },
    { ...order, order: 'E', date: '2020-03-04', due: '2020-03-04', quantityPieces: 9 },
  ],
};
const leaves = { product: 'S', date: '2020-03-02' };
const plan = {
  ...handMadePlan,
  commitments: [
    { ...leaves, order: 'A', quantityPieces: 50 },
    { ...leaves, order: 'A', date: '2020-03-03', quantityPieces: 20 },
    { ...leaves, order: 'B', quantityPieces: 15 },
    { ...leaves, order: 'B', product: 'N', quantityPieces: 9 },
  ],
};

it('an order lacks what has neither left before nor leaves by the plan; those of other cities, products and later days are not of the group', () => {
  const orders = ordersOf({ plan, dataset }, { region: '360100', product: 'S' });
  expect(orders.map(({ order: name, leavingPieces, lackingPieces }) => [name, leavingPieces, lackingPieces])).toEqual([
    ['A', 70, 0],
    ['B', 15, 65],
    ['C', 0, 50],
  ]);
  expect(shortOrders(orders).map((row) => row.order)).toEqual(['B', 'C']);
});
