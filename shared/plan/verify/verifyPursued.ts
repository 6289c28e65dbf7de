// Checks the statement of what a plan pursued: it is complete where the plan in force was known, and absent elsewhere or
// where the plan says that it set the plan in force aside. Plans of formats before that statement knew of no plan in force.
import { pursuedFormat } from '../../domain/frozenFormats.ts';
import type { Plan } from '../plan.ts';
import { knowsPlanInForce, pursuedAims } from '../pursued.ts';
import type { Facts } from './facts.ts';
import { differs, unwantedRow, type Report } from './report.ts';

export function verifyPursued({ pursued, leastChange, format }: Plan, { dataset }: Facts, report: Report): void {
  if (pursued === undefined && format < pursuedFormat) return;
  const isSetAside = leastChange === false;
  if (isSetAside && !knowsPlanInForce(dataset)) report('certificate', { file: 'plan.json', field: 'leastChange' }, unwantedRow);
  const expected = knowsPlanInForce(dataset) && !isSetAside ? pursuedAims.join(' ') : '';
  const found = (pursued ?? []).join(' ');
  if (found !== expected) report('certificate', { file: 'plan.json', field: 'pursued' }, differs(found, expected));
}
