// Owns the planner's front door: a checked dataset in, a plan in whole pieces out; the same dataset, the same bytes.
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetHash } from '../domain/datasetText.ts';
import type { AppError } from '../domain/errors.ts';
import { createDistances } from '../domain/geography.ts';
import type { Plan } from '../plan/plan.ts';
import { groupKey } from '../plan/plan.ts';
import { computeAssessment } from './assessment.ts';
import { findExactPlan } from './exactPlan.ts';
import { groupsOf } from './groups.ts';
import { buildInstance } from './instance.ts';
import { findPinConflict } from './pinConflicts.ts';
import { buildPlanModel } from './planModel.ts';
import type { OnProgress, PlanStage } from './progress.ts';
import { computeQuotas } from './quotas.ts';
import { readWholePlan } from './readWholePlan.ts';
import { explainShortages } from './reasons.ts';
import { remediesFor } from './remedies.ts';
import type { Solver } from './solver.ts';
import { makeWholePlan } from './whole/wholePlan.ts';

/** Raised when the meaning or the numbers of plans change, so that an old plan is known as one. */
export const engineVersion = 'tongdiao-planner 2';

export interface RunOptions {
  readonly onProgress?: OnProgress;
  /** Columns of a part up to which it is planned as a small one (exactPlan.ts). */
  readonly mostColumnsForSimplex?: number;
}

/**
 * Plans a checked dataset. Refuses with `pinsConflict` where its pins cannot hold together, before anything is computed, and
 * with `solverFailed` where the LP engine gives no answer that can be trusted.
 */
export function runPlan(
  dataset: Dataset,
  solver: Solver,
  { onProgress = () => {}, mostColumnsForSimplex = 20_000 }: RunOptions = {},
): Result<Plan, AppError> {
  const instance = buildInstance(dataset);
  const groups = groupsOf(instance);
  const tell = (stage: PlanStage, groupsFixed: number) => onProgress({ stage, tier: null, groupsFixed, groupsTotal: groups.length });

  if (dataset.pins.length > 0) tell('pins', 0);
  const held = findPinConflict(dataset, solver);
  if (!held.ok) return held;

  tell('quotas', 0);
  const { quotas } = computeQuotas(dataset, instance);
  const assessment = computeAssessment(dataset, quotas, instance);

  tell('model', 0);
  const kmBetween = createDistances(dataset, instance.destinations);
  const exact = findExactPlan(
    (serving, pooling, breaks) => buildPlanModel(instance, groups, quotas, assessment, dataset.pins, serving, pooling, { breaks }),
    instance,
    groups,
    kmBetween,
    solver,
    onProgress,
    mostColumnsForSimplex,
  );
  if ('status' in exact) return err({ kind: 'solverFailed', stage: exact.stage, status: exact.status });

  tell('rounding', groups.length);
  const whole = makeWholePlan(dataset, instance, groups, quotas, exact, kmBetween);

  tell('reasons', groups.length);
  const shortages = explainShortages(instance, { groups, quotas, assessment, pins: dataset.pins, fills: exact.fills, whole });
  const fills = new Map(groups.map((group, k) => [groupKey(group), exact.fills[k]]));
  const situation = { dataset, instance, quotas, assessment, fills, shortages };
  const reasons = shortages.map((row) => ({
    ...row,
    remedies: remediesFor(row, situation).map((change) => ({ change, fillAfter: null })),
  }));
  return ok({
    format: 1,
    engine: engineVersion,
    datasetHash: datasetHash(dataset),
    start: dataset.policy.start,
    days: dataset.policy.days,
    assessment,
    quotas,
    ...readWholePlan(dataset, instance, groups, quotas, exact.fills, whole, kmBetween),
    reasons,
    certificate: exact.certificate,
    solve: { columns: exact.columns, rows: exact.rows, solves: exact.solves },
  });
}
