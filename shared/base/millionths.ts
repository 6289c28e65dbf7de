// Quantities as whole millionths: goods in pieces and material in its unit both stay exact, and sums need no rounding.
import { fromNumber, multiply, rational, type Rational } from './rational.ts';

/** A quantity × 1,000,000. A piece is 1,000,000; the smallest quantity of a material is 1. */
export type Millionths = bigint;

export const onePiece: Millionths = 1_000_000n;

/** Rounds half up. */
export function toMillionths(quantity: number | Rational): Millionths {
  const exact = multiply(typeof quantity === 'number' ? fromNumber(quantity) : quantity, rational(onePiece));
  return floorDivide(2n * exact.num + exact.den, 2n * exact.den);
}

export function toMillionthsDown(quantity: Rational): Millionths {
  const exact = multiply(quantity, rational(onePiece));
  return floorDivide(exact.num, exact.den);
}

export function toMillionthsUp(quantity: Rational): Millionths {
  const exact = multiply(quantity, rational(onePiece));
  return -floorDivide(-exact.num, exact.den);
}

/** Reads a plain decimal such as 12, 0.5 or -3.25. */
export function parseMillionths(text: string): Millionths {
  const [whole, fraction = ''] = text.split('.');
  return toMillionths(rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length)));
}

export function fromMillionths(quantity: Millionths): number {
  return Number(quantity) / 1_000_000;
}

/** A plain decimal without trailing zeros, such as 12, 0.5 or -3.25. */
export function decimalOfMillionths(quantity: Millionths): string {
  const size = quantity < 0n ? -quantity : quantity;
  const fraction = String(size % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${quantity < 0n ? '-' : ''}${size / 1_000_000n}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Whole pieces, rounded down. */
export function wholePieces(quantity: Millionths): number {
  return Number(floorDivide(quantity, onePiece));
}

/** `divisor` is positive. */
function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value < 0n && quotient * divisor !== value ? quotient - 1n : quotient;
}
