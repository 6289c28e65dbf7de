// Stores the texts of plans. A plan's dataset is cut out of its text, so that plans made from the same data share it.
import type { PlanId } from '../../../shared/domain/ids.ts';
import { frozenTextHash, keepFrozenText, loadFrozenText } from './frozenTextTable.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** A stored text that cannot be read back unchanged. */
export class DamagedPlanError extends Error {
  readonly label: string;

  constructor(label: string) {
    super(`the text of plan ${label} is damaged or missing`);
    this.label = label;
  }
}

/** Call within a transaction. */
export function insertPlanText(db: WritableDatabase, plan: PlanId, text: string): void {
  const { from, to } = datasetPart(text);
  const rest = keepFrozenText(db, text.slice(0, from) + text.slice(to));
  const dataset = keepFrozenText(db, text.slice(from, to));
  run(
    db,
    sql`INSERT INTO plan_texts (plan_id, text_hash, rest_hash, dataset_hash, dataset_at)
        VALUES (${plan}, ${frozenTextHash(text)}, ${rest}, ${dataset}, ${from})`,
  );
}

/** The text, byte for byte as it was saved; null if there is no such plan. Throws DamagedPlanError if it is no longer intact. */
export function loadPlanText(db: ReadableDatabase, plan: PlanId): string | null {
  const row = first<PlanTextRow>(
    db,
    sql`SELECT label, text_hash, rest_hash, plan_texts.dataset_hash, dataset_at
        FROM plans LEFT JOIN plan_texts ON plan_texts.plan_id = plans.id WHERE plans.id = ${plan}`,
  );
  if (row === undefined) return null;
  if (row.rest_hash === null) throw new DamagedPlanError(row.label);
  const [rest, dataset] = [loadFrozenText(db, row.rest_hash), loadFrozenText(db, row.dataset_hash)];
  if (rest === null || dataset === null) throw new DamagedPlanError(row.label);
  const text = rest.slice(0, row.dataset_at) + dataset + rest.slice(row.dataset_at);
  if (frozenTextHash(text) !== row.text_hash) throw new DamagedPlanError(row.label);
  return text;
}

interface PlanTextRow {
  readonly label: string;
  readonly text_hash: string;
  /** Null, as is everything but the label, if the plan's text is missing. */
  readonly rest_hash: string | null;
  readonly dataset_hash: string;
  readonly dataset_at: number;
}

/**
 * The position of the dataset in the text of a plan. Line breaks occur only between members, never in strings, so the marks cannot occur
 * elsewhere. Nothing is cut out of a text with another layout.
 */
function datasetPart(text: string): { readonly from: number; readonly to: number } {
  const [before, after] = ['\n},\n"dataset": ', '\n},\n"digest": '];
  const from = text.indexOf(before) + before.length;
  const to = text.lastIndexOf(after) + '\n}'.length;
  return from >= before.length && to > from ? { from, to } : { from: 0, to: 0 };
}
