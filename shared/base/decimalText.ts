// Owns exact products of decimals as text: what people wrote is scaled by moving digits, never by floating point.
import { trimmedEnd } from './trimmedEnd.ts';

/** Both plain decimals such as 12, 0.5 or -3.25. */
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

/** The exact sum of many: each is read once, and zeros not at all. */
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
