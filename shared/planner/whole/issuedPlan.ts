// Takes a checked dataset to what is issued: quotas, assessment, the exact plan, whole pieces. Reasons and proof come after it.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { findExactPlan, type ExactPlan } from '../levels/exactPlan.ts';
import { groupsOf } from '../groups.ts';
import { buildInstance } from '../buildInstance.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import { planInput, type PlanInput } from '../planInput.ts';
import type { OnProgress, PlanStage } from '../progress.ts';
import { readWholePlan } from './readWholePlan.ts';
import type { Solver } from '../solver.ts';
import { makeWholePlan, type WholePlan } from './wholePlan.ts';

export interface RunOptions {
  readonly onProgress?: OnProgress;
  /** A part with up to this many columns is planned as a small one (exactPlan.ts). */
  readonly maxColumnsForSimplex?: number;
}

export interface IssuedPlan {
  readonly input: PlanInput;
  readonly exact: ExactPlan;
  readonly whole: WholePlan;
  readonly rows: Pick<
    Plan,
    'production' | 'deliveries' | 'releases' | 'tasks' | 'dispatches' | 'ownUse' | 'commitments' | 'reserve' | 'groups'
  >;
}

/** Refuses for the same reasons as `runPlan`. */
export function findIssuedPlan(
  dataset: Dataset,
  solver: Solver,
  { onProgress = () => {}, maxColumnsForSimplex = 20_000 }: RunOptions,
): Result<IssuedPlan, AppError> {
  const instance = buildInstance(dataset);
  const groupsTotal = groupsOf(instance).length;
  const tell = (stage: PlanStage, groupsFixed: number) => onProgress({ stage, tier: null, groupsFixed, groupsTotal });

  if (dataset.pins.length > 0) tell('pins', 0);
  const held = findPinConflict(dataset, solver);
  if (!held.ok) return held;

  tell('quotas', 0);
  const input = planInput(dataset, instance);

  tell('model', 0);
  const exact = findExactPlan(input, solver, onProgress, maxColumnsForSimplex);
  if ('status' in exact) return err({ kind: 'solverFailed', stage: exact.stage, status: exact.status });

  tell('rounding', groupsTotal);
  const whole = makeWholePlan(input, exact);
  return ok({ input, exact, whole, rows: readWholePlan(input, exact.fills, whole) });
}
