import { expect, test } from 'vitest';
import { splitInProportion } from '../../../shared/base/splitInProportion.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

test('a quantity is split by running sums, and goes nowhere if there are no shares', () => {
  expect(splitInProportion(10n, [1n, 1n, 1n])).toEqual([3n, 3n, 4n]);
  expect(splitInProportion(7n, [0n, 2n, 5n])).toEqual([0n, 2n, 5n]);
  expect(splitInProportion(7n, [0n, 0n])).toEqual([0n, 0n]);
});

test('the parts add up to the quantity, and each is less than one away from its share', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seededRandom(seed);
    const shares = Array.from({ length: random.int(1, 9) }, () => BigInt(random.int(0, 1000)));
    const [quantity, all] = [BigInt(random.int(0, 100_000)), shares.reduce((sum, share) => sum + share, 0n)];
    if (all === 0n) continue;
    const parts = splitInProportion(quantity, shares);
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(quantity);
    parts.forEach((part, k) => {
      const apart = part * all - quantity * shares[k];
      expect(apart > -all && apart < all).toBe(true);
    });
  }
});
