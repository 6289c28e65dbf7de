// Stores the dataset: every table and the policy, replaced as a whole and read back exactly as saved.
import type { Dataset, DatasetTables } from '../../../shared/domain/dataset.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { tableNames, type TableName } from '../../../shared/domain/tables.ts';
import { snakeCase, storedColumns } from './datasetColumns.ts';
import { deleteDatasetMeta, loadDatasetMeta, saveDatasetMeta, type DatasetMeta } from './datasetMetaTable.ts';
import { all, first, run, type ReadableDatabase, type SqlValue, type WritableDatabase } from './sql.ts';

/**
 * Replaces the dataset. Rows identical to those of `present`, the stored dataset as loaded, are left untouched. Call within a transaction.
 */
export function saveDataset(db: WritableDatabase, dataset: Dataset, meta: Omit<DatasetMeta, 'policy'>, present?: Dataset): void {
  loaded.delete(db);
  const changed = tableNames.filter((table) => present === undefined || dataset[table] !== present[table]);
  const kept = (table: TableName) => (present === undefined ? 0 : sameRows(present[table], dataset[table]));
  const inPlace = changed.filter((table) => present !== undefined && present[table].length === dataset[table].length);
  const anew = changed.filter((table) => !inPlace.includes(table));
  // tables refer to each other in both directions, so foreign keys are checked at commit
  db.pragma('defer_foreign_keys = ON');
  for (const table of anew.toReversed()) run(db, { text: `DELETE FROM ${snakeCase(table)} WHERE position >= ?`, values: [kept(table)] });
  for (const table of inPlace) replaceRows(db, table, (present as Dataset)[table], dataset[table]);
  for (const table of anew) insertRows(db, table, [...dataset[table].entries()].slice(kept(table)));
  saveDatasetMeta(db, { ...meta, policy: dataset.policy });
}

/** Leaves the office without a dataset. Call within a transaction. */
export function clearDataset(db: WritableDatabase): void {
  loaded.delete(db);
  db.pragma('defer_foreign_keys = ON');
  for (const table of tableNames.toReversed()) db.exec(`DELETE FROM ${snakeCase(table)}`);
  deleteDatasetMeta(db);
}

/** The whole dataset, each table in the order it was read in; null if the office has none yet. */
export function loadDataset(db: ReadableDatabase): Dataset | null {
  const version = dataVersion(db);
  const known = loaded.get(db);
  if (known?.version === version) return known.dataset;
  const meta = loadDatasetMeta(db);
  const dataset = meta === null ? null : datasetOf(db, meta.policy);
  // Do not cache what was read within a transaction: it is not visible to others, or may be rolled back.
  if (dataset !== null && !db.inTransaction) loaded.set(db, { version, dataset });
  return dataset;
}

/** Caches the dataset after the transaction that saved it has committed, so that it need not be loaded again. */
export function rememberDataset(db: WritableDatabase, dataset: Dataset): void {
  loaded.set(db, { version: dataVersion(db), dataset });
}

/** The dataset each connection loaded last, valid until it is saved or another connection commits. */
const loaded = new WeakMap<ReadableDatabase, { readonly version: number; readonly dataset: Dataset }>();

/** Changes whenever another connection has committed. */
function dataVersion(db: ReadableDatabase): number {
  return db.pragma('data_version', { simple: true }) as number;
}

/** One table in the order it was read in, so that a small table need not wait for a large dataset. */
export function loadTable<Name extends TableName>(db: ReadableDatabase, table: Name): DatasetTables[Name] {
  return loadRows(db, table) as unknown as DatasetTables[Name];
}

export function countRows(db: ReadableDatabase): { readonly [Name in TableName]: number } {
  const counts = tableNames.map((table) => {
    const row = first<{ count: number }>(db, { text: `SELECT count(*) AS count FROM ${snakeCase(table)}`, values: [] });
    return [table, row?.count ?? 0];
  });
  return Object.fromEntries(counts) as { [Name in TableName]: number };
}

type StoredRow = readonly [position: number, row: object];

function insertRows(db: WritableDatabase, table: TableName, rows: readonly StoredRow[]): void {
  if (rows.length === 0) return;
  const columns = storedColumns(table);
  const names = ['position', ...columns.map(({ column }) => column)];
  const statement = db.prepare(`INSERT INTO ${snakeCase(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
  for (const [position, row] of rows) {
    const cells = row as Readonly<Record<string, unknown>>;
    statement.run(position, ...columns.map(({ field, toSql }) => toSql(cells[field])));
  }
}

/** Deletes all changed rows before inserting any: two of them may have swapped their codes. */
function replaceRows(db: WritableDatabase, table: TableName, before: readonly object[], after: readonly object[]): void {
  const changed = [...after.entries()].filter(([position, row]) => row !== before[position]);
  const statement = db.prepare(`DELETE FROM ${snakeCase(table)} WHERE position = ?`);
  for (const [position] of changed) statement.run(position);
  insertRows(db, table, changed);
}

/** Number of leading rows that are identical. */
function sameRows(before: readonly object[], after: readonly object[]): number {
  const differs = after.findIndex((row, k) => row !== before[k]);
  return differs === -1 ? Math.min(before.length, after.length) : differs;
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
