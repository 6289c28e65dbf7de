// A program that saves two datasets in turn, for far longer than it is allowed to live, and reports every hundredth row.
import { saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

const [file] = process.argv.slice(2);
const opened = openDatabase(file);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const db = opened.value;

let written = 0;
db.function('tell_row', { deterministic: false }, () => {
  written += 1;
  if (written % 100 === 0) process.send?.(written);
  return null;
});
db.exec('CREATE TEMP TRIGGER tell_demands AFTER INSERT ON main.demands BEGIN SELECT tell_row(); END');

const datasets = { small: withDemands(100), large: withDemands(900) };
for (let round = 0; round < 100; round += 1) for (const [label, dataset] of Object.entries(datasets)) save(db, label, dataset);

function withDemands(count: number): Dataset {
  const [demand] = everyTable.demands;
  return { ...everyTable, demands: Array.from({ length: count }, (_, index) => ({ ...demand, code: `D${index}` })) };
}

function save(db: WritableDatabase, label: string, dataset: Dataset): void {
  const meta = { label, isSample: false, hash: datasetHash(dataset), updatedAt: '2020-03-01T08:00:00.000Z' };
  inTransaction(db, () => ok(saveDataset(db, dataset, meta)));
}
