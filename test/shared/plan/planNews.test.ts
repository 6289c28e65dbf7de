import { expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { planNews } from '../../../shared/plan/planNews.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

const demand = {
  code: 'D1',
  tier: 'frontline',
  region: '110200',
  product: 'MED',
  quantityPieces: 500,
  from: '2020-03-02',
  due: '2020-03-02',
  source: null,
} as const;
const before: Dataset = { ...smallDataset, demands: [demand] };
const told = (expected: Dataset | null, after: Dataset) =>
  planNews(before, expected, after).map(({ cause, kind, place, item, before: was, after: is }) => [cause, kind, place, item, was, is]);

it('says nothing where nothing is new', () => {
  expect(told(before, before)).toEqual([]);
});

it('tells stocks that are not as expected from what was handed out early', () => {
  const after: Dataset = {
    ...before,
    stocks: [
      { owner: 'pool', item: 'MB', quantity: 1, region: null },
      { owner: 'pool', item: 'MED', quantity: 40, region: '110100' },
      { owner: 'E1', item: 'MED', quantity: 5, region: null },
      { owner: '110200', item: 'N95', quantity: 7, region: null },
      { owner: 'E1', item: 'MB', quantity: 3.25, region: null },
    ],
    // Three of the pool's four kilograms came to E1, which used a quarter of one more than expected.
    given: [{ enterprise: 'E1', material: 'MB', quantity: 3 }],
  };
  expect(told(before, after)).toEqual([
    ['happened', 'goods', '110100', 'MED', 60, 45],
    ['happened', 'ownGoods', '110200', 'N95', 0, 7],
    ['happened', 'material', 'E1', 'MB', 0.5, 0.25],
  ]);
  expect(told(null, after)).toEqual([]);
});

it('tells supply, demand, rule and pins by place', () => {
  const pin = { kind: 'delivery', enterprise: 'E2', material: null, product: 'N95', demand: null, min: 100, max: null } as const;
  const after: Dataset = {
    ...before,
    lines: before.lines.filter(({ enterprise }) => enterprise === 'E1'),
    demands: [
      { ...demand, quantityPieces: 700 },
      { ...demand, code: 'D2', tier: 'city_basic' },
    ],
    materials: before.materials.map((row) => ({ ...row, linkageRatio: 0.6 })),
    policy: { ...before.policy, goodsReserve: { MED: 150 } },
    pins: [pin],
  };
  expect(told(before, after)).toEqual([
    ['supply', 'capacity', 'E2', 'N95', 400, 0],
    ['demand', 'demand', '110200', 'MED', 0, 500],
    ['demand', 'demand', '110200', 'MED', 500, 700],
    ['rule', 'linkage', null, null, null, null],
    ['rule', 'reserves', null, 'MED', 100, 150],
    ['pins', 'pin', 'E2', 'N95', null, 100],
  ]);
  const later = { ...before, demands: [{ ...demand, due: '2020-03-03' }] };
  expect(told(before, later)).toEqual([['demand', 'demandDays', '110200', 'MED', null, null]]);
});

it('takes goods that went into the reserve, and what was carried out of a pin, for no news', () => {
  const pin = { kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: 2, max: null } as const;
  const after = { ...before, policy: { ...before.policy, goodsReserve: { MED: 20 } }, pins: [{ ...pin, min: 1 }] };
  expect(planNews({ ...before, pins: [pin] }, null, after)).toEqual([]);
});
