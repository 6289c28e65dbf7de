// Shows which places answer for their makers once codes are changed or merged.
import { expect, test } from 'vitest';
import { recodedObligors } from '../../../shared/recoding/recodedObligors.ts';

const answering = (...places: (readonly [string, number])[]) => new Map(places);
const change = (from: string, to: string, isMerge: boolean, table: 'regions' | 'enterprises' = 'regions') => ({ table, from, to, isMerge });

test('a place answers under its new code, since when it did before', () => {
  expect(recodedObligors(answering(['A', 4]), [change('A', 'B', false), change('B', 'C', false)])).toEqual(answering(['C', 4]));
  expect(recodedObligors(answering(['A', 4]), [change('A', 'B', false, 'enterprises')])).toEqual(answering(['A', 4]));
});

test('of two places that become one, the setting of the code that is kept holds', () => {
  expect(recodedObligors(answering(['A', 4]), [change('A', 'B', true)])).toEqual(answering());
  expect(recodedObligors(answering(['B', 4]), [change('A', 'B', true)])).toEqual(answering(['B', 4]));
  expect(recodedObligors(answering(['A', 7], ['B', 4]), [change('A', 'B', true)])).toEqual(answering(['B', 4]));
  expect(recodedObligors(answering(['A', 4], ['B', 7]), [change('A', 'B', true)])).toEqual(answering(['B', 4]));
});
