// Checks quotas.csv against the quotas computed from the dataset.
import type { Plan } from '../plan.ts';
import { isNear, millionths, quotient } from './exactUnits.ts';
import { quotaMillionths, quotaUnit } from './expectedQuotas.ts';
import type { ExpectedQuota } from './expectedQuotas.ts';
import type { Facts } from './facts.ts';
import { differs, missingRow, rowPlace, secondRow, tooMuch, unwantedRow, type Report } from './report.ts';

/**
 * There must be one row for every enterprise × scarce material, with needs and ratings as in the dataset, exact quantities, and a sum that
 * never exceeds the pool.
 */
export function verifyQuotas(plan: Plan, facts: Facts, expected: ReadonlyMap<string, ExpectedQuota>, report: Report): void {
  const seen = new Set<string>();
  const handedOut = new Map<string, bigint>();
  plan.quotas.forEach((row, index) => {
    const place = { ...rowPlace('quotas.csv', index), enterprise: row.enterprise, material: row.material };
    const key = `${row.enterprise}|${row.material}`;
    const quota = expected.get(key);
    if (quota === undefined || seen.has(key)) return report('quota', place, quota === undefined ? unwantedRow : secondRow);
    seen.add(key);
    handedOut.set(row.material, (handedOut.get(row.material) ?? 0n) + millionths(row.quantity));
    const need = quotient(quota.need, quotaUnit);
    const quantity = Number(quotaMillionths(quota)) / 1e6;
    const { rating } = facts.enterprises.get(row.enterprise) ?? { rating: 1 };
    const differ = (field: string, found: number, expected: number) => report('quota', { ...place, field }, differs(found, expected));
    if (!isNear(row.need, need)) differ('need', row.need, need);
    if (row.rating !== rating) differ('rating', row.rating, rating);
    if (row.quantity !== quantity) differ('quantity', row.quantity, quantity);
  });
  for (const key of expected.keys()) {
    if (seen.has(key)) continue;
    const [enterprise, material] = key.split('|');
    report('quota', { file: 'quotas.csv', enterprise, material }, missingRow);
  }
  for (const { code, total } of facts.scarce) {
    const sum = handedOut.get(code) ?? 0n;
    if (sum <= total) continue;
    report(
      'quota',
      { file: 'quotas.csv', material: code, field: 'quantity', isSum: true },
      tooMuch(Number(sum) / 1e6, Number(total) / 1e6),
    );
  }
}
