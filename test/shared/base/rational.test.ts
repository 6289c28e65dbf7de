import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, floor, fromNumber, multiply, rational, subtract, toNumber } from '../../../shared/base/rational.ts';

describe('rational', () => {
  it('takes a number as the decimal it prints as', () => {
    expect([fromNumber(0.1), fromNumber(-2.5), fromNumber(1e-7), fromNumber(3e21)]).toEqual([
      { num: 1n, den: 10n },
      { num: -5n, den: 2n },
      { num: 1n, den: 10_000_000n },
      { num: 3_000_000_000_000_000_000_000n, den: 1n },
    ]);
  });

  it('adds a tenth ten times to exactly one, where doubles do not', () => {
    const tenth = fromNumber(0.1);
    const total = Array.from({ length: 10 }).reduce<ReturnType<typeof fromNumber>>((sum) => add(sum, tenth), rational(0n));
    expect(total).toEqual({ num: 1n, den: 1n });
  });

  it('rounds down towards minus infinity', () => {
    expect([floor(rational(7n, 2n)), floor(rational(-7n, 2n)), floor(rational(-4n, 2n))]).toEqual([3n, -4n, -2n]);
  });

  it('undoes what it did: (a − b) + b = a and (a ÷ b) × b = a', () => {
    const fraction = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([num, den]) => rational(num, den));
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(add(subtract(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(Math.sign(toNumber(a) - toNumber(b)));
      }),
    );
  });
});
