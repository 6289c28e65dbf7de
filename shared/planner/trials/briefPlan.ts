// The brief plan: fills, and the papers of the next days, as in the plan of the same dataset, but without reasons, remedies and the rows of
// later days. Planning thousands of mornings needs no more.
import { ok, type Result } from '../../base/result.ts';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { findIssuedPlan, type RunOptions } from '../whole/issuedPlan.ts';
import type { Solver } from '../solver.ts';

/** Rows of a plan, in its order: groups over all its days, everything else for its first days only. */
export type BriefPlan = Pick<
  Plan,
  'start' | 'quotas' | 'assessment' | 'groups' | 'production' | 'deliveries' | 'releases' | 'dispatches' | 'ownUse' | 'commitments'
>;

/** `days`: the number of days, from the first, for which papers are wanted. Refuses as `runPlan` does. */
export function runBriefPlan(dataset: Dataset, solver: Solver, days: number, options: RunOptions = {}): Result<BriefPlan, AppError> {
  const issued = findIssuedPlan(dataset, solver, options);
  if (!issued.ok) return issued;
  const {
    input: { quotas, assessment },
    rows,
  } = issued.value;
  const { start } = dataset.policy;
  const end = addDays(start, days);
  const early = <Row extends { readonly date: IsoDate }>(all: readonly Row[]): Row[] => all.filter(({ date }) => date < end);
  return ok({
    start,
    quotas,
    assessment,
    groups: rows.groups,
    production: early(rows.production),
    deliveries: early(rows.deliveries),
    releases: early(rows.releases),
    dispatches: early(rows.dispatches),
    ownUse: early(rows.ownUse),
    commitments: early(rows.commitments),
  });
}
