// Errors of planning, of plans and of their pins.
import type { PlanId } from './ids.ts';
import type { NamedPin, PinClash } from './pinClash.ts';
import type { Violation } from './violation.ts';

export type PlanError =
  /** The smallest set of pins that contradict each other. */
  | ({ readonly kind: 'pinsConflict'; readonly pins: readonly NamedPin[] } & PinClash)
  | { readonly kind: 'solverFailed'; readonly stage: string; readonly status: string }
  | { readonly kind: 'plannerCrashed'; readonly reason: string }
  | { readonly kind: 'plannerOutOfMemory'; readonly reason: string }
  /** A plan file that was altered, or was not made by this program. */
  | { readonly kind: 'planBroken'; readonly violations: readonly Violation[] }
  /** The planner's own result fails its check: a bug. `folder` is where a command line read the dataset. */
  | { readonly kind: 'plannerFault'; readonly datasetHash: string; readonly violations: readonly Violation[]; readonly folder?: string }
  | { readonly kind: 'planUnreadable'; readonly path: string; readonly reason: string }
  /** A plan is carried out for 1 to `last` days, so that a day is left to plan. */
  | { readonly kind: 'rollDaysWrong'; readonly days: string; readonly last: number }
  /** Orders can be taken as issued from the new morning to the last day planned. */
  | { readonly kind: 'rollIssuedWrong'; readonly day: string; readonly first: string; readonly last: string }
  | { readonly kind: 'planNotFound'; readonly plan: PlanId }
  | { readonly kind: 'planNotDraft'; readonly plan: PlanId; readonly state: string }
  | { readonly kind: 'planNotApproved'; readonly plan: PlanId; readonly state: string }
  | { readonly kind: 'planStale'; readonly plan: PlanId }
  /** It uses lines that nobody has verified; `lines` are their codes. */
  | { readonly kind: 'planOfExpectedLines'; readonly label: string; readonly lines: readonly string[] }
  /** It did not know a plan in force when it was made, so that there was nothing to keep to. */
  | { readonly kind: 'nothingAnnounced'; readonly label: string }
  | { readonly kind: 'pinNotFound' }
  | { readonly kind: 'runNotFound'; readonly run: string };
