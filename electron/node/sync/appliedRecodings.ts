// Makes the recodings that came with a snapshot, and undoes them with it.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { aliasesOf, type Recoding } from '../../../shared/recoding/recoding.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { undoByContent } from '../../../shared/recoding/undoByContent.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertRecoding, loadBefore, loadRecoding, markRecodingUndone, saveBefore } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { usesSince } from '../recoding/codeUses.ts';
import { carryAlong, draftsBack, type Before } from '../recoding/recodedParts.ts';
import type { SyncHost } from './syncHost.ts';
import type { AppliedRecoding } from './undoReading.ts';

/** What they do to the tables here, in order; the dataset itself is saved by the caller. Call within the transaction. */
export function takeRecodings({ db }: Pick<SyncHost, 'db'>, recodings: readonly Recoding[], office: string): AppliedRecoding[] {
  let dataset = loadDataset(db);
  return recodings.map((recoding) => {
    const recoded = dataset === null ? null : recodeDataset(dataset, aliasesOf([recoding]));
    const before = dataset === null || recoded === null ? null : carryAlong(db, recoding, dataset, recoded.dataset);
    // A recoding that was undone with an earlier import is in force again.
    if (loadRecoding(db, recoding.id) === null) insertRecoding(db, recoding, office, before);
    else {
      saveBefore(db, recoding.id, before);
      markRecodingUndone(db, recoding.id, null);
    }
    dataset = recoded?.dataset ?? dataset;
    return { id: recoding.id, steps: recoded?.steps ?? [] };
  });
}

/** The dataset under the earlier codes; null if anything entered since depends on the new ones. */
export function withoutRecodings(db: ReadableDatabase, dataset: Dataset, applied: readonly AppliedRecoding[]): Dataset | null {
  let back: Dataset | null = dataset;
  for (const { id, steps } of applied.toReversed()) {
    const recoding = loadRecoding(db, id);
    const before = loadBefore(db, id) as Before | null;
    if (back === null || recoding === null || before === null) continue;
    if (usesSince(db, recoding.table, recoding.to, before.newest).length > 0) return null;
    back = undoByContent(back, steps);
    if (back === null || before.policy === null) continue;
    back = JSON.stringify(back.policy) === JSON.stringify(before.policy.after) ? { ...back, policy: before.policy.before } : back;
  }
  return back;
}

/** Call within the transaction that saves the dataset from before. */
export function markBack({ db, clock }: Pick<SyncHost, 'db' | 'clock'>, applied: readonly AppliedRecoding[]): void {
  for (const { id } of applied) {
    const before = loadBefore(db, id) as Before | null;
    if (before !== null) draftsBack(db, before);
    markRecodingUndone(db, id, clock().toISOString());
  }
}
