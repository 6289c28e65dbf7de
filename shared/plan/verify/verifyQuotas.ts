// Checks quotas.csv against the quotas computed from the dataset.
import type { Plan } from '../plan.ts';
import { isNear, million, quotient } from './exactUnits.ts';
import { quotaUnit, type ExpectedQuota } from './expectedQuotas.ts';
import type { Facts } from './facts.ts';
import { differs, missingRow, rowPlace, secondRow, tooMuch, unwantedRow, type Report } from './report.ts';

/** Rows are every enterprise × scarce material, once; needs and ratings as the dataset has them, quotas exact, what is handed out never above the pool. */
export function verifyQuotas(plan: Plan, facts: Facts, expected: ReadonlyMap<string, ExpectedQuota>, report: Report): void {
  const seen = new Set<string>();
  const handedOut = new Map<string, number>();
  plan.quotas.forEach((row, index) => {
    const place = { ...rowPlace('quotas.csv', index), enterprise: row.enterprise, material: row.material };
    const key = `${row.enterprise}|${row.material}`;
    const quota = expected.get(key);
    if (quota === undefined || seen.has(key)) return report('quota', place, quota === undefined ? unwantedRow : secondRow);
    seen.add(key);
    handedOut.set(row.material, (handedOut.get(row.material) ?? 0) + row.quantity);
    const need = quotient(quota.need, quotaUnit);
    const { num, den } = quota.toHandOut;
    const quantity = quotient(num, den * million);
    const { rating } = facts.enterprises.get(row.enterprise) ?? { rating: 1 };
    const differ = (field: string, found: number, expected: number) => report('quota', { ...place, field }, differs(found, expected));
    if (!isNear(row.need, need)) differ('need', row.need, need);
    if (row.rating !== rating) differ('rating', row.rating, rating);
    for (const field of ['quota', 'given'] as const) {
      const right = Number(quota[field]) / 1e6;
      if (row[field] !== right) differ(field, row[field], right);
    }
    // A quantity that others' surplus lowered is no whole number of millionths.
    if (den === 1n ? row.quantity !== Number(num) / 1e6 : !isNear(row.quantity, quantity)) differ('quantity', row.quantity, quantity);
  });
  for (const key of expected.keys()) {
    if (seen.has(key)) continue;
    const [enterprise, material] = key.split('|');
    report('quota', { file: 'quotas.csv', enterprise, material }, missingRow);
  }
  for (const { code, total } of facts.scarce) {
    const [sum, most] = [handedOut.get(code) ?? 0, Number(total) / 1e6];
    if (sum <= most || isNear(sum, most)) continue;
    report('quota', { file: 'quotas.csv', material: code, field: 'quantity', isSum: true }, tooMuch(sum, most));
  }
}
