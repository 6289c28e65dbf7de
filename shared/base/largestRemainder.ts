// Shares whole units out in proportion to weights, so that the parts add up exactly.

export interface Weighted {
  /** Breaks ties. */
  readonly code: string;
  /** A whole number of 0 or more. */
  readonly weight: number;
}

/**
 * Whole units by largest remainder; of equal ones, the first code. In big integers, since a product may pass 2^53. The weights must not all
 * be 0.
 */
export function largestRemainder<Row extends Weighted>(units: number, rows: readonly Row[]): readonly (readonly [Row, number])[] {
  const total = rows.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const exact = rows.map((row) => {
    const product = BigInt(units) * BigInt(row.weight);
    return { row, whole: Number(product / total), rest: product % total };
  });
  const left = units - exact.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...exact].sort((a, b) => (a.rest === b.rest ? (a.row.code < b.row.code ? -1 : 1) : a.rest < b.rest ? 1 : -1));
  const more = new Set(byRest.slice(0, left));
  return exact.map((part) => [part.row, part.whole + (more.has(part) ? 1 : 0)]);
}
