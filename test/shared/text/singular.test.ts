// One of a thing is written in the singular.
import { expect, it } from 'vitest';
import { singularOfOne } from '../../../shared/text/singular.ts';

it('one thing has no plural, and neither has its verb', () => {
  expect(singularOfOne('Issue 1 orders?')).toBe('Issue 1 order?');
  expect(singularOfOne('1 cities have reported; 1 more changes')).toBe('1 city has reported; 1 more change');
  expect(singularOfOne('1 rows were left out')).toBe('1 row was left out');
});

it('other numbers keep the plural', () => {
  for (const text of ['21 orders', '0.1 days', '1,1 orders', '2–1 rows', '11 cities have reported']) expect(singularOfOne(text)).toBe(text);
});
