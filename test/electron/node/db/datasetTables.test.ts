import { expect, test } from 'vitest';
import { snakeCase, storedColumns } from '../../../../electron/node/db/datasetColumns.ts';
import { countRows, loadDataset, saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import type { WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { all, inTransaction, sql } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { tableNames } from '../../../../shared/domain/tables.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

function save(db: WritableDatabase, dataset: Dataset): void {
  inTransaction(db, () =>
    ok(saveDataset(db, dataset, { label: '示例', isSample: true, hash: 'h', updatedAt: '2020-03-02T00:00:00.000Z' })),
  );
}

test('a dataset is read back as it was saved, every table in its order', () => {
  const db = temporaryDatabase();
  save(db, smallDataset);
  expect(loadDataset(db)).toEqual(smallDataset);
});

test('a new office has no dataset', () => {
  expect(loadDataset(temporaryDatabase())).toBeNull();
});

test('saving replaces every row of the dataset before', () => {
  const db = temporaryDatabase();
  save(db, smallDataset);
  const smaller: Dataset = { ...smallDataset, demands: smallDataset.demands.slice(1), pins: [], lineDays: [] };
  save(db, smaller);
  expect(loadDataset(db)).toEqual(smaller);
  expect(countRows(db)).toMatchObject({ regions: 5, demands: 1, pins: 0, lineDays: 0 });
});

test('the largest and smallest quantities of material come back to the last of six decimals', () => {
  const db = temporaryDatabase();
  const quantities = [1_000_000_000, 999_999_999.999999, 123_456_789.000001, 0.000001, 0.1, 0.3, 1.005, 0];
  const stocks = quantities.map((quantity) => ({ owner: 'pool', item: 'MB', quantity, region: '360100' }));
  save(db, { ...smallDataset, stocks });
  expect(loadDataset(db)?.stocks).toEqual(stocks);
  expect(all<{ typeof: string }>(db, sql`SELECT DISTINCT typeof(quantity_micro) AS typeof FROM stocks`)).toEqual([{ typeof: 'integer' }]);
});

test('a row that refers to nothing is refused at the end of the transaction, and the dataset before stays', () => {
  const db = temporaryDatabase();
  save(db, smallDataset);
  const [first] = smallDataset.demands;
  expect(() => save(db, { ...smallDataset, demands: [{ ...first, region: '999999' }] })).toThrow(/FOREIGN KEY/);
  expect(loadDataset(db)).toEqual(smallDataset);
});

test('every table of the domain has a table of the same columns', () => {
  const db = temporaryDatabase();
  for (const table of tableNames) {
    const columns = all<{ name: string }>(db, sql`SELECT name FROM pragma_table_info(${snakeCase(table)})`);
    expect(columns.map(({ name }) => name)).toEqual(['position', ...storedColumns(table).map(({ column }) => column)]);
  }
});
