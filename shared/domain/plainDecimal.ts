// Owns numbers as plain decimals.

/** JSON knows exponents: 1e-7 has seven decimals, and 1e400, infinite by now, is beyond every bound. */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? '-1' : '9'.repeat(400);
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
