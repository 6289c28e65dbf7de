// Gathers the evidence beside a request for support from the office's position.
import { computeAssessment } from '../../../shared/planner/quotas/assessment.ts';
import { computeQuotas } from '../../../shared/planner/quotas/quotas.ts';
import { daysLeft } from '../../../shared/position/daysLeft.ts';
import { dayUses } from '../../../shared/position/dayUses.ts';
import { liveDays } from '../../../shared/position/liveDays.ts';
import { planOn } from '../../../shared/position/officeRecords.ts';
import type { SupportEvidence } from '../../../shared/support/supportDecision.ts';
import { supportEvidence } from '../../../shared/support/supportEvidence.ts';
import type { SupportRequest } from '../../../shared/support/supportRequest.ts';
import type { OfficePosition } from './loadPosition.ts';

/** Earlier plans whose ratio is shown. */
const plansShown = 7;

export function officeEvidence(request: SupportRequest, { dataset, records, morning, statement }: OfficePosition): SupportEvidence {
  const undecided = { ...dataset, eligible: [] };
  const uses = dayUses(liveDays(records, morning).movements, records.checkpoint?.use);
  const lasting = daysLeft(statement, uses, { next: morning, opened: records.facts.policy.start }).find(
    (row) => row.kind === 'cityGoods' && row.holder === request.city && row.item === request.product,
  );
  return supportEvidence(request, {
    dataset,
    assessment: computeAssessment(undecided, computeQuotas(undecided).handing),
    earlier: records.plans
      .filter(({ from }) => from >= records.cycleStart)
      .slice(-plansShown)
      .map(({ from, plan }) => ({ on: from, assessment: plan.assessment })),
    groups: planOn(records.plans, morning)?.plan.groups ?? null,
    daysLeft: lasting?.days ?? null,
  });
}
