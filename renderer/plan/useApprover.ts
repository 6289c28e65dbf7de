// The officer who would approve a plan now, or why nobody here may; the service decides again when it is approved.
import { ok, type Result } from '../../shared/base/result.ts';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { officerToAct } from '../../shared/domain/deskDuty.ts';
import type { DeskError } from '../../shared/domain/deskError.ts';
import { useStored } from '../state/stores.ts';

export function useApprover({ label, draftedBy }: Pick<PlanSummary, 'label' | 'draftedBy'>): Result<string | null, DeskError> {
  const app = useStored('app', (state) => state.app);
  return app === null ? ok(null) : officerToAct(app.settings.desk, app.seat, 'plan', [{ name: label, draftedBy }]);
}
