import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedDigits, percentOf, percentText } from '../../../shared/text/quantityText.ts';

test.each([
  [0, '0'],
  [1_000, '1,000'],
  [-1_234_567.5, '-1,234,567.5'],
])('%d has its digits in threes: %s', (value, text) => {
  expect(groupedDigits(value)).toBe(text);
});

test('decimals can be fixed', () => {
  expect([groupedDigits(1_159.6, 1), groupedDigits(1_159, 1)]).toEqual(['1,159.6', '1,159.0']);
});

test.each([
  [0, '0.0%'],
  [0.57, '57.0%'],
  [0.8249, '82.4%'],
  [0.99999, '99.9%'],
  [0.9999999999, '99.9%'],
  [1, '100.0%'],
  [1.2345, '123.4%'],
])('a ratio of %d is %s, rounded down', (ratio, text) => {
  expect(percentText(ratio)).toBe(text);
});

test('a share of whole pieces is exact before it is rounded down', () => {
  expect([percentOf(2, 3), percentOf(99_999_999_999, 100_000_000_000), percentOf(5, 5), percentOf(0, 0)]).toEqual([
    '66.6%',
    '99.9%',
    '100.0%',
    '100.0%',
  ]);
});

test('no share short of the whole is ever shown as 100.0%', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), fc.integer({ min: 1, max: 1_000 }), (whole, short) => {
      const part = Math.max(0, whole - short);
      expect(Number.parseFloat(percentOf(part, whole))).toBeLessThan(100);
    }),
  );
});
