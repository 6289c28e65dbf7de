// Channels of what a plan changes of the plan in force (变动说明): read, on paper, and what keeping to that plan costs.
import type { PlanId, RunId } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import type { Paper } from '../reports/paper.ts';
import type { UploadedFile } from './files.ts';

export const changeFormats = ['html', 'pdf', 'xlsx'] as const;
export type ChangeFormat = (typeof changeFormats)[number];

export const submissionFormats = ['html', 'pdf'] as const;
export type SubmissionFormat = (typeof submissionFormats)[number];

export interface ChangeView {
  readonly plan: PlanId;
  readonly label: string;
  /** The plan that this one replaces or would replace; null where there is none. */
  readonly against: { readonly id: PlanId; readonly label: string } | null;
  readonly leastChange: boolean;
  /** Whether the plan knew that other plan when it was made; only then can it be priced. */
  readonly isInformed: boolean;
  /** In one sentence, which causes gave or took how many pieces; null until somebody has found out (`scenario.attribute`). */
  readonly causes: string | null;
  /** The same as `change.file` prints. */
  readonly paper: Paper;
}

export interface ChangeApi {
  'change.get': (input: { plan: PlanId; language: Language }) => ChangeView;
  'change.file': (input: { plan: PlanId; format: ChangeFormat; language: Language }) => UploadedFile;
  /** The submission (送审稿): the plan on two pages for a signature. */
  'change.submission': (input: { plan: PlanId; format: SubmissionFormat; language: Language }) => UploadedFile;
  /** Plans the other way in the planner's thread and compares. `plan.progress` and `plan.cancel` apply to it too. */
  'change.price': (input: { plan: PlanId }) => { run: RunId };
}
