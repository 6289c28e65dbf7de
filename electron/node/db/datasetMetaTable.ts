// Stores the metadata of the current dataset: its name, hash and policy.
import type { Policy } from '../../../shared/domain/policy.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export interface DatasetMeta {
  readonly label: string;
  readonly isSample: boolean;
  readonly hash: string;
  readonly policy: Policy;
  /** ISO instant. */
  readonly updatedAt: string;
}

export function loadDatasetMeta(db: ReadableDatabase): DatasetMeta | null {
  const row = first<MetaRow>(db, sql`SELECT label, is_sample, hash, policy_json, updated_at FROM dataset_meta`);
  if (row === undefined) return null;
  return {
    label: row.label,
    isSample: row.is_sample === 1,
    hash: row.hash,
    policy: JSON.parse(row.policy_json) as Policy,
    updatedAt: row.updated_at,
  };
}

export function saveDatasetMeta(db: WritableDatabase, meta: DatasetMeta): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO dataset_meta (id, label, is_sample, hash, policy_json, updated_at)
        VALUES (1, ${meta.label}, ${meta.isSample ? 1 : 0}, ${meta.hash}, ${JSON.stringify(meta.policy)}, ${meta.updatedAt})`,
  );
}

export function deleteDatasetMeta(db: WritableDatabase): void {
  run(db, sql`DELETE FROM dataset_meta`);
}

interface MetaRow {
  readonly label: string;
  readonly is_sample: number;
  readonly hash: string;
  readonly policy_json: string;
  readonly updated_at: string;
}
