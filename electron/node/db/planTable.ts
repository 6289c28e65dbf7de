// Stores plans: frozen once saved, except for their state.
import { baseScenario } from '../../../shared/domain/scenario.ts';
import type { PlanState, PlanSummary } from '../../../shared/contract/api.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { LineBasis } from '../../../shared/domain/linesApart.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { frozenPlan } from '../../../shared/plan/planText.ts';
import { insertPlanText, loadPlanText } from './planTextTable.ts';
import { all, first, run, sql, type ReadableDatabase, type SqlValue, type WritableDatabase } from './sql.ts';

export interface NewPlan {
  readonly id: PlanId;
  readonly datasetHash: string;
  readonly start: IsoDate;
  readonly days: number;
  /** ISO instant. */
  readonly createdAt: string;
  readonly seconds: number;
  readonly solves: number;
  readonly groups: number;
  readonly shortGroups: number;
  readonly lineBasis?: LineBasis;
  /** True if it is left out. */
  readonly leastChange?: boolean;
  /** The plan and its dataset, in the format of plan.json. */
  readonly planText: string;
}

/** Saves a draft under the next label of its first day, such as P-0302-1. Call within a transaction. */
export function insertPlan(db: WritableDatabase, plan: NewPlan): void {
  const prefix = `P-${plan.start.slice(5, 7)}${plan.start.slice(8, 10)}-`;
  // counted across years, because a label must identify one plan
  const earlier = first<{ count: number }>(db, sql`SELECT count(*) AS count FROM plans WHERE label LIKE ${`${prefix}%`}`)?.count ?? 0;
  const milliseconds = Math.round(plan.seconds * 1000);
  run(
    db,
    sql`INSERT INTO plans (id, label, state, dataset_hash, start_date, days, created_at, duration_ms, solves, groups, short_groups, line_basis, least_change)
        VALUES (${plan.id}, ${`${prefix}${earlier + 1}`}, 'draft', ${plan.datasetHash}, ${plan.start}, ${plan.days}, ${plan.createdAt},
          ${milliseconds}, ${plan.solves}, ${plan.groups}, ${plan.shortGroups}, ${plan.lineBasis ?? 'verified'}, ${plan.leastChange === false ? 0 : 1})`,
  );
  insertPlanText(db, plan.id, plan.planText);
}

/** A plan without what depends on everything else on record: whether it still follows from that. */
export type StoredPlan = Omit<PlanSummary, 'isCurrent'>;

/** Newest first. */
export function listPlans(db: ReadableDatabase, count = -1): StoredPlan[] {
  return all<PlanRow>(db, { text: `${selectSummary} ORDER BY plans.rowid DESC LIMIT ?`, values: [count] }).map(planSummary);
}

/** In no particular order. */
export function listPlanIds(db: ReadableDatabase): PlanId[] {
  return all<{ id: PlanId }>(db, sql`SELECT id FROM plans`).map(({ id }) => id);
}

export function loadPlanSummary(db: ReadableDatabase, plan: PlanId): StoredPlan | null {
  return firstSummary(db, 'plans.id = ?', plan);
}

export function loadApprovedPlan(db: ReadableDatabase): StoredPlan | null {
  return firstSummary(db, 'plans.state = ?', 'approved');
}

/** Every plan that was ever approved, in the order of approval. */
export function listApprovals(db: ReadableDatabase): { readonly id: PlanId; readonly start: IsoDate }[] {
  return all<{ id: PlanId; start: IsoDate }>(
    db,
    sql`SELECT id, start_date AS start FROM plans WHERE approved_at IS NOT NULL ORDER BY approved_at, rowid`,
  );
}

/** The plan and the dataset it was made from, exactly as saved. Throws DamagedPlanError if either is no longer intact. */
export function loadPlanFile(db: ReadableDatabase, plan: PlanId): PlanFile | null {
  const text = loadPlanText(db, plan);
  return text === null ? null : frozenPlan(text);
}

/** Approves a plan; a plan approved before is superseded. `at` is an ISO instant. Call within a transaction. */
export function approvePlan(db: WritableDatabase, plan: PlanId, at: string): void {
  run(db, sql`UPDATE plans SET state = 'superseded' WHERE state = 'approved'`);
  run(db, sql`UPDATE plans SET state = 'approved', approved_at = ${at} WHERE id = ${plan}`);
}

const selectSummary = `
  SELECT plans.id, label, state, dataset_hash, start_date, days, created_at, approved_at, duration_ms, solves, groups, short_groups,
    line_basis, least_change, scenario_id, scenario_name,
    (SELECT officer FROM signings WHERE kind = 'plan' AND id = plans.id AND role = 'draft') AS drafted_by,
    (SELECT officer FROM signings WHERE kind = 'plan' AND id = plans.id AND role = 'check') AS approved_by,
    (SELECT count(*) FROM orders WHERE orders.plan_id = plans.id) AS orders
  FROM plans LEFT JOIN plan_scenarios ON plan_scenarios.plan_id = plans.id`;

interface PlanRow {
  readonly id: PlanId;
  readonly label: string;
  readonly state: PlanState;
  readonly dataset_hash: string;
  readonly start_date: IsoDate;
  readonly days: number;
  readonly created_at: string;
  readonly approved_at: string | null;
  readonly duration_ms: number;
  readonly solves: number;
  readonly groups: number;
  readonly short_groups: number;
  readonly line_basis: LineBasis;
  readonly least_change: 0 | 1;
  readonly scenario_id: string | null;
  readonly scenario_name: string | null;
  readonly drafted_by: string | null;
  readonly approved_by: string | null;
  readonly orders: number;
}

function firstSummary(db: ReadableDatabase, condition: string, value: SqlValue): StoredPlan | null {
  const row = first<PlanRow>(db, { text: `${selectSummary} WHERE ${condition}`, values: [value] });
  return row === undefined ? null : planSummary(row);
}

function planSummary(row: PlanRow): StoredPlan {
  return {
    id: row.id,
    label: row.label,
    state: row.state,
    scenario: { id: row.scenario_id ?? baseScenario, name: row.scenario_name ?? '' },
    datasetHash: row.dataset_hash,
    start: row.start_date,
    days: row.days,
    createdAt: row.created_at,
    approvedAt: row.approved_at,
    seconds: row.duration_ms / 1000,
    solves: row.solves,
    groups: row.groups,
    shortGroups: row.short_groups,
    lineBasis: row.line_basis,
    leastChange: row.least_change === 1,
    draftedBy: row.drafted_by,
    approvedBy: row.approved_by,
    orders: row.orders,
  };
}
