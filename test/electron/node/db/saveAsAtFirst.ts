// Saves a dataset in a database of an older version: tables that have gained columns since are written with their first ones.
import { snakeCase, storedColumns } from '../../../../electron/node/db/datasetColumns.ts';
import { saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import { run, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { isLater } from '../../../../shared/domain/frozenDataset.ts';
import { tableNames, tableRules, tables, type TableName } from '../../../../shared/domain/tables.ts';
import { emptyDataset } from '../../../../shared/intake/emptyDataset.ts';

/** The database has no such table. */
const added = tableNames.filter((table) => tableRules[table].since !== undefined);
const grown = tableNames.filter((table) => !added.includes(table) && Object.keys(tables[table]).some((field) => isLater(table, field)));
const none = (names: readonly TableName[]) => Object.fromEntries(names.map((table) => [table, []]));

export function saveAsAtFirst(db: WritableDatabase, dataset: Dataset, meta: Parameters<typeof saveDataset>[2]): void {
  const later = none(added);
  saveDataset(db, { ...dataset, ...none(grown), ...later }, meta, { ...emptyDataset('2020-03-02'), ...later });
  for (const table of grown) insertFirstColumns(db, table, dataset[table]);
}

/** What an older database can hold of it. */
export function asAtFirst(dataset: Dataset): Dataset {
  const plain = grown.map((table) => [table, dataset[table].map((row) => withoutLater(table, row))]);
  return { ...dataset, ...none(added), ...Object.fromEntries(plain) };
}

function withoutLater(table: TableName, row: object): object {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, isLater(table, field) ? null : value]));
}

function insertFirstColumns(db: WritableDatabase, table: TableName, rows: readonly object[]): void {
  const columns = storedColumns(table).filter(({ field }) => !isLater(table, field));
  const names = ['position', ...columns.map(({ column }) => column)];
  for (const [position, row] of rows.entries()) {
    const cells = row as Readonly<Record<string, unknown>>;
    const values = [position, ...columns.map(({ field, toSql }) => toSql(cells[field]))];
    run(db, { text: `INSERT INTO ${snakeCase(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, values });
  }
}
