// Checks assessment.csv against the self-sufficiency computed from the dataset.
import type { Plan } from '../plan.ts';
import { isNear, quotient } from './exactUnits.ts';
import type { ExpectedAssessment } from './expectedAssessment.ts';
import { differs, missingRow, rowPlace, secondRow, unwantedRow, type Report } from './report.ts';

/** There must be one row for every city × product. */
export function verifyAssessment(plan: Plan, expected: ReadonlyMap<string, ExpectedAssessment>, report: Report): void {
  const seen = new Set<string>();
  plan.assessment.forEach((row, index) => {
    const place = { ...rowPlace('assessment.csv', index), city: row.city, product: row.product };
    const key = `${row.city}|${row.product}`;
    const right = expected.get(key);
    if (right === undefined || seen.has(key)) return report('assessment', place, right === undefined ? unwantedRow : secondRow);
    seen.add(key);
    const [potential, ratio] = [quotient(right.potential.num, right.potential.den), quotient(right.ratio.num, right.ratio.den)];
    const differ = (field: string, found: number, expected: number) => report('assessment', { ...place, field }, differs(found, expected));
    if (row.need !== right.need) differ('need', row.need, right.need);
    if (row.stock !== right.stock) differ('stock', row.stock, right.stock);
    if (!isNear(row.potential, potential)) differ('potential', row.potential, potential);
    if (!isNear(row.ratio, ratio)) differ('ratio', row.ratio, ratio);
    if (row.eligible !== right.eligible) differ('eligible', row.eligible ? 1 : 0, right.eligible ? 1 : 0);
  });
  for (const key of expected.keys()) {
    if (seen.has(key)) continue;
    const [city, product] = key.split('|');
    report('assessment', { file: 'assessment.csv', city, product }, missingRow);
  }
}
