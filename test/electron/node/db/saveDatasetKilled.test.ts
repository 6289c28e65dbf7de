import { fork } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDatasetMeta } from '../../../../electron/node/db/datasetMetaTable.ts';
import { loadDataset } from '../../../../electron/node/db/datasetTables.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { temporaryFolder } from './temporaryDatabase.ts';

/** Kills the program after it has reported this many rows: early, in the middle, and between two imports. */
async function killAfter(file: string, rows: number): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'importInTurn.ts'), [file]);
  await new Promise<void>((resolve) => {
    child.on('message', (written) => {
      if (Number(written) >= rows) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
}

test('a program killed while it imports datasets leaves one of them complete, wherever it was', async () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  for (const rows of [1200, 1900, 2600, 3300, 4700, 6100]) {
    await killAfter(file, rows);
    const opened = openDatabase(file);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const [dataset, meta] = [loadDataset(opened.value), loadDatasetMeta(opened.value)];
    opened.value.close();
    if (dataset === null || meta === null) throw new Error('the first import was done');
    expect([dataset.demands.length, datasetHash(dataset)]).toEqual([meta.label === 'small' ? 100 : 900, meta.hash]);
  }
});
