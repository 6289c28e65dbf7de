// Handlers for plans: run, view, approve.
import { baseScenario, type ScenarioRef } from '../../../shared/domain/scenario.ts';
import { insertPlanScenario, scenarioAtHand } from '../db/scenarioTable.ts';
import { assert } from '../../../shared/base/assert.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, PlanSummary, RunState } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId, RunId } from '../../../shared/domain/ids.ts';
import { approvePlan, insertPlan, loadApprovedPlan, loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { inTransaction } from '../db/sql.ts';
import { planSummaries, planSummary } from '../position/currentPlans.ts';
import { loadPosition } from '../position/loadPosition.ts';
import type { FoundPlan } from '../solver/plannerJob.ts';
import { audit, type Handlers, type PlanningContext, type ServiceContext } from './serviceContext.ts';

type PlanChannel = Extract<Channel, `plan.${string}`>;

export function planHandlers(context: PlanningContext): Pick<Handlers, PlanChannel> {
  const { db, runs, clock } = context;
  return {
    'plan.start': () => {
      const dataset = loadPosition(db, clock)?.dataset ?? null;
      return dataset === null
        ? err({ kind: 'noDataset' })
        : ok({ run: runs.ask({ dataset, task: { kind: 'plan', promises: false } }, scenarioAtHand(db)) });
    },

    'plan.tryRemedy': ({ plan, change }) => {
      const file = loadPlanFile(db, plan);
      if (file === null) return err({ kind: 'planNotFound', plan });
      return ok({ run: runs.ask({ dataset: file.dataset, task: { kind: 'trial', groups: file.plan.groups, change } }) });
    },

    'plan.preview': ({ plan }) => {
      const file = loadPlanFile(db, plan);
      if (file === null) return err({ kind: 'planNotFound', plan });
      const dataset = loadPosition(db, clock)?.dataset ?? null;
      return dataset === null
        ? err({ kind: 'noDataset' })
        : ok({ run: runs.ask({ dataset, task: { kind: 'preview', groups: file.plan.groups } }) });
    },

    'plan.progress': ({ run }) => foundRun(run, runs.state(run)),

    'plan.cancel': ({ run }) => foundRun(run, runs.cancel(run)),

    'plan.list': ({ count = 100 }) => ok(planSummaries(db, clock, count)),

    'plan.get': ({ plan }) => {
      const summary = planSummary(db, clock, plan);
      const file = loadPlanFile(db, plan);
      if (summary === null || file === null) return err({ kind: 'planNotFound', plan });
      return ok({ summary, ...file });
    },

    'plan.approve': ({ plan }) =>
      inTransaction<PlanSummary, AppError>(db, () => {
        const summary = planSummary(db, clock, plan);
        if (summary === null) return err({ kind: 'planNotFound', plan });
        if (summary.state !== 'draft') return err({ kind: 'planNotDraft', plan, state: summary.state });
        const scenario = scenarioAtHand(db);
        if (scenario.id !== baseScenario) return err({ kind: 'planOfScenario', name: scenario.name });
        if (!summary.isCurrent) return err({ kind: 'planStale', plan });
        const superseded = loadApprovedPlan(db);
        approvePlan(db, plan, clock().toISOString());
        audit(context, 'plan.approve', { approved: superseded?.label ?? null }, { approved: summary.label });
        const approved = planSummary(db, clock, plan);
        assert(approved !== null, 'an approved plan is there');
        return ok(approved);
      }),
  };
}

/** Saves the result of a run as a draft. */
export function savePlan(context: ServiceContext, found: FoundPlan, seconds: number, scenario: ScenarioRef): Result<PlanId, AppError> {
  const { db, clock, newId } = context;
  const id: PlanId = newId();
  return inTransaction(db, () => {
    insertPlan(db, { ...found, id, seconds, createdAt: clock().toISOString() });
    insertPlanScenario(db, id, scenario);
    audit(context, 'plan.save', null, { plan: loadPlanSummary(db, id)?.label, datasetHash: found.datasetHash });
    return ok(id);
  });
}

function foundRun(run: RunId, state: RunState | null): Result<RunState, AppError> {
  return state === null ? err({ kind: 'runNotFound', run }) : ok(state);
}
