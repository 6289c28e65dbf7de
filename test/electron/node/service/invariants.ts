// Owns what holds of an office's database whatever happened to the program that wrote it.
import path from 'node:path';
import { expect } from 'vitest';
import { checkAudit, loadAudit } from '../../../../electron/node/db/auditTable.ts';
import { loadDatasetMeta } from '../../../../electron/node/db/datasetMetaTable.ts';
import { loadDataset } from '../../../../electron/node/db/datasetTables.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { listOrders } from '../../../../electron/node/db/orderTable.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';

/** Opens and closes the database; how many order numbers are given. */
export function expectSound(dataDir: string): number {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(checkAudit(db).broken).toBeNull();
    const numbers = listOrders(db).flatMap(({ state }) => (state.kind === 'draft' ? [] : [state.number]));
    // Of one letterhead and year, 1, 2, 3 and so on: none lost, none twice.
    for (const key of new Set(numbers.map(({ prefix, year }) => `${prefix}${year}`))) {
      const running = numbers.filter(({ prefix, year }) => `${prefix}${year}` === key).map((number) => number.running);
      expect(running.sort((a, b) => a - b)).toEqual(running.map((_, k) => k + 1));
    }
    // Each was written down by whoever issued it.
    expect(loadAudit(db).filter(({ what }) => what === 'order.issue').length).toBe(numbers.length);
    const [dataset, meta] = [loadDataset(db), loadDatasetMeta(db)];
    expect(dataset === null ? null : datasetHash(dataset)).toBe(meta?.hash ?? null);
    return numbers.length;
  } finally {
    db.close();
  }
}
