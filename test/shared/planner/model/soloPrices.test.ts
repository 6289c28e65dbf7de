// The arithmetic of products made on their own: production as early as possible, and prices that are its dual.
import { expect, it } from 'vitest';
import type { Instance } from '../../../../shared/planner/instance.ts';
import { soloPrices } from '../../../../shared/planner/model/soloPrices.ts';
import { soloMade, soloProducts } from '../../../../shared/planner/model/soloProducts.ts';

/** One maker of one product: 10 pieces a day, 1 unit of cloth per piece; 4 units arrive on day 1, 30 on day 2. Half of it is owed. */
const instance: Instance = {
  days: 3,
  tiers: ['frontline'],
  cities: [],
  destinations: [],
  products: [{ code: 'P', carton: 1, weightGrams: 1, linkage: 0, bom: [{ material: 0, perPiece: 1 }], reserveTarget: 0 }],
  materials: [{ code: 'M', unit: 'kg', linkageRatio: 0.5, poolByDay: [4, 30, 0] }],
  enterprises: [{ code: 'E', city: 0, loss: 0, rating: 1, lines: [0], materialByDay: [[0, 0, 0]], goodsByDay: [[1, 0, 0]], arrears: [0] }],
  lines: [{ code: 'L', enterprise: 0, makes: [{ product: 0, rate: 10 }], availability: [1, 1, 1] }],
  demands: [],
  cityGoodsByDay: [],
  poolGoodsByDay: [],
} as unknown as Instance;
const arrivals = { material: [[4, 30, 0]], owed: [[2, 15, 0]] };
const [solo] = soloProducts(instance, 0, arrivals, () => true);

it('makes as much as cloth and lines allow from the first day on', () => {
  expect(solo).toEqual({
    enterprise: 0,
    product: 0,
    makers: [{ line: 0, make: 0 }],
    maxByDay: [4, 10, 10],
    stoppedBy: [0, -1, -1],
    goods: [5, 15, 25],
    callable: [2, 15, 17],
    owes: true,
    isBoundByOwed: [true, false, true],
  });
});

it('makes no more than is taken beyond what lies there, and that at once', () => {
  expect(soloMade(instance, solo, [0, 0, 9])).toEqual([[4, 4, 0]]);
});

it('gives what a piece is worth to the cloth where cloth stops the lines, and a right to the debt where the debt bounds it', () => {
  const { linkage, material } = soloPrices(instance, solo, [3, 2, 1], [0.5, 0.5, 0.25]);
  expect(linkage).toEqual([0.25, 0.25, 0.25]);
  // 3, plus the goods' own part of the right: from the second day on, goods rather than the debt limit what can be called in.
  expect(material.get(0)).toEqual([3.25, 0, 0]);
});
