// Prices least change: plans the same dataset the other way and compares. Nothing is kept of the second plan.
import { ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../domain/errors.ts';
import { calmPriceOf, type CalmPrice } from '../../plan/calmPrice.ts';
import type { PlanFile } from '../../plan/plan.ts';
import type { OnProgress } from '../progress.ts';
import { runPlan } from '../runPlan.ts';
import type { Solver } from '../solver.ts';

/** Errors: those of planning. */
export function calmPrice(file: PlanFile, solver: Solver, onProgress: OnProgress = () => {}): Result<CalmPrice, AppError> {
  const { plan, dataset } = file;
  const isFree = plan.leastChange === false;
  const other = runPlan(dataset, solver, { onProgress, leastChange: isFree });
  if (!other.ok) return other;
  const otherFile = { plan: other.value, dataset };
  return ok(isFree ? calmPriceOf(otherFile, file) : calmPriceOf(file, otherFile));
}
