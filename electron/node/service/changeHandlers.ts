// Handlers of what a plan changes of the plan in force: the statement on screen and paper, and what keeping to that plan costs.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { ChangeView } from '../../../shared/contract/changeApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/office.ts';
import type { Previous } from '../../../shared/domain/tables.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { knowsPlanInForce } from '../../../shared/plan/pursued.ts';
import { previousRows } from '../../../shared/position/previousRows.ts';
import { causesText, changePaper } from '../../../shared/reports/changePaper.ts';
import { changeStatement } from '../../../shared/reports/changeStatement.ts';
import { loadAttribution } from '../db/attributionTable.ts';
import { listOrders } from '../db/orderTable.ts';
import { loadPlanFile, loadPlanSummary, type StoredPlan } from '../db/planTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { defaultSettings } from './defaultSettings.ts';
import { paperFile } from './paperFile.ts';
import { planPair } from './planPair.ts';
import type { Handlers, PlanningContext, ServiceContext } from './serviceContext.ts';
import { submissionFile } from './submissionFile.ts';

type ChangeReader = Exclude<Extract<Channel, `change.${string}`>, 'change.price'>;

export function changeReaders(context: ServiceContext): Pick<Handlers, ChangeReader> {
  return {
    'change.get': ({ plan, language }) => viewOf(context, plan, language),

    'change.submission': ({ plan, format, language }) => submissionFile(context, plan, format, language),

    'change.file': ({ plan, format, language }) => {
      const view = viewOf(context, plan, language);
      if (!view.ok) return view;
      const isDraft = loadPlanSummary(context.db, plan)?.state === 'draft';
      return paperFile(context, view.value.paper, isDraft, format);
    },
  };
}

export function changePricing({ db, runs }: PlanningContext): Pick<Handlers, 'change.price'> {
  return {
    'change.price': ({ plan }) => {
      const summary = loadPlanSummary(db, plan);
      const file = loadPlanFile(db, plan);
      if (summary === null || file === null) return err({ kind: 'planNotFound', plan });
      if (!knowsPlanInForce(file.dataset)) return err({ kind: 'nothingAnnounced', label: summary.label });
      return ok({ run: runs.ask({ dataset: file.dataset, task: { kind: 'calm', plan: file.plan } }) });
    },
  };
}

function viewOf({ db }: ServiceContext, plan: PlanId, language: Language): Result<ChangeView, AppError> {
  const pair = planPair(db, plan);
  if (pair === null) return err({ kind: 'planNotFound', plan });
  const { summary, after, other, before } = pair;
  const attribution = other === null ? null : loadAttribution(db, other.id, plan);
  const isInformed = other !== null && knewOf(other, summary);
  const statement =
    other === null || before === null
      ? null
      : changeStatement(before, after, isInformed ? after.dataset.previous : announcedBy(db, other.id, before, after));
  const paper = changePaper(statement, {
    label: summary.label,
    against: other?.label ?? null,
    dataset: after.dataset,
    leastChange: summary.leastChange,
    attribution,
    language,
    agency: loadSettings(db, defaultSettings).order.agency,
  });
  return ok({
    plan,
    label: summary.label,
    against: other === null ? null : { id: other.id, label: other.label },
    leastChange: summary.leastChange,
    isInformed: isInformed && knowsPlanInForce(after.dataset),
    causes: causesText(attribution, language),
    paper,
  });
}

/** Whether that plan was in force when this one was made. */
function knewOf(other: StoredPlan, { createdAt }: StoredPlan): boolean {
  return other.approvedAt !== null && other.approvedAt <= createdAt;
}

/** For a plan that was made before the other was approved. */
function announcedBy(db: ServiceContext['db'], other: PlanId, before: PlanFile, { plan }: PlanFile): Previous[] {
  const issued = listOrders(db).filter((order) => order.plan === other && order.state.kind !== 'draft' && order.state.kind !== 'revoked');
  return previousRows(before.plan, issued, plan.start);
}
