// `verify PLANDIR [--dataset DIR]`: reads a plan back and checks its every claim without the solver.
import { err, ok } from '../../shared/base/result.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';
import { planSummary } from './planSummary.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface VerifyCommandOptions extends CommandOptions {
  /** The dataset to verify the plan against; by default the one frozen with it. */
  readonly dataset: string | null;
}

/** Also compares the tables beside plan.json with it. Errors: those of reading the folders, `planBroken`. */
export async function verifyCommand(directory: string, options: VerifyCommandOptions): Promise<Outcome> {
  const folder = await readPlanFolder(directory);
  if (!folder.ok) return folder;
  const { planFile, csvTexts } = folder.value;
  const dataset = options.dataset === null ? null : await readDatasetFolder(options.dataset);
  if (dataset?.ok === false) return dataset;
  const violations = verifyPlan(planFile, { csvTexts, dataset: dataset?.value });
  if (violations.length > 0) return err({ kind: 'planBroken', violations });
  const summary = planSummary(planFile.plan, planFile.dataset);
  return ok({
    data: { datasetHash: planFile.plan.datasetHash, ...summary },
    lines: [cliText[options.lang].planHolds(groupedDigits(summary.groups), groupedDigits(summary.shortGroups))],
  });
}
