// Owns the dataset in the database: fourteen tables and the policy, replaced as a whole, read back as they were.
import type { Dataset, DatasetTables } from '../../../shared/domain/dataset.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import { tableNames } from '../../../shared/domain/tables.ts';
import { snakeCase, storedColumns } from './datasetColumns.ts';
import type { DatasetMeta } from './datasetMetaTable.ts';
import { deleteDatasetMeta, loadDatasetMeta, saveDatasetMeta } from './datasetMetaTable.ts';
import type { ReadableDatabase, SqlValue, WritableDatabase } from './sql.ts';
import { all, first } from './sql.ts';

/** Replaces the dataset; tables that are the very ones of `present`, the dataset that is there, are left as they are. Call within a transaction. */
export function saveDataset(db: WritableDatabase, dataset: Dataset, meta: Omit<DatasetMeta, 'policy'>, present?: Dataset): void {
  const changed = tableNames.filter((table) => present === undefined || dataset[table] !== present[table]);
  // tables refer to each other both ways: what they refer to is checked when the transaction commits
  db.pragma('defer_foreign_keys = ON');
  for (const table of changed.toReversed()) db.exec(`DELETE FROM ${snakeCase(table)}`);
  for (const table of changed) insertRows(db, table, dataset[table]);
  saveDatasetMeta(db, { ...meta, policy: dataset.policy });
}

/** Leaves the office without a dataset. Call within a transaction. */
export function clearDataset(db: WritableDatabase): void {
  db.pragma('defer_foreign_keys = ON');
  for (const table of tableNames.toReversed()) db.exec(`DELETE FROM ${snakeCase(table)}`);
  deleteDatasetMeta(db);
}

/** The whole dataset, every table in the order it was read in; null where the office has none yet. */
export function loadDataset(db: ReadableDatabase): Dataset | null {
  const meta = loadDatasetMeta(db);
  return meta === null ? null : datasetOf(db, meta.policy);
}

export function countRows(db: ReadableDatabase): { readonly [Name in TableName]: number } {
  const counts = tableNames.map((table) => {
    const row = first<{ count: number }>(db, { text: `SELECT count(*) AS count FROM ${snakeCase(table)}`, values: [] });
    return [table, row?.count ?? 0];
  });
  return Object.fromEntries(counts) as { [Name in TableName]: number };
}

function insertRows(db: WritableDatabase, table: TableName, rows: readonly object[]): void {
  const columns = storedColumns(table);
  const names = ['position', ...columns.map(({ column }) => column)];
  const statement = db.prepare(`INSERT INTO ${snakeCase(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
  for (const [position, row] of rows.entries()) {
    const cells = row as Readonly<Record<string, unknown>>;
    statement.run(position, ...columns.map(({ field, toSql }) => toSql(cells[field])));
  }
}

function datasetOf(db: ReadableDatabase, policy: Policy): Dataset {
  const rows = Object.fromEntries(tableNames.map((table) => [table, loadRows(db, table)]));
  return { ...(rows as unknown as DatasetTables), policy };
}

function loadRows(db: ReadableDatabase, table: TableName): object[] {
  const columns = storedColumns(table);
  const names = columns.map(({ column }) => column).join(', ');
  const rows = all<Readonly<Record<string, SqlValue>>>(db, {
    text: `SELECT ${names} FROM ${snakeCase(table)} ORDER BY position`,
    values: [],
  });
  return rows.map((row) => Object.fromEntries(columns.map(({ field, column, fromSql }) => [field, fromSql(row[column])])));
}
