import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestRemainder } from '../../../shared/base/largestRemainder.ts';

const parts = (units: number, ...weights: number[]) =>
  largestRemainder(
    units,
    weights.map((weight, k) => ({ code: `C${k}`, weight })),
  ).map(([, part]) => part);

it('gives the units that are left to the largest remainders, of equal ones to the first code', () => {
  expect(parts(10, 1, 1, 1)).toEqual([4, 3, 3]);
  expect(parts(10, 50, 30, 20)).toEqual([5, 3, 2]);
  expect(parts(1, 1, 2)).toEqual([0, 1]);
  expect(parts(5, 0, 7)).toEqual([0, 5]);
});

it('adds up and keeps each part within one unit of its share, also where a product passes what a number holds exactly', () => {
  const weight = fc.integer({ min: 1, max: 2 ** 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.array(weight, { minLength: 1, maxLength: 8 }), (units, weights) => {
      const total = weights.reduce((sum, one) => sum + BigInt(one), 0n);
      const given = parts(units, ...weights);
      expect(given.reduce((sum, part) => sum + part, 0)).toBe(units);
      for (const [k, part] of given.entries()) {
        const share = (BigInt(units) * BigInt(weights[k])) / total;
        expect([share, share + 1n]).toContain(BigInt(part));
      }
    }),
    { numRuns: 100 },
  );
});
