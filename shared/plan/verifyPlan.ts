// Checks a finished plan without the planner, from the dataset and the plan alone, in exact whole numbers (planner.md section 6).
import type { Dataset } from '../domain/dataset.ts';
import { datasetHash } from '../domain/datasetText.ts';
import type { Violation } from '../domain/violation.ts';
import type { Plan, PlanFile } from './plan.ts';
import { canonicalPlan } from './planTables.ts';
import { planDigest } from './planText.ts';
import { expectedAssessment } from './verify/expectedAssessment.ts';
import { expectedQuotas } from './verify/expectedQuotas.ts';
import { factsOf } from './verify/facts.ts';
import { flowsOf } from './verify/flows.ts';
import { createReport, differs, type Report } from './verify/report.ts';
import { handingRule } from './verify/roundingRules.ts';
import { verifyAssessment } from './verify/verifyAssessment.ts';
import { verifyCartons } from './verify/verifyCartons.ts';
import { verifyCertificate } from './verify/verifyCertificate.ts';
import { verifyCommitments } from './verify/verifyCommitments.ts';
import { verifyDemands } from './verify/verifyDemands.ts';
import { verifyFiles } from './verify/verifyFiles.ts';
import { verifyGoods } from './verify/verifyGoods.ts';
import { verifyGroups } from './verify/verifyGroups.ts';
import { verifyLines } from './verify/verifyLines.ts';
import { verifyPins } from './verify/verifyPins.ts';
import { verifyPursued } from './verify/verifyPursued.ts';
import { verifyQuotas } from './verify/verifyQuotas.ts';
import { verifyReasons } from './verify/verifyReasons.ts';
import { verifyReferences } from './verify/verifyReferences.ts';
import { verifySupply } from './verify/verifySupply.ts';
import { verifyTasks } from './verify/verifyTasks.ts';

export interface VerifyOptions {
  /** The plan's CSV files by name, to be compared with plan.json. */
  readonly csvTexts?: ReadonlyMap<string, string>;
  /** The dataset from which the plan is said to be made. */
  readonly dataset?: Dataset;
}

/**
 * Every claim of a plan that is false; empty if the plan holds. The file must have been read by parsePlanText, which checks its shape.
 * Quotas and assessment are computed from the dataset, not taken from the plan, so that one altered number is reported once.
 */
export function verifyPlan(file: PlanFile, { csvTexts, dataset: claimed }: VerifyOptions = {}): readonly Violation[] {
  const { plan: unsorted, dataset } = file;
  const { report, violations } = createReport();
  verifyDigest(file, report);
  const { tiers } = dataset.policy;
  const plan = canonicalPlan(unsorted, tiers);
  verifyDataset(plan, dataset, claimed, report);
  if (!verifyReferences(dataset, report)) return violations;

  const facts = factsOf(dataset);
  const quotas = expectedQuotas(facts, handingRule(plan));
  verifyQuotas(plan, facts, quotas, report);
  const assessment = expectedAssessment(facts, quotas);
  verifyAssessment(plan, assessment, report);

  const flows = flowsOf(plan, facts, report);
  verifySupply(facts, quotas, flows, report);
  verifyGoods(facts, flows, report);
  verifyDemands(facts, assessment, flows, report);
  verifyCommitments(plan, facts, flows, report);
  verifyPins(facts, flows, report);
  verifyCartons(plan, facts, flows, report);
  verifyTasks(plan, facts, quotas, flows, report);
  verifyGroups(plan, facts, flows, report);
  verifyReasons(plan, facts, flows, report);
  verifyPursued(plan, facts, report);
  verifyLines(plan, facts, report);
  verifyCertificate(plan, facts, quotas, assessment, report);
  if (csvTexts !== undefined) verifyFiles(plan, tiers, csvTexts, report);
  return violations;
}

/** The last resort for what nothing else recomputes, such as the promise of a remedy: nobody altered it after it was written. */
function verifyDigest(file: PlanFile, report: Report): void {
  if (file.digest === undefined) return;
  const digest = planDigest(file);
  if (digest !== file.digest) report('digest', { file: 'plan.json', field: 'digest' }, differs(digest, file.digest));
}

function verifyDataset(plan: Plan, dataset: Dataset, claimed: Dataset | undefined, report: Report): void {
  const hash = datasetHash(dataset);
  if (plan.datasetHash !== hash) report('datasetHash', { file: 'plan.json', field: 'datasetHash' }, differs(plan.datasetHash, hash));
  if (claimed !== undefined) {
    const claimedHash = datasetHash(claimed);
    if (claimedHash !== plan.datasetHash)
      report('datasetHash', {}, { kind: 'otherDataset', found: claimedHash, expected: plan.datasetHash });
  }
  if (plan.start !== dataset.policy.start)
    report('shape', { file: 'plan.json', field: 'start' }, differs(plan.start, dataset.policy.start));
  if (plan.days !== dataset.policy.days) report('shape', { file: 'plan.json', field: 'days' }, differs(plan.days, dataset.policy.days));
}
