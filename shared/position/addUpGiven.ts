// Adds up material handed out: one row per enterprise and material, exact to the millionth.
import { fromMillionths, type Millionths, toMillionths } from '../base/millionths.ts';
import type { Given } from '../domain/tables.ts';

/** In the order in which enterprise and material first occur. */
export function addUpGiven(rows: readonly Given[]): Given[] {
  const sums = new Map<string, { readonly row: Given; quantity: Millionths }>();
  for (const row of rows) {
    const key = `${row.enterprise}|${row.material}`;
    const sum = sums.get(key) ?? { row, quantity: 0n };
    sum.quantity += toMillionths(row.quantity);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ row, quantity }) => ({ ...row, quantity: fromMillionths(quantity) }));
}
