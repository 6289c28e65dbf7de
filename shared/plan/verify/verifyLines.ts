// Checks the statement of which lines nobody has verified: what a plan says to have left out is not in its dataset.
import type { Plan } from '../plan.ts';
import type { Facts } from './facts.ts';
import { unwantedRow, type Report } from './report.ts';

export function verifyLines({ lines }: Plan, { dataset }: Facts, report: Report): void {
  if (lines?.basis !== 'verified') return;
  const used = new Set(dataset.lines.map(({ code }) => code));
  lines.apart.forEach(({ line }, index) => {
    if (used.has(line)) report('line', { file: 'plan.json', field: 'lines', entry: index + 1 }, unwantedRow);
  });
}
