// Owns how numbers are shown: short forms in 万 and 亿 or thousand, million, billion, with the exact figure beside them;
// grouped digits; percentages. What is cut off is cut towards zero, so that nothing ever looks fuller than it is.
import { assert } from '../base/assert.ts';
import { floor, fromNumber, multiply, rational } from '../base/rational.ts';
import type { Language } from '../domain/office.ts';

export interface QuantityText {
  /** 123.45万 or 1.23 M; the exact figure itself where it is short. */
  readonly short: string;
  /** Every digit: 1,234,567. */
  readonly exact: string;
}

interface Scale {
  readonly size: number;
  readonly suffix: string;
}

const scales: { readonly [Name in Language]: readonly Scale[] } = {
  zh: [
    { size: 1e8, suffix: '亿' },
    { size: 1e4, suffix: '万' },
  ],
  en: [
    { size: 1e9, suffix: ' B' },
    { size: 1e6, suffix: ' M' },
    { size: 1e4, suffix: ' k' },
  ],
};

/** A whole quantity, short for reading and exact for hovering and copying. At most two decimals, cut towards zero. */
export function quantityText(quantity: number, language: Language): QuantityText {
  assert(Number.isSafeInteger(quantity), 'a quantity of pieces is whole');
  const size = Math.abs(quantity);
  const scale = scales[language].find((candidate) => size >= candidate.size);
  const exact = groupedDigits(quantity);
  if (scale === undefined) return { short: exact, exact };
  // " k" starts at ten thousand, as 万 does: four digits are read faster than 1.23 k
  const unit = scale.suffix === ' k' ? 1_000 : scale.size;
  const hundredths = (BigInt(size) * 100n) / BigInt(unit);
  const fraction = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = quantity < 0 ? '-' : '';
  return { short: `${sign}${groupDigits(String(hundredths / 100n))}${fraction === '' ? '' : `.${fraction}`}${scale.suffix}`, exact };
}

/** 1234567.5 → 1,234,567.5, with no more digits than the number has; `decimals` fixes how many follow the dot. */
export function groupedDigits(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole, fraction] = text.split('.');
  return fraction === undefined ? groupDigits(whole) : `${groupDigits(whole)}.${fraction}`;
}

/** A ratio as a percentage with one decimal, rounded down: 0.99999 is 99.9%, only a full 1 is 100.0%. */
export function percentText(ratio: number): string {
  const tenths = floor(multiply(fromNumber(ratio), rational(1000n)));
  return tenthsText(tenths);
}

/** `part` of `whole` as a percentage, exact before it is rounded down. Nothing of nothing is 100.0%: nothing is missing. */
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

/** A plain decimal as text with its digits grouped: 1234567.5 as 1,234,567.5. */
export function groupedDecimal(text: string): string {
  const [whole, fraction] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
}
