import { expect, it } from 'vitest';
import { callList, worthACall } from '../../../shared/plan/callList.ts';
import type { ChangesByPlace } from '../../../shared/plan/changesByPlace.ts';

const products = [{ code: 'MED', cartonPieces: 100 }];
const changes: ChangesByPlace = {
  receivers: [
    {
      place: '110200',
      product: 'MED',
      before: 1000,
      after: 1100,
      days: [
        { date: '2020-03-03', place: '110100', before: 600, after: 800 },
        { date: '2020-03-04', place: '110200', before: 100, after: 0 },
        { date: '2020-03-05', place: '110100', before: 400, after: 399 },
      ],
    },
    { place: '420100', product: 'MED', before: 7, after: 8, days: [{ date: '2020-03-02', place: '110100', before: 7, after: 8 }] },
  ],
  makers: [
    { place: 'E1', product: 'MED', before: 750, after: 0, days: [{ date: '2020-03-02', place: null, before: 750, after: 0 }] },
    { place: 'E2', product: 'MED', before: 750, after: 749, days: [{ date: '2020-03-02', place: null, before: 750, after: 749 }] },
  ],
};

it('calls each place once, the soonest change first, the sender as well as the receiver', () => {
  expect(callList(changes, products)).toEqual([
    { kind: 'maker', place: 'E1', points: [{ role: 'delivers', product: 'MED', other: null, date: '2020-03-02', before: 750, after: 0 }] },
    {
      kind: 'region',
      place: '110200',
      points: [
        { role: 'receives', product: 'MED', other: '110100', date: '2020-03-03', before: 600, after: 800 },
        { role: 'receives', product: 'MED', other: '110200', date: '2020-03-04', before: 100, after: 0 },
      ],
    },
    {
      kind: 'region',
      place: '110100',
      points: [{ role: 'sends', product: 'MED', other: '110200', date: '2020-03-03', before: 600, after: 800 }],
    },
  ]);
});

it('calls nobody for less than a carton', () => {
  const { receivers, makers } = worthACall(changes, products);
  expect(receivers.map(({ place, days }) => [place, days.length])).toEqual([['110200', 2]]);
  expect(makers.map(({ place }) => place)).toEqual(['E1']);
});
