// Quantities of papers: plain decimals as text on paper and in storage, whole millionths in arithmetic, so that nothing is ever rounded.
import { trimmedDecimal } from '../base/trimmedEnd.ts';

const decimals = 6;
const scale = 10n ** BigInt(decimals);

/** Exact. `text` is a plain decimal with at most six decimals. */
export function millionthsOf(text: string): bigint {
  const sign = text.startsWith('-') ? -1n : 1n;
  const [whole, fraction = ''] = text.replace(/^[+-]/, '').split('.');
  return sign * (BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, '0')));
}

/** The shortest text of a quantity. */
export function quantityOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths;
  const text = `${size / scale}.${String(size % scale).padStart(decimals, '0')}`;
  return `${millionths < 0n ? '-' : ''}${trimmedDecimal(text)}`;
}

export function sumOf(texts: Iterable<string>): bigint {
  let total = 0n;
  for (const text of texts) total += millionthsOf(text);
  return total;
}

/** A ratio of a quantity, exactly: six decimals times six are twelve. */
export function shareOf(quantity: string, ratio: number): string {
  const share = millionthsOf(quantity) * BigInt(Math.round(ratio * 1e6));
  return trimmedDecimal(`${share / scale ** 2n}.${String(share % scale ** 2n).padStart(2 * decimals, '0')}`);
}

/** 0.4 → 40%, with every digit the ratio has. */
export function ratioText(ratio: number): string {
  return `${trimmedDecimal((ratio * 100).toFixed(4))}%`;
}
