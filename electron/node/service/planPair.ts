// A plan and the one it replaces or would replace, both under present codes.
import type { PlanSummary } from '../../../shared/contract/api.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { recodePlan } from '../../../shared/recoding/recodePlan.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { listApprovals, loadPlanFile, loadPlanSummary, type StoredPlan } from '../db/planTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';

export interface PlanPair {
  readonly summary: StoredPlan;
  readonly after: PlanFile;
  /** Null where no plan was in force. */
  readonly other: StoredPlan | null;
  readonly before: PlanFile | null;
}

/** Null if there is no such plan. */
export function planPair(db: ReadableDatabase, plan: PlanId): PlanPair | null {
  const summary = loadPlanSummary(db, plan);
  const file = loadPlanFile(db, plan);
  if (summary === null || file === null) return null;
  const other = replacedBy(db, summary);
  const otherFile = other === null ? null : loadPlanFile(db, other.id);
  const aliases = loadAliases(db);
  return {
    summary,
    after: underPresentCodes(file, aliases),
    other,
    before: otherFile === null ? null : underPresentCodes(otherFile, aliases),
  };
}

/** The plan in force that a draft would replace, or the one that an approved plan replaced; null where there was none. */
function replacedBy(db: ReadableDatabase, { id, approvedAt }: PlanSummaryPart): StoredPlan | null {
  const approvals = listApprovals(db);
  const at = approvedAt === null ? approvals.length : approvals.findIndex((one) => one.id === id);
  const earlier = approvals[at - 1];
  return earlier === undefined ? null : loadPlanSummary(db, earlier.id);
}

type PlanSummaryPart = Pick<PlanSummary, 'id' | 'approvedAt'>;

function underPresentCodes({ plan, dataset }: PlanFile, aliases: Aliases): PlanFile {
  return aliases.isEmpty ? { plan, dataset } : { plan: recodePlan(plan, aliases), dataset: recodeDataset(dataset, aliases).dataset };
}
