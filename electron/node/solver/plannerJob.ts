// The messages between the app and its planner, wherever it runs: jobs and warm-up in, progress and answers out.
import type { Result } from '../../../shared/base/result.ts';
import type { PlannerFinding } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { LineBasis, PlanLines } from '../../../shared/domain/linesApart.ts';
import type { Group, Plan, PlanFile } from '../../../shared/plan/plan.ts';
import type { RemedyChange } from '../../../shared/plan/remedy.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import type { LinesToTry } from '../../../shared/planner/trials/verifyingWorth.ts';

export interface PlannerJob {
  readonly dataset: Dataset;
  readonly task: PlannerTask;
}

export type PlannerTask =
  /**
   * `promises`: also try the remedies if the model is small enough. `lines`: what the plan says of its lines. `leastChange`: false sets
   * the plan in force aside.
   */
  | { readonly kind: 'plan'; readonly promises: boolean; readonly lines?: PlanLines; readonly leastChange?: boolean }
  /** What keeping to the plan in force costs: the plan made from the dataset, beside the one made the other way. */
  | { readonly kind: 'calm'; readonly plan: Plan }
  /** What lines that nobody has verified would gain. */
  | { readonly kind: 'worth'; readonly lines: LinesToTry }
  /** What each pin costs or gains the groups of the dataset's plan. */
  | { readonly kind: 'prices'; readonly groups: readonly Group[] }
  /** Quotas within a band of this half width, as a fraction. */
  | { readonly kind: 'band'; readonly band: number }
  /** Why two plans differ; the dataset is that of the later one. */
  | { readonly kind: 'attribution'; readonly before: PlanFile; readonly after: PlanFile }
  /** How the dataset would change the groups of a plan made with another. */
  | { readonly kind: 'preview'; readonly groups: readonly Group[] }
  /** What a decision changes: the fills of the dataset against those of the changed one. */
  | { readonly kind: 'compare'; readonly changed: Dataset }
  /** Lives one run of a rehearsal under all its variants; the dataset is its facts. */
  | { readonly kind: 'rehearse'; readonly rehearsal: Omit<Rehearsal, 'facts'>; readonly run: number }
  /** Tries one change against a plan's groups. */
  | { readonly kind: 'trial'; readonly groups: readonly Group[]; readonly change: RemedyChange };

/** A request to a planner. Warm-up has no answer: it ends when the first job arrives. */
export type PlannerRequest = { readonly kind: 'job'; readonly job: PlannerJob } | { readonly kind: 'practise'; readonly dataset: Dataset };

/** A planner's report on a job: progress, then its answer, then that it is free again; or the failure that ended it. */
export type PlannerMessage =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | PlannerAnswer
  /** `megabytes`: memory of its process. */
  | { readonly kind: 'free'; readonly megabytes: number }
  | ({ readonly kind: 'broken' } & Breakdown);

export type PlannerAnswer =
  | { readonly kind: 'finished'; readonly result: Result<FoundPlan, AppError> }
  /** To a question other than a plan. */
  | { readonly kind: 'answered'; readonly result: Result<PlannerFinding, AppError> };

/** A plan that was found and verified, with the data its database record needs. */
export interface FoundPlan {
  readonly datasetHash: string;
  readonly start: string;
  readonly days: number;
  readonly solves: number;
  readonly groups: number;
  readonly shortGroups: number;
  readonly lineBasis: LineBasis;
  readonly leastChange: boolean;
  readonly planText: string;
}

/** Why a planner ended without an answer. */
export interface Breakdown {
  readonly isOutOfMemory: boolean;
  /** A code or an error class, for readers of the refusal. */
  readonly reason: string;
  /** All details, for the log. */
  readonly detail: string;
}

export function breakdownOf(error: unknown): Breakdown {
  if (!(error instanceof Error)) return { isOutOfMemory: false, reason: 'unknown', detail: String(error) };
  const reason = 'code' in error ? String(error.code) : error.name;
  return { isOutOfMemory: outOfMemory.test(`${reason} ${error.message}`), reason, detail: error.stack ?? error.message };
}

/** How V8's threads, its arrays and the engine's WebAssembly report a lack of memory. */
const outOfMemory = /OUT_OF_MEMORY|out of memory|\bOOM\b|bad_alloc|enlarge memory|allocation failed/i;
