// Stores why two plans differ. Plans never change, so that an answer found once stays right.
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Attribution } from '../../../shared/plan/attribution.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Null until somebody has found out. */
export function loadAttribution(db: ReadableDatabase, before: PlanId, after: PlanId): Attribution | null {
  const found = first<{ text: string }>(
    db,
    sql`SELECT attribution_json AS text FROM plan_attributions WHERE before_plan = ${before} AND after_plan = ${after}`,
  );
  return found === undefined ? null : (JSON.parse(found.text) as Attribution);
}

export function saveAttribution(db: WritableDatabase, before: PlanId, after: PlanId, attribution: Attribution): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO plan_attributions (before_plan, after_plan, attribution_json)
        VALUES (${before}, ${after}, ${JSON.stringify(attribution)})`,
  );
}
