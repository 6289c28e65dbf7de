import { expect, test } from 'vitest';
import { uppercaseNumeral, uppercaseQuantity } from '../../../shared/text/uppercaseNumerals.ts';

test.each([
  [0, '零'],
  [1, '壹'],
  [10, '壹拾'],
  [12, '壹拾贰'],
  [100, '壹佰'],
  [101, '壹佰零壹'],
  [110, '壹佰壹拾'],
  [1_001, '壹仟零壹'],
  [1_010, '壹仟零壹拾'],
  [10_000, '壹万'],
  [10_001, '壹万零壹'],
  [20_050, '贰万零伍拾'],
  [100_000, '壹拾万'],
  [308_400, '叁拾万捌仟肆佰'],
  [10_000_001, '壹仟万零壹'],
  [100_000_000, '壹亿'],
  [100_500_000, '壹亿零伍拾万'],
  [100_000_000_000, '壹仟亿'],
  [1_000_000_000_000, '壹万亿'],
  [9_007_199_254_740_991, '玖仟零柒万壹仟玖佰玖拾贰亿伍仟肆佰柒拾肆万零玖佰玖拾壹'],
])('%d is written %s', (value, text) => {
  expect(uppercaseNumeral(value)).toBe(text);
});

test('a quantity ends in its unit and 整, so that nothing can be added', () => {
  expect(uppercaseQuantity(308_400, '只')).toBe('叁拾万捌仟肆佰只整');
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d has no uppercase numeral', (value) => {
  expect(() => uppercaseNumeral(value)).toThrow();
});
