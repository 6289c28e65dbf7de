// The planner's front door: takes a checked dataset and returns a plan in whole pieces. The same dataset gives the same bytes.
import { ok, type Result } from '../base/result.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetHash } from '../domain/datasetText.ts';
import { leastFormat, pursuedFormat, setAsideFormat } from '../domain/frozenFormats.ts';
import type { AppError } from '../domain/errors.ts';
import { groupKey, type Plan } from '../plan/plan.ts';
import { knowsPlanInForce } from '../plan/pursued.ts';
import { findIssuedPlan, type RunOptions } from './whole/issuedPlan.ts';
import { secondaryObjectives } from './levels/secondaryObjectives.ts';
import { explainShortages } from './why/reasons.ts';
import { remediesFor } from './why/remedies.ts';
import type { Solver } from './solver.ts';

/** Raised when the meaning or the numbers of plans change, so that an old plan is recognised as one. */
export const engineVersion = 'tongdiao-planner 3';

export interface PlanOptions extends RunOptions {
  /** False: what the plan in force announced is left out of account, and the plan says so. */
  readonly leastChange?: boolean;
}

/**
 * Plans a checked dataset. Refuses with `pinsConflict`, before computing anything, if its pins cannot hold together, and with
 * `solverFailed` if the LP engine gives no trustworthy answer.
 */
export function runPlan(dataset: Dataset, solver: Solver, options: PlanOptions = {}): Result<Plan, AppError> {
  const isSetAside = options.leastChange === false && knowsPlanInForce(dataset);
  const issued = findIssuedPlan(isSetAside ? { ...dataset, previous: [] } : dataset, solver, options);
  if (!issued.ok) return issued;
  const { input, exact, whole, rows } = issued.value;
  const { groups, quotas, assessment } = input;
  options.onProgress?.({ stage: 'reasons', tier: null, groupsFixed: groups.length, groupsTotal: groups.length });
  const shortages = explainShortages(input, exact.fills, whole);
  const fills = new Map(groups.map((group, k) => [groupKey(group), exact.fills[k]]));
  const situation = { ...input, fills, shortages };
  const reasons = shortages.map((row) => ({
    ...row,
    remedies: remediesFor(row, situation).map((change) => ({ change, fillAfter: null })),
  }));
  return ok({
    format: isSetAside ? setAsideFormat : input.previous === null ? leastFormat(['plan']) : pursuedFormat,
    engine: engineVersion,
    datasetHash: datasetHash(dataset),
    start: dataset.policy.start,
    days: dataset.policy.days,
    assessment,
    quotas,
    ...rows,
    reasons,
    ...(input.previous === null ? {} : { pursued: secondaryObjectives.map(({ aim }) => aim) }),
    ...(isSetAside ? { leastChange: false } : {}),
    certificate: exact.certificate,
    solve: { columns: exact.columns, rows: exact.rows, solves: exact.solves },
  });
}
