// Owns the check of assessment.csv against the self-sufficiency the dataset gives.
import type { Plan } from '../plan.ts';
import { isNear, quotient } from './exactUnits.ts';
import type { ExpectedAssessment } from './expectedAssessment.ts';
import type { Report } from './report.ts';
import { rowPlace } from './report.ts';

/** Rows are every city × product, once. */
export function verifyAssessment(plan: Plan, expected: ReadonlyMap<string, ExpectedAssessment>, report: Report): void {
  const seen = new Set<string>();
  plan.assessment.forEach((row, index) => {
    const place = `${rowPlace('assessment.csv', index)}: city ${row.city}, product ${row.product}`;
    const key = `${row.city}|${row.product}`;
    const right = expected.get(key);
    if (right === undefined || seen.has(key)) return report('assessment', place, seen.has(key) ? 'a second row' : 'a row', 'no such row');
    seen.add(key);
    const [potential, ratio] = [quotient(right.potential.num, right.potential.den), quotient(right.ratio.num, right.ratio.den)];
    if (row.need !== right.need) report('assessment', `${place}, need`, row.need, right.need);
    if (row.stock !== right.stock) report('assessment', `${place}, stock`, row.stock, right.stock);
    if (!isNear(row.potential, potential)) report('assessment', `${place}, potential`, row.potential, potential);
    if (!isNear(row.ratio, ratio)) report('assessment', `${place}, ratio`, row.ratio, ratio);
    if (row.eligible !== right.eligible) report('assessment', `${place}, eligible`, row.eligible ? 1 : 0, right.eligible ? 1 : 0);
  });
  for (const key of expected.keys()) {
    if (!seen.has(key)) report('assessment', `assessment.csv: city ${key.replace('|', ', product ')}`, 'no row', 'a row');
  }
}
