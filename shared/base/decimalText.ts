// Exact arithmetic on decimal text. Works on digits, never in floating point, so that the figures people entered stay exact.
import { trimmedEnd } from './trimmedEnd.ts';

/** Exact product of two plain decimals such as 12, 0.5 or -3.25. */
export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  return textOf(left.digits * right.digits, left.places + right.places);
}

export function addDecimals(a: string, b: string): string {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  const places = Math.max(left.places, right.places);
  const scaled = ({ digits, places: own }: Digits) => digits * 10n ** BigInt(places - own);
  return textOf(scaled(left) + scaled(right), places);
}

/** Exact sum. Each text is parsed once; zeros are skipped. */
export function sumDecimals(texts: Iterable<string>): string {
  let digits = 0n;
  let places = 0;
  for (const text of texts) {
    if (text === '0') continue;
    const next = digitsOf(text);
    if (next.places > places) {
      digits *= 10n ** BigInt(next.places - places);
      places = next.places;
    }
    digits += next.places === places ? next.digits : next.digits * 10n ** BigInt(places - next.places);
  }
  return textOf(digits, places);
}

interface Digits {
  readonly digits: bigint;
  readonly places: number;
}

function digitsOf(text: string): Digits {
  const [whole, fraction = ''] = text.replace(/^\+/, '').split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function textOf(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = trimmedEnd(text.slice(text.length - places), '0');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
