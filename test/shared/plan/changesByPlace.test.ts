import { expect, it } from 'vitest';
import type { Previous } from '../../../shared/domain/tables.ts';
import { changesByPlace } from '../../../shared/plan/changesByPlace.ts';
import { smallPlan } from '../../helpers/smallDataset.ts';

const dispatch = { kind: 'dispatch', enterprise: null, product: 'MED', demand: null } as const;

it('says who gets more or less, on which day and from whom, and which maker delivers on another day', () => {
  const previous: Previous[] = [
    { ...dispatch, date: '2020-03-01', from: '110100', to: '110200', quantityPieces: 9999 },
    { ...dispatch, date: '2020-03-02', from: '110100', to: '110200', quantityPieces: 300 },
    { ...dispatch, date: '2020-03-03', from: '110100', to: '110200', quantityPieces: 600 },
    { ...dispatch, date: '2020-03-03', from: '110200', to: '110200', quantityPieces: 100 },
    { ...dispatch, date: '2020-03-02', from: '110200', to: '420100', quantityPieces: 200 },
    { kind: 'delivery', date: '2020-03-03', from: null, to: null, enterprise: 'E1', product: 'MED', quantityPieces: 750, demand: null },
  ];
  expect(changesByPlace(previous, smallPlan)).toEqual({
    receivers: [
      {
        place: '110200',
        product: 'MED',
        before: 1000,
        after: 1100,
        days: [
          { date: '2020-03-03', place: '110100', before: 600, after: 800 },
          { date: '2020-03-03', place: '110200', before: 100, after: 0 },
        ],
      },
    ],
    makers: [
      {
        place: 'E1',
        product: 'MED',
        before: 750,
        after: 750,
        days: [
          { date: '2020-03-02', place: null, before: 0, after: 750 },
          { date: '2020-03-03', place: null, before: 750, after: 0 },
        ],
      },
    ],
  });
});
