// Owns the planner's thread: a job comes in as workerData, progress and one answer go out.
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../../shared/base/assert.ts';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { FillPreview } from '../../../shared/plan/fillPreview.ts';
import type { PinPrice } from '../../../shared/plan/pinPrice.ts';
import type { Attribution } from '../../../shared/plan/attribution.ts';
import type { Group, Plan, PlanFile } from '../../../shared/plan/plan.ts';
import { planText } from '../../../shared/plan/planText.ts';
import type { QuotaBandAnswer } from '../../../shared/plan/quotaBand.ts';
import type { RemedyChange, RemedyTrial } from '../../../shared/plan/remedy.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { attributeDifference } from '../../../shared/planner/attribution.ts';
import { priceOfPins } from '../../../shared/planner/pinPrices.ts';
import { previewFills } from '../../../shared/planner/previewFills.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';
import { tryQuotaBand } from '../../../shared/planner/quotaBand.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import { tryRemedy, withPromises } from '../../../shared/planner/tryRemedy.ts';
import { loadHighsSolver } from './highsSolver.ts';

export interface PlannerJob {
  readonly dataset: Dataset;
  readonly task: PlannerTask;
}

export type PlannerTask =
  /** `promises`: the remedies are tried too, where the model is small enough. */
  | { readonly kind: 'plan'; readonly promises: boolean }
  /** What each pin does to the groups of the dataset's plan. */
  | { readonly kind: 'prices'; readonly groups: readonly Group[] }
  /** Quotas within a band of this half width, as a share. */
  | { readonly kind: 'band'; readonly band: number }
  /** Why two plans differ; the dataset is the later one's. */
  | { readonly kind: 'attribution'; readonly before: PlanFile; readonly after: PlanFile }
  /** What the dataset does to the groups of a plan made with another. */
  | { readonly kind: 'preview'; readonly groups: readonly Group[] }
  /** One change tried against a plan's groups. */
  | { readonly kind: 'trial'; readonly groups: readonly Group[]; readonly change: RemedyChange };

/** What the thread says: how far it is, and once, last, its answer. */
export type PlannerMessage = { readonly kind: 'progress'; readonly progress: PlanProgress } | PlannerAnswer;

type PlannerAnswer =
  | { readonly kind: 'finished'; readonly result: Result<FoundPlan, AppError> }
  | { readonly kind: 'priced'; readonly result: Result<readonly PinPrice[], AppError> }
  | { readonly kind: 'banded'; readonly result: Result<QuotaBandAnswer, AppError> }
  | { readonly kind: 'attributed'; readonly result: Result<Attribution, AppError> }
  | { readonly kind: 'previewed'; readonly result: Result<FillPreview, AppError> }
  | { readonly kind: 'tried'; readonly result: Result<RemedyTrial, AppError> };

/** A plan that was found and holds, with what its record in the database needs. */
export interface FoundPlan {
  readonly datasetHash: string;
  readonly start: string;
  readonly days: number;
  readonly solves: number;
  readonly groups: number;
  readonly shortGroups: number;
  readonly planText: string;
}

/** Trying the remedies is eight times the work of the levels: for larger models their size is told without a promise. */
const mostColumnsForPromises = 25_000;

assert(parentPort !== null, 'the planner runs in a thread of its own');
const port = parentPort;
const solver = await loadHighsSolver();
const onProgress = throttled((progress) => say({ kind: 'progress', progress }));
say(answerTo(workerData as PlannerJob));

function answerTo({ dataset, task }: PlannerJob): PlannerAnswer {
  switch (task.kind) {
    case 'plan':
      return { kind: 'finished', result: findPlan(dataset, task.promises) };
    case 'prices':
      return { kind: 'priced', result: priceOfPins(dataset, task.groups, solver, onProgress) };
    case 'band':
      return { kind: 'banded', result: tryQuotaBand(dataset, task.band, solver, onProgress) };
    case 'attribution':
      return { kind: 'attributed', result: attributeDifference(task.before, task.after, solver, onProgress) };
    case 'preview':
      return { kind: 'previewed', result: previewFills(dataset, task.groups, solver, onProgress) };
    case 'trial':
      return { kind: 'tried', result: tryRemedy(dataset, task.groups, task.change, solver, onProgress) };
  }
}

function findPlan(dataset: Dataset, promises: boolean): Result<FoundPlan, AppError> {
  const planned = runPlan(dataset, solver, { onProgress });
  if (!planned.ok) return planned;
  const isSmall = planned.value.solve.columns <= mostColumnsForPromises;
  const plan = promises && isSmall ? withPromises(planned.value, dataset, solver, onProgress) : planned.value;
  onProgress({ stage: 'verify', tier: null, groupsFixed: plan.groups.length, groupsTotal: plan.groups.length });
  // what goes out under a seal is checked by other eyes than those that made it
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
    shortGroups: plan.groups.filter(({ needPieces, ownPieces, poolPieces }) => ownPieces + poolPieces < needPieces).length,
    planText: planText({ plan, dataset }),
  };
}

/** At most ten a second, and always when the stage or the tier changes: nobody reads faster. */
function throttled(tell: (progress: PlanProgress) => void): (progress: PlanProgress) => void {
  const milliseconds = 100;
  let last: { readonly at: number; readonly progress: PlanProgress } | null = null;
  return (progress) => {
    const at = performance.now();
    const isSameStage = last?.progress.stage === progress.stage && last.progress.tier === progress.tier;
    if (isSameStage && last !== null && at - last.at < milliseconds) return;
    last = { at, progress };
    tell(progress);
  };
}

function say(message: PlannerMessage): void {
  port.postMessage(message);
}
