import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDatasetFolder } from '../../../../electron/node/files/datasetFolder.ts';
import { snakeCase, storedColumns } from '../../../../electron/node/db/datasetColumns.ts';
import { countRows, loadDataset, saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import { all, inTransaction, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { maxPieces, type CellKind } from '../../../../shared/domain/column.ts';
import { tableNames, tables } from '../../../../shared/domain/tables.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

function save(db: WritableDatabase, dataset: Dataset): void {
  inTransaction(db, () =>
    ok(saveDataset(db, dataset, { label: '示例', isSample: true, hash: 'h', updatedAt: '2020-03-02T00:00:00.000Z' })),
  );
}

/** A decimal as in a file: with this many places, within the limits of its column. */
function decimals(cell: CellKind): fc.Arbitrary<number> {
  if (cell.kind !== 'decimal') throw new Error('a column of decimals');
  const scale = 10 ** cell.decimals;
  const whole = fc.integer({ min: cell.min * scale, max: cell.max * scale });
  return whole.map((value) => Number((value / scale).toFixed(cell.decimals)));
}

const numbers = fc.record({
  quantity: decimals(tables.stocks.quantity.cell),
  km: decimals(tables.distances.km.cell),
  longitude: decimals(tables.regions.longitude.cell),
  weightGrams: decimals(tables.products.weightGrams.cell),
  perThousand: decimals(tables.bom.perThousand.cell),
  pieces: fc.integer({ min: 0, max: maxPieces }),
});

function withNumbers(
  rows: readonly { [Name in 'quantity' | 'km' | 'longitude' | 'weightGrams' | 'perThousand' | 'pieces']: number }[],
): Dataset {
  const [{ longitude, weightGrams, perThousand }] = rows;
  const [region, product, bomRow, demand] = [everyTable.regions[0], everyTable.products[0], everyTable.bom[0], everyTable.demands[0]];
  return {
    ...everyTable,
    regions: [{ ...region, longitude }, ...everyTable.regions.slice(1)],
    products: [{ ...product, weightGrams }, ...everyTable.products.slice(1)],
    bom: [{ ...bomRow, perThousand }],
    stocks: rows.map(({ quantity }) => ({ owner: 'pool', item: 'MB', quantity, region: null })),
    distances: rows.map(({ km }) => ({ from: '360100', to: '360400', km })),
    demands: rows.map(({ pieces }, index) => ({ ...demand, code: `D${index}`, quantityPieces: pieces })),
    pins: [],
    secured: rows.map(({ pieces }, index) => ({ demand: `D${index}`, product: 'MASK-SURG', quantityPieces: pieces, state: 'own' })),
    given: rows.map(({ quantity }) => ({ enterprise: 'E1', material: 'MB', quantity })),
  };
}

test('a dataset is read back as it was saved, every table in its order', () => {
  const db = temporaryDatabase();
  save(db, everyTable);
  expect(loadDataset(db)).toEqual(everyTable);
});

test('for whom the goods of the plan in force were announced comes back', () => {
  const db = temporaryDatabase();
  const announced: Dataset = {
    ...everyTable,
    previous: everyTable.previous.map((row) => (row.kind === 'dispatch' ? { ...row, demand: 'D1' } : row)),
  };
  expect(announced.previous).not.toEqual(everyTable.previous);
  save(db, announced);
  expect(loadDataset(db)).toEqual(announced);
});

test('the sample is read back as it was saved, with the same hash', async () => {
  const sample = await readDatasetFolder(path.join(import.meta.dirname, '../../../../sample'));
  if (!sample.ok) throw new Error(sample.error.kind);
  const db = temporaryDatabase();
  save(db, sample.value);
  const loaded = loadDataset(db);
  expect(loaded).toEqual(sample.value);
  expect(loaded && datasetHash(loaded)).toBe(datasetHash(sample.value));
});

test('whatever numbers the cells of a dataset may hold, they come back the same', () => {
  const db = temporaryDatabase();
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 20 }), (rows) => {
      const dataset = withNumbers(rows);
      save(db, dataset);
      expect(loadDataset(db)).toEqual(dataset);
    }),
    { numRuns: 200 },
  );
});

test('a new office has no dataset', () => {
  expect(loadDataset(temporaryDatabase())).toBeNull();
});

test('saving replaces every row of the previous dataset', () => {
  const db = temporaryDatabase();
  save(db, everyTable);
  const smaller: Dataset = { ...everyTable, demands: everyTable.demands.slice(1), pins: [], secured: [], lineDays: [] };
  save(db, smaller);
  expect(loadDataset(db)).toEqual(smaller);
  expect(countRows(db)).toMatchObject({ regions: 5, demands: 1, pins: 0, lineDays: 0 });
});

test('the largest and smallest quantities of material come back to the last of six decimals', () => {
  const db = temporaryDatabase();
  const quantities = [1_000_000_000, 999_999_999.999999, 123_456_789.000001, 0.000001, 0.1, 0.3, 1.005, 0];
  const stocks = quantities.map((quantity) => ({ owner: 'pool', item: 'MB', quantity, region: '360100' }));
  save(db, { ...everyTable, stocks });
  expect(loadDataset(db)?.stocks).toEqual(stocks);
  expect(all<{ typeof: string }>(db, sql`SELECT DISTINCT typeof(quantity_micro) AS typeof FROM stocks`)).toEqual([{ typeof: 'integer' }]);
});

test('a row that refers to nothing is refused at the end of the transaction, and the previous dataset stays', () => {
  const db = temporaryDatabase();
  save(db, everyTable);
  const [first] = everyTable.demands;
  expect(() => save(db, { ...everyTable, demands: [{ ...first, region: '999999' }] })).toThrow(/FOREIGN KEY/);
  expect(loadDataset(db)).toEqual(everyTable);
});

test('every table of the domain has a database table with the same columns', () => {
  const db = temporaryDatabase();
  for (const table of tableNames) {
    const columns = all<{ name: string }>(db, sql`SELECT name FROM pragma_table_info(${snakeCase(table)})`);
    // Columns that came later stand at the end.
    expect(columns.map(({ name }) => name).sort()).toEqual(['position', ...storedColumns(table).map(({ column }) => column)].sort());
  }
});
