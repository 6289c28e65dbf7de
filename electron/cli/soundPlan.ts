// Reads a plan folder and checks the plan: commands compare only what holds.
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { PlanFile } from '../../shared/plan/plan.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';

/** Errors: those of reading; `planBroken`. */
export async function readSoundPlan(directory: string): Promise<Result<PlanFile, AppError>> {
  const folder = await readPlanFolder(directory);
  if (!folder.ok) return folder;
  const { planFile, csvTexts } = folder.value;
  const violations = verifyPlan(planFile, { csvTexts });
  return violations.length > 0 ? err({ kind: 'planBroken', violations }) : ok(planFile);
}
