// Writes numbers as plain decimals.

/** JSON allows exponents: 1e-7 has seven decimals, and 1e400, already infinite here, exceeds every bound. */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? '-1' : '9'.repeat(400);
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
