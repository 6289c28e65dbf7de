// Writes a quantity with its decimals as people read it: 72,000 or 1,234.5.
import { groupedDigits } from './quantityText.ts';

/** At most three decimals, as quantities of material have. */
export function groupedNumber(value: number): string {
  const [whole, decimals = ''] = String(Math.round(value * 1000) / 1000).split('.');
  return `${groupedDigits(Number(whole))}${decimals === '' ? '' : `.${decimals}`}`;
}
