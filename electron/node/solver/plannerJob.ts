// Owns what is said between the app and its planner, wherever that one runs: jobs and practice in, progress and answers out.
import type { Result } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Attribution } from '../../../shared/plan/attribution.ts';
import type { FillPreview } from '../../../shared/plan/fillPreview.ts';
import type { PinPrice } from '../../../shared/plan/pinPrice.ts';
import type { Group, PlanFile } from '../../../shared/plan/plan.ts';
import type { QuotaBandAnswer } from '../../../shared/plan/quotaBand.ts';
import type { RemedyChange, RemedyTrial } from '../../../shared/plan/remedy.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';

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

/** What a planner is asked. Practice has no answer: it ends when the first job comes. */
export type PlannerRequest = { readonly kind: 'job'; readonly job: PlannerJob } | { readonly kind: 'practise'; readonly dataset: Dataset };

/** What a planner says of a job: how far it is, then its answer, then that it is free again; or what broke it for good. */
export type PlannerMessage =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | PlannerAnswer
  /** `megabytes`: what its process holds. */
  | { readonly kind: 'free'; readonly megabytes: number }
  | ({ readonly kind: 'broken' } & Breakdown);

export type PlannerAnswer =
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

/** Why a planner ended without an answer. */
export interface Breakdown {
  readonly isOutOfMemory: boolean;
  /** A code or the class of an error, for whoever reads the refusal. */
  readonly reason: string;
  /** All there is to say, for the log. */
  readonly detail: string;
}

export function breakdownOf(error: unknown): Breakdown {
  if (!(error instanceof Error)) return { isOutOfMemory: false, reason: 'unknown', detail: String(error) };
  const reason = 'code' in error ? String(error.code) : error.name;
  return { isOutOfMemory: outOfMemory.test(`${reason} ${error.message}`), reason, detail: error.stack ?? error.message };
}

/** How V8's threads, its arrays and the engine's WebAssembly name a want of memory. */
const outOfMemory = /OUT_OF_MEMORY|out of memory|\bOOM\b|bad_alloc|enlarge memory|allocation failed/i;
