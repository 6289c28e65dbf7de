// Answers a planner job: runs the planner, verifies the result, and serialises the plan.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PlannerFinding } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { linesApartFormat } from '../../../shared/domain/frozenFormats.ts';
import { shortPieces, type Plan } from '../../../shared/plan/plan.ts';
import { planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { attributeDifference } from '../../../shared/planner/why/attribution.ts';
import { priceOfPins } from '../../../shared/planner/pins/pinPrices.ts';
import { calmPrice } from '../../../shared/planner/trials/calmPrice.ts';
import { compareFills } from '../../../shared/planner/trials/compareFills.ts';
import { previewFills } from '../../../shared/planner/trials/previewFills.ts';
import type { OnProgress } from '../../../shared/planner/progress.ts';
import { tryQuotaBand } from '../../../shared/planner/trials/quotaBand.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { tryRemedy, withPromises } from '../../../shared/planner/trials/tryRemedy.ts';
import { verifyingWorth } from '../../../shared/planner/trials/verifyingWorth.ts';
import { liveAllVariants } from '../../../shared/rehearsal/liveRun.ts';
import type { FoundPlan, PlannerAnswer, PlannerJob, PlannerTask } from './plannerJob.ts';

/** Trying the remedies takes eight times the work of the levels, so larger models show only the remedies' size, without a promise. */
const maxColumnsForPromises = 25_000;

export function answerJob({ dataset, task }: PlannerJob, solver: Solver, onProgress: OnProgress): PlannerAnswer {
  if (task.kind === 'plan') return { kind: 'finished', result: findPlan(dataset, task, solver, onProgress) };
  return { kind: 'answered', result: findingOf(dataset, task, solver, onProgress) };
}

function findingOf(
  dataset: Dataset,
  task: Exclude<PlannerTask, { readonly kind: 'plan' }>,
  solver: Solver,
  onProgress: OnProgress,
): Result<PlannerFinding, AppError> {
  switch (task.kind) {
    case 'prices':
      return map(priceOfPins(dataset, task.groups, solver, onProgress), (prices) => ({ kind: 'priced', prices }));
    case 'band':
      return map(tryQuotaBand(dataset, task.band, solver, onProgress), (answer) => ({ kind: 'banded', answer }));
    case 'attribution':
      return map(attributeDifference(task.before, task.after, solver, onProgress), (attribution) => ({ kind: 'attributed', attribution }));
    case 'preview':
      return map(previewFills(dataset, task.groups, solver, onProgress), (preview) => ({ kind: 'previewed', preview }));
    case 'worth':
      return map(verifyingWorth(dataset, task.lines, solver, onProgress), (worth) => ({ kind: 'weighed', worth }));
    case 'calm':
      return map(calmPrice({ plan: task.plan, dataset }, solver, onProgress), (price) => ({ kind: 'calmed', price }));
    case 'compare':
      return map(compareFills(dataset, task.changed, solver, onProgress), (groups) => ({ kind: 'compared', groups }));
    case 'rehearse':
      return map(liveAllVariants({ ...task.rehearsal, facts: dataset }, task.run, solver), (lived) => ({ kind: 'rehearsed', lived }));
    case 'trial':
      return map(tryRemedy(dataset, task.groups, task.change, solver, onProgress), (trial) => ({ kind: 'tried', trial }));
  }
}

function map<T>(result: Result<T, AppError>, finding: (value: T) => PlannerFinding): Result<PlannerFinding, AppError> {
  return result.ok ? ok(finding(result.value)) : result;
}

function findPlan(
  dataset: Dataset,
  { promises, lines, leastChange }: Extract<PlannerTask, { readonly kind: 'plan' }>,
  solver: Solver,
  onProgress: OnProgress,
): Result<FoundPlan, AppError> {
  const planned = runPlan(dataset, solver, { onProgress, leastChange });
  if (!planned.ok) return planned;
  const isSmall = planned.value.solve.columns <= maxColumnsForPromises;
  const found = promises && isSmall ? withPromises(planned.value, dataset, solver, onProgress) : planned.value;
  const plan = lines === undefined ? found : { ...found, lines, format: Math.max(found.format, linesApartFormat) };
  onProgress({ stage: 'verify', tier: null, groupsFixed: plan.groups.length, groupsTotal: plan.groups.length });
  // what officers sign must be verified by code other than what made it
  const violations = verifyPlan({ plan, dataset });
  return violations.length > 0 ? err({ kind: 'plannerFault', datasetHash: plan.datasetHash, violations }) : ok(foundPlan(plan, dataset));
}

function foundPlan(plan: Plan, dataset: Dataset): FoundPlan {
  return {
    datasetHash: plan.datasetHash,
    start: plan.start,
    days: plan.days,
    solves: plan.solve.solves,
    groups: plan.groups.length,
    shortGroups: plan.groups.filter((group) => shortPieces(group) > 0).length,
    lineBasis: plan.lines?.basis ?? 'verified',
    leastChange: plan.leastChange ?? true,
    planText: planText({ plan, dataset }),
  };
}
