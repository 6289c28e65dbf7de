// Owns `verify PLANDIR [--dataset DIR]`: reads a plan back and checks every claim of it, without the solver.
import { err, ok } from '../../shared/base/result.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';
import { planSummary } from './planSummary.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface VerifyCommandOptions extends CommandOptions {
  /** The dataset the plan should stand on; the one frozen with it where left out. */
  readonly dataset: string | null;
}

/** Errors: `planUnreadable`, `planBroken`, those of reading the dataset. */
export async function verifyCommand(directory: string, options: VerifyCommandOptions): Promise<Outcome> {
  const file = await readPlanFolder(directory);
  if (!file.ok) return file;
  const dataset = options.dataset === null ? ok(file.value.dataset) : await readDatasetFolder(options.dataset);
  if (!dataset.ok) return dataset;
  const violations = verifyPlan(file.value.plan, dataset.value);
  if (violations.length > 0) return err({ kind: 'planBroken', violations });
  const summary = planSummary(file.value.plan, dataset.value);
  return ok({
    data: { datasetHash: file.value.plan.datasetHash, ...summary },
    lines: [cliText[options.lang].planHolds(groupedDigits(summary.groups), groupedDigits(summary.shortGroups))],
  });
}
