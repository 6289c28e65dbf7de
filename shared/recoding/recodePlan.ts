// Reads what a plan in force says under present codes. The plan itself, and what is printed of it, keeps the codes it was made with.
import type { CodedTable } from '../domain/codedTables.ts';
import type { Plan } from '../plan/plan.ts';
import { presentCode, type Aliases } from './recoding.ts';
import { recodeAssessment } from './recodePapers.ts';

/** What names a code in the rows of a plan that its days are made of. */
const coded: Readonly<Record<string, CodedTable>> = {
  line: 'lines',
  product: 'products',
  enterprise: 'enterprises',
  material: 'materials',
  from: 'regions',
  to: 'regions',
  city: 'regions',
  demand: 'demands',
};

/** Rows of merged codes stay apart: whoever reads them adds them up by day. */
export function recodePlan(plan: Plan, aliases: Aliases): Plan {
  if (aliases.isEmpty) return plan;
  const rows = <Row extends object>(list: readonly Row[]): Row[] =>
    list.map((row) => {
      const changed = Object.entries(row).map(([field, value]) => {
        const table = coded[field];
        return [field, table === undefined || typeof value !== 'string' ? value : presentCode(aliases, table, value)];
      });
      return Object.fromEntries(changed) as Row;
    });
  return {
    ...plan,
    assessment: recodeAssessment(plan, aliases),
    quotas: rows(plan.quotas),
    production: rows(plan.production),
    deliveries: rows(plan.deliveries),
    releases: rows(plan.releases),
    dispatches: rows(plan.dispatches),
    ownUse: rows(plan.ownUse),
  };
}
