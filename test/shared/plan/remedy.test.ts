import { expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { applyRemedy, remedyKey, type RemedyChange } from '../../../shared/plan/remedy.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const { policy, stocks, materials, demands, pins } = handMadeDataset;

it.each<[RemedyChange, Partial<Dataset>]>([
  [{ kind: 'moreMaterial', material: 'MB', quantity: 0.2 }, { stocks: [{ ...stocks[0], quantity: 1.2 }, stocks[1]] }],
  [{ kind: 'linkageRatio', material: 'MB', from: 0.5, to: 0.6 }, { materials: [{ ...materials[0], linkageRatio: 0.6 }] }],
  [{ kind: 'lessReserve', product: 'S', quantity: 48 }, { policy: { ...policy, goodsReserve: { S: 48 } } }],
  [{ kind: 'lessMaterialReserve', material: 'MB', quantity: 5 }, { policy: { ...policy, materialReserve: { MB: 0 } } }],
  [
    { kind: 'moreGoods', owner: 'pool', city: '360100', product: 'N', quantity: 5 },
    { stocks: [...stocks, { owner: 'pool', item: 'N', quantity: 5, region: '360100' }] },
  ],
  [
    { kind: 'moreGoods', owner: 'city', city: '360100', product: 'S', quantity: 5 },
    { stocks: [...stocks, { owner: '360100', item: 'S', quantity: 5, region: null }] },
  ],
  [{ kind: 'threshold', from: 0.8, to: 1.35 }, { policy: { ...policy, support: { ...policy.support, threshold: 1.35 } } }],
  [{ kind: 'support', city: '360400' }, { policy: { ...policy, support: { ...policy.support, mode: 'list', cities: ['360400'] } } }],
  [
    { kind: 'openSource', tier: 'public', region: '360100', product: 'S' },
    { demands: demands.map((row) => (row.code === 'p1' ? { ...row, source: 'both' } : row)) },
  ],
  [{ kind: 'liftPin', pin: 'dispatch', enterprise: null, demand: 'b1', product: null }, { pins: pins.slice(0, 2) }],
])('%j changes that and nothing else', (change, expected) => {
  expect(applyRemedy(handMadeDataset, change)).toEqual({ ...handMadeDataset, ...expected });
});

it('The same change has one key, whatever order its fields came in', () => {
  expect(remedyKey({ quantity: 1, kind: 'moreMaterial', material: 'MB' })).toBe(
    remedyKey({ kind: 'moreMaterial', material: 'MB', quantity: 1 }),
  );
});
