// What the pages of cities and makers pick: the needs, stocks and supplies of the right place, and nobody else's.
import { expect, it } from 'vitest';
import { heldBy, heldIn, makersIn, needsOf, suppliesTo } from '../../../renderer/places/placeModel.ts';
import { subjectOf } from '../../../renderer/places/placeAddress.ts';
import type { StatementRow } from '../../../shared/position/statement.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const region = { nameEn: null, risk: null, population: null, longitude: null, latitude: null } as const;
const dataset = {
  ...handMadeDataset,
  regions: [
    { ...region, code: '360000', name: '江西省', parent: null, level: 'province' as const },
    { ...region, code: '360100', name: '南昌市', parent: '360000', level: 'city' as const },
    { ...region, code: '360111', name: '青山湖区', parent: '360100', level: 'county' as const },
    { ...region, code: '360200', name: '景德镇市', parent: '360000', level: 'city' as const },
  ],
  products: [{ ...handMadeDataset.products[0], code: 'MED' }],
  enterprises: [
    { code: 'E1', name: '甲', region: '360111', loss: null, rating: null, nameEn: null },
    { code: 'E2', name: '乙', region: '360200', loss: null, rating: null, nameEn: null },
  ],
  policy: { ...handMadeDataset.policy, tiers: ['frontline', 'public'] as const },
  demands: [
    {
      code: 'D1',
      tier: 'public' as const,
      region: '360100',
      product: 'MED',
      quantityPieces: 40,
      from: '2020-03-02',
      due: '2020-03-05',
      source: null,
    },
    {
      code: 'D2',
      tier: 'frontline' as const,
      region: '360111',
      product: 'MED',
      quantityPieces: 7,
      from: '2020-03-02',
      due: '2020-03-05',
      source: null,
    },
    {
      code: 'D3',
      tier: 'frontline' as const,
      region: '360100',
      product: 'MED',
      quantityPieces: 3,
      from: '2020-03-01',
      due: '2020-03-01',
      source: null,
    },
    {
      code: 'D4',
      tier: 'frontline' as const,
      region: '360200',
      product: 'MED',
      quantityPieces: 9,
      from: '2020-03-02',
      due: '2020-03-05',
      source: null,
    },
  ],
  supplies: [
    { date: '2020-03-04', owner: 'pool', item: 'MED', quantity: 5, region: '360100', source: null, receiver: null },
    { date: '2020-03-03', owner: 'E1', item: 'MB', quantity: 6, region: null, source: null, receiver: null },
    { date: '2020-03-03', owner: 'pool', item: 'MED', quantity: 8, region: '360100', source: 'directed' as const, receiver: '360200' },
    { date: '2020-03-01', owner: '360100', item: 'MED', quantity: 9, region: null, source: null, receiver: null },
    { date: '2020-03-05', owner: '360100', item: 'MED', quantity: 2, region: null, source: null, receiver: null },
  ],
};

it('The needs of a city are those of it and its counties that are not over, by tier in the order of the policy', () => {
  expect(needsOf(dataset, '360100', '2020-03-02')).toEqual([
    { tier: 'frontline', product: 'MED', pieces: 7 },
    { tier: 'public', product: 'MED', pieces: 40 },
  ]);
});

it('A maker in a county is one of its city', () => {
  expect(makersIn(dataset, '360100').map(({ code }) => code)).toEqual(['E1']);
});

const row = (place: StatementRow['place'], holder: string, item: string, closing: string, presumedShare = 0): StatementRow => ({
  place,
  holder,
  item,
  opening: '0',
  movements: [],
  counted: '0',
  closing,
  lastCount: null,
  presumedShare,
});

it('What lies in a city is its own, the pool’s there and what its makers hold together, with the part that nobody told', () => {
  const rows = [
    row('cityGoods', '360100', 'MED', '10'),
    row('cityGoods', '360200', 'MED', '90'),
    row('makerMaterial', 'E1', 'MB', '1.5', 0.5),
    row('makerMaterial', 'E3', 'MB', '2'),
    row('makerMaterial', 'E2', 'MB', '70'),
    row('poolGoods', '360100', 'MED', '-4', 1),
    row('makerGoods', 'E1', 'MED', '0'),
  ];
  expect(heldIn(rows, '360100', new Set(['E1', 'E3']))).toEqual([
    { place: 'cityGoods', item: 'MED', quantity: 10, presumed: 0 },
    { place: 'makerMaterial', item: 'MB', quantity: 3.5, presumed: 0.75 },
    { place: 'poolGoods', item: 'MED', quantity: -4, presumed: 0 },
  ]);
  expect(heldBy(rows, 'E1')).toEqual([{ place: 'makerMaterial', item: 'MB', quantity: 1.5, presumed: 0.75 }]);
});

it('Supplies that come to a city are its own, its makers’ and the pool’s there from today on; what a donor gave to another city is not', () => {
  expect(suppliesTo(dataset, '360100', new Set(['E1']), '2020-03-02').map(({ quantity }) => quantity)).toEqual([6, 5, 2]);
  expect(suppliesTo(dataset, '360200', new Set(['E2']), '2020-03-02').map(({ quantity }) => quantity)).toEqual([8]);
});

it('The address of a page says whose it is', () => {
  expect(subjectOf('/city/360100')).toEqual({ kind: 'city', code: '360100' });
  expect(subjectOf('/maker/A%2F1')).toEqual({ kind: 'maker', code: 'A/1' });
  expect(subjectOf('/plan')).toBeNull();
});
