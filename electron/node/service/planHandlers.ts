// Handlers for plans: run, view, approve.
import { baseScenario, type ScenarioRef } from '../../../shared/domain/scenario.ts';
import { insertPlanScenario, scenarioAtHand } from '../db/scenarioTable.ts';
import { assert } from '../../../shared/base/assert.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, PlanSummary, RunState } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PlanId, RunId } from '../../../shared/domain/ids.ts';
import { insertSigning } from '../db/deskTable.ts';
import { approvePlan, insertPlan, loadApprovedPlan, loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { inTransaction } from '../db/sql.ts';
import { planSummaries, planSummary } from '../position/currentPlans.ts';
import { loadPosition, type OfficePosition } from '../position/loadPosition.ts';
import type { LinesToTry } from '../../../shared/planner/trials/verifyingWorth.ts';
import { withExpectedLines } from '../../../shared/position/positionOf.ts';
import type { FoundPlan } from '../solver/plannerJob.ts';
import { officerAtDesk, officerFor } from './deskDuty.ts';
import { audit, type Handlers, type PlanningContext, type ServiceContext } from './serviceContext.ts';

type PlanChannel = Extract<Channel, `plan.${string}`>;

export function planHandlers(context: PlanningContext): Pick<Handlers, PlanChannel> {
  const { db, runs, clock } = context;
  return {
    'plan.start': ({ lines: basis = 'verified', leastChange = true }) => {
      const position = loadPosition(db, clock);
      if (position === null) return err({ kind: 'noDataset' });
      const { apart } = position;
      const dataset = basis === 'expected' ? position.expected.dataset : position.dataset;
      const lines = apart.length === 0 ? {} : { lines: { basis, apart } };
      return ok({ run: runs.ask({ dataset, task: { kind: 'plan', promises: false, leastChange, ...lines } }, scenarioAtHand(db)) });
    },

    'plan.worthOfVerifying': () => {
      const position = loadPosition(db, clock);
      if (position === null) return err({ kind: 'noDataset' });
      return ok({ run: runs.ask({ dataset: position.dataset, task: { kind: 'worth', lines: linesToTry(position) } }) });
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
        if (summary.lineBasis === 'expected') {
          const apart = loadPlanFile(db, plan)?.plan.lines?.apart ?? [];
          return err({ kind: 'planOfExpectedLines', label: summary.label, lines: apart.map(({ line }) => line) });
        }
        if (!summary.isCurrent) return err({ kind: 'planStale', plan });
        const officer = officerFor(db, 'plan', [summary], ({ label }) => label);
        if (!officer.ok) return officer;
        const superseded = loadApprovedPlan(db);
        approvePlan(db, plan, clock().toISOString());
        insertSigning(db, 'plan', plan, 'check', officer.value);
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
    insertSigning(db, 'plan', id, 'draft', officerAtDesk(db));
    const saved = loadPlanSummary(db, id);
    const setAside = saved?.leastChange === false ? { leastChange: false } : {};
    audit(context, 'plan.save', null, { plan: saved?.label, datasetHash: found.datasetHash, ...setAside });
    return ok(id);
  });
}

/** A line that could not be planned even if it were expected has no worth that could be told. */
function linesToTry(position: OfficePosition): LinesToTry {
  const projects = [...Map.groupBy(position.apart, ({ project }) => project)].map(([project, rows]) => {
    const { lines, lineDays } = withExpectedLines(position.records, position, (id) => id === project);
    return { project, name: rows[0].name, lines: rows.map(({ line }) => line), rows: { lines, lineDays } };
  });
  const { lines, lineDays } = position.expected.dataset;
  return { all: { lines, lineDays }, projects };
}

function foundRun(run: RunId, state: RunState | null): Result<RunState, AppError> {
  return state === null ? err({ kind: 'runNotFound', run }) : ok(state);
}
