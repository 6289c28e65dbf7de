// The steps of a day's work: which are done, and which comes next.
import type { PlanSummary } from '../../shared/contract/api.ts';

export const stepNames = ['data', 'plan', 'approve', 'papers', 'issue'] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
  /** The first step that is not done. */
  readonly isNext: boolean;
  readonly to: string;
}

/** Of one plan: its orders and other papers, the drafts among them, and whether all kinds have been made. */
export interface PlanPapers {
  readonly papers: number;
  readonly drafts: number;
  /** Drafts of the working day and of days before. */
  readonly due: number;
  readonly areMade: boolean;
}

export const noPapers: PlanPapers = { papers: 0, drafts: 0, due: 0, areMade: false };

/** `plan` is the newest plan of the current data, `onPaper` its papers; a stale plan counts as none. */
export function nextSteps(hasData: boolean, plan: PlanSummary | null, onPaper: PlanPapers): readonly Step[] {
  const current = plan?.isCurrent === true ? plan : null;
  const own = current === null ? noPapers : onPaper;
  const done: { readonly [Name in StepName]: boolean } = {
    data: hasData,
    plan: current !== null,
    approve: current?.state === 'approved',
    papers: own.areMade,
    issue: own.areMade && own.drafts === 0,
  };
  const next = stepNames.find((name) => !done[name]) ?? null;
  const to: { readonly [Name in StepName]: string } = {
    data: '/data',
    plan: '/plan',
    approve: '/plan',
    papers: '/orders',
    issue: '/orders',
  };
  return stepNames.map((name) => ({ name, isDone: done[name], isNext: name === next, to: to[name] }));
}
