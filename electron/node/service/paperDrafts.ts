// Makes the draft papers of a plan: allotments of its quotas, notices of its tasks, slips for its reserve.
import type { PlanId, RegionCode } from '../../../shared/domain/ids.ts';
import type { OrderSpan, PaperSpans } from '../../../shared/domain/office.ts';
import type { Given } from '../../../shared/domain/tables.ts';
import { allotmentsFromPlan } from '../../../shared/papers/allotmentsFromPlan.ts';
import { noticesFromPlan } from '../../../shared/papers/noticesFromPlan.ts';
import { planLessIssued } from '../../../shared/papers/lessIssued.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperKind } from '../../../shared/papers/paperKind.ts';
import { reserveFromPlan } from '../../../shared/papers/reserveFromPlan.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { computeQuotas } from '../../../shared/planner/quotas/quotas.ts';

export interface DraftOptions {
  readonly planId: PlanId;
  readonly spans: PaperSpans;
  readonly newId: (kind: PaperKind) => string;
  readonly throughCity?: ReadonlySet<RegionCode>;
  /** Handed out since the cycle began, as known now; without it, as the plan knew it. */
  readonly given?: readonly Given[];
}

export function draftPapers({ plan, dataset }: PlanFile, options: DraftOptions): Paper[] {
  const { planId, spans, newId, throughCity, given = dataset.given } = options;
  const optionsOf = (kind: PaperKind) => {
    const span: OrderSpan = kind === 'taskNotice' ? 'week' : spans[kind];
    return { planId, span, throughCity, newId: () => newId(kind) };
  };
  const lambdas = new Map(computeQuotas(dataset).shares.map(({ material, lambda }) => [material, lambda]));
  return [
    ...allotmentsFromPlan(plan, dataset, { ...optionsOf('allotment'), lambdas, less: planLessIssued(plan, dataset, given) }),
    ...noticesFromPlan(plan, dataset, optionsOf('taskNotice')),
    ...reserveFromPlan(plan, dataset, optionsOf('reserveSlip')),
  ];
}
