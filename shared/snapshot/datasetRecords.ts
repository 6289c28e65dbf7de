// Converts the dataset to snapshot records and back. Each row is keyed by its identifying fields; ratings and the policy are separate
// records.
import type { Dataset } from '../domain/dataset.ts';
import { frozenRow, livingRow } from '../domain/frozenDataset.ts';
import type { Policy } from '../domain/policy.ts';
import { tableNames, type TableName } from '../domain/tables.ts';
import { policyId, rowKey } from './recordKey.ts';
import type { Fields, Json, SnapshotTable } from './snapshotRecord.ts';

export function datasetRecords(dataset: Dataset): Map<SnapshotTable, Map<string, Fields>> {
  const records = new Map<SnapshotTable, Map<string, Fields>>();
  for (const table of tableNames) {
    const rows = new Map<string, Fields>();
    const ids = rowIds(table, dataset);
    (dataset[table] as readonly unknown[] as readonly Fields[]).forEach((row, k) => {
      const { rating: _, ...rest } = row;
      // Empty later columns are left out: what was received and sent before they came then still compares as the same.
      rows.set(ids[k], frozenRow(table, table === 'enterprises' ? rest : row));
    });
    records.set(table, rows);
  }
  const ratings = dataset.enterprises.flatMap(({ code, rating }) => (rating === null ? [] : [[code as string, { rating }] as const]));
  records.set('ratings', new Map(ratings));
  records.set('policy', new Map([[policyId, dataset.policy as unknown as Fields]]));
  return records;
}

/** Ids of a table's rows, in row order. */
function rowIds(table: TableName, dataset: Dataset): string[] {
  const seen = new Map<string, number>();
  return (dataset[table] as readonly unknown[] as readonly Fields[]).map((row) => {
    const key = rowKey(table, row);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Builds the dataset from records. Rows that are in `present` keep their position; new ones follow, sorted by id. */
export function datasetOf(records: ReadonlyMap<SnapshotTable, ReadonlyMap<string, Fields>>, present: Dataset): Dataset {
  const ratings = records.get('ratings');
  const tables = Object.fromEntries(
    tableNames.map((table) => {
      const rows = records.get(table) ?? new Map<string, Fields>();
      const kept = rowIds(table, present).filter((id) => rows.has(id));
      const known = new Set(kept);
      const added = [...rows.keys()].filter((id) => !known.has(id)).sort();
      return [
        table,
        [...kept, ...added].map((id) => {
          const row = livingRow(table, rows.get(id) as Fields);
          return table === 'enterprises' ? { ...row, rating: (ratings?.get(String(row.code))?.rating ?? null) as Json } : row;
        }),
      ];
    }),
  ) as unknown as Omit<Dataset, 'policy'>;
  const policy = records.get('policy')?.get(policyId) as unknown as Policy | undefined;
  return { ...tables, policy: policy ?? present.policy };
}
