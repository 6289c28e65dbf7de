// Whether a plan still follows from what the office has on record: nothing it was made from may have changed. What was issued from a plan
// in force, and that it was approved, does not make that plan stale; it does make others so that did not know of it.
import type { PlanSummary } from '../../../shared/contract/api.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { OfficeRecords, PlanInForce } from '../../../shared/position/officeRecords.ts';
import { listPlans, loadApprovedPlan, loadPlanSummary, type StoredPlan } from '../db/planTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { loadPosition, officePosition, type OfficePosition } from './loadPosition.ts';

/** Newest first, at most `count` of them, and in any case the plan in force. */
export function planSummaries(db: ReadableDatabase, clock: () => Date, count: number): PlanSummary[] {
  const newest = listPlans(db, count);
  const inForce = newest.some(({ state }) => state === 'approved') ? null : loadApprovedPlan(db);
  return withCurrency(db, clock, inForce === null ? newest : [...newest, inForce]);
}

export function planSummary(db: ReadableDatabase, clock: () => Date, plan: PlanId): PlanSummary | null {
  const stored = loadPlanSummary(db, plan);
  return stored === null ? null : withCurrency(db, clock, [stored])[0];
}

function withCurrency(db: ReadableDatabase, clock: () => Date, plans: readonly StoredPlan[]): PlanSummary[] {
  const position = loadPosition(db, clock);
  return plans.map((plan) => ({ ...plan, isCurrent: position !== null && isCurrent(plan, position) }));
}

function isCurrent({ id, state, start, datasetHash, lineBasis }: StoredPlan, position: OfficePosition): boolean {
  const { records, morning } = position;
  const { hash } = lineBasis === 'expected' ? position.expected : position;
  if (start !== morning) return false;
  if (hash === datasetHash) return true;
  const earlier = records.plans.filter(({ from }) => from < morning);
  const isOfToday = earlier.length < records.plans.length;
  const { orders, allotments, cityAllotments, slips } = records;
  if (state !== 'approved') return isOfToday && hashOf(position, { orders, allotments, cityAllotments, slips }, earlier) === datasetHash;
  const isOfOther = (paper: { readonly plan: PlanId }) => paper.plan !== id;
  const others = {
    orders: orders.filter(isOfOther),
    allotments: allotments.filter(isOfOther),
    cityAllotments: cityAllotments.filter(isOfOther),
    slips: slips.filter(isOfOther),
  };
  return hashOf(position, others, earlier) === datasetHash;
}

/** Hashes of positions as they would be with other papers and plans, kept as long as the position itself. */
function hashOf(
  position: OfficePosition,
  papers: Pick<OfficeRecords, 'orders' | 'allotments' | 'cityAllotments' | 'slips'>,
  plans: readonly PlanInForce[],
): string {
  const known = hashes.get(position) ?? new Map<string, string>();
  hashes.set(position, known);
  const key = [papers.orders, papers.allotments, papers.cityAllotments, papers.slips, plans].map(({ length }) => length).join('|');
  const hash = known.get(key) ?? officePosition({ ...position.records, ...papers, plans }, position.morning).hash;
  known.set(key, hash);
  return hash;
}

const hashes = new WeakMap<OfficePosition, Map<string, string>>();
