// What must hold for an office's database, whatever happened to the program that wrote it.
import path from 'node:path';
import { checkAudit, loadAudit } from '../../../../electron/node/db/auditTable.ts';
import { loadDatasetMeta } from '../../../../electron/node/db/datasetMetaTable.ts';
import { loadDataset } from '../../../../electron/node/db/datasetTables.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { listOrders } from '../../../../electron/node/db/orderTable.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import type { OrderNumber } from '../../../../shared/orders/order.ts';

export interface Soundness {
  /** What does not hold, in words; empty if all is well. */
  readonly wrong: readonly string[];
  /** The order numbers given. */
  readonly numbers: number;
}

/** Opens and closes the database of an office that is not in use. */
export function soundness(dataDir: string): Soundness {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) return { wrong: [JSON.stringify(opened.error)], numbers: 0 };
  const db = opened.value;
  try {
    const numbers = listOrders(db).flatMap(({ state }) => (state.kind === 'draft' ? [] : [state.number]));
    const [dataset, meta] = [loadDataset(db), loadDatasetMeta(db)];
    const holds: readonly (readonly [string, boolean])[] = [
      ['every page is whole', db.pragma('integrity_check', { simple: true }) === 'ok'],
      ['what is referred to is there', (db.pragma('foreign_key_check') as unknown[]).length === 0],
      ['the audit log is as it was written', checkAudit(db).broken === null],
      ['order numbers run from 1 without a gap, none twice', [...byLetterhead(numbers).values()].every(runsFromOne)],
      ['every number was written down when it was given', countIssued(loadAudit(db)) === numbers.length],
      ['the dataset is the one its digest says', (dataset === null ? null : datasetHash(dataset)) === (meta?.hash ?? null)],
    ];
    return { wrong: holds.flatMap(([name, isTrue]) => (isTrue ? [] : [name])), numbers: numbers.length };
  } finally {
    db.close();
  }
}

function byLetterhead(numbers: readonly OrderNumber[]): Map<string, number[]> {
  const running = new Map<string, number[]>();
  for (const { prefix, year, running: number } of numbers) {
    const key = `${prefix}${year}`;
    running.set(key, [...(running.get(key) ?? []), number]);
  }
  return running;
}

function runsFromOne(running: readonly number[]): boolean {
  return [...running].sort((a, b) => a - b).every((number, k) => number === k + 1);
}

function countIssued(entries: readonly { readonly what: string }[]): number {
  return entries.filter(({ what }) => what === 'order.issue').length;
}
