// Owns the way from a checked dataset to what is issued: quotas, assessment, the exact plan, whole pieces. Why and proof come after it.
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import { createDistances } from '../../domain/geography.ts';
import type { Assessment, Plan, Quota } from '../../plan/plan.ts';
import { computeAssessment } from '../quotas/assessment.ts';
import { findExactPlan } from '../levels/exactPlan.ts';
import type { ExactPlan } from '../levels/exactPlan.ts';
import { groupsOf } from '../groups.ts';
import type { PlanGroup } from '../groups.ts';
import { buildInstance } from '../instance.ts';
import type { Instance } from '../instance.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import { buildPlanModel } from '../model/planModel.ts';
import type { OnProgress, PlanStage } from '../progress.ts';
import { computeQuotas } from '../quotas/quotas.ts';
import { readWholePlan } from './readWholePlan.ts';
import type { Solver } from '../solver.ts';
import { makeWholePlan } from './wholePlan.ts';
import type { WholePlan } from './wholePlan.ts';

export interface RunOptions {
  readonly onProgress?: OnProgress;
  /** Columns of a part up to which it is planned as a small one (exactPlan.ts). */
  readonly maxColumnsForSimplex?: number;
}

export interface IssuedPlan {
  readonly instance: Instance;
  readonly groups: readonly PlanGroup[];
  readonly quotas: readonly Quota[];
  readonly assessment: readonly Assessment[];
  readonly exact: ExactPlan;
  readonly whole: WholePlan;
  readonly rows: Pick<Plan, 'production' | 'deliveries' | 'releases' | 'tasks' | 'dispatches' | 'ownUse' | 'reserve' | 'groups'>;
}

/** Refuses as `runPlan` does. */
export function findIssuedPlan(
  dataset: Dataset,
  solver: Solver,
  { onProgress = () => {}, maxColumnsForSimplex = 20_000 }: RunOptions,
): Result<IssuedPlan, AppError> {
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
    maxColumnsForSimplex,
  );
  if ('status' in exact) return err({ kind: 'solverFailed', stage: exact.stage, status: exact.status });

  tell('rounding', groups.length);
  const whole = makeWholePlan(dataset, instance, groups, quotas, exact, kmBetween);
  const rows = readWholePlan(dataset, instance, groups, quotas, exact.fills, whole, kmBetween);
  return ok({ instance, groups, quotas, assessment, exact, whole, rows });
}
