import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedDigits, percentOf, percentText, quantityText } from '../../../shared/text/quantityText.ts';

test.each([
  [0, '0', '0'],
  [9_999, '9,999', '9,999'],
  [10_000, '1万', '10 k'],
  [12_345, '1.23万', '12.34 k'],
  [-12_345, '-1.23万', '-12.34 k'],
  [999_999, '99.99万', '999.99 k'],
  [1_250_000, '125万', '1.25 M'],
  [99_999_999, '9,999.99万', '99.99 M'],
  [100_500_000, '1亿', '100.5 M'],
  [101_000_000, '1.01亿', '101 M'],
  [123_456_789_012, '1,234.56亿', '123.45 B'],
])('%d is read as %s in Chinese and %s in English', (quantity, zh, en) => {
  expect([quantityText(quantity, 'zh').short, quantityText(quantity, 'en').short]).toEqual([zh, en]);
});

test('the exact figure stays beside the short one', () => {
  expect(quantityText(1_234_567, 'zh')).toEqual({ short: '123.45万', exact: '1,234,567' });
});

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
