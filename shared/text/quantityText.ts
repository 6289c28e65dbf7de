// Shows numbers on screens and papers: digits grouped in threes, and percentages cut towards zero, so that nothing ever looks fuller than it is.
import { assert } from '../base/assert.ts';
import { floor, fromNumber, multiply, rational } from '../base/rational.ts';

/** 1234567.5 → 1,234,567.5, with as many decimals as the number has, or exactly `decimals`. */
export function groupedDigits(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole, fraction] = text.split('.');
  return fraction === undefined ? groupDigits(whole) : `${groupDigits(whole)}.${fraction}`;
}

/** A ratio as a percentage with one decimal, rounded down: 0.99999 is 99.9%, and only 1 is 100.0%. */
export function percentText(ratio: number): string {
  const tenths = floor(multiply(fromNumber(ratio), rational(1000n)));
  return tenthsText(tenths);
}

/** `part` of `whole` as a percentage, computed exactly and then rounded down. Nothing of nothing is 100.0%, since nothing is missing. */
export function percentOf(part: number, whole: number): string {
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(whole) && whole >= 0, 'a share is of whole numbers');
  if (whole === 0) return tenthsText(1000n);
  return tenthsText(floor(rational(BigInt(part) * 1000n, BigInt(whole))));
}

function tenthsText(tenths: bigint): string {
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}%`;
}

function groupDigits(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Groups the digits of a decimal in text form: 1234567.5 → 1,234,567.5. */
export function groupedDecimal(text: string): string {
  const [whole, fraction] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
}
