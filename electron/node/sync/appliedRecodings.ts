// Makes the recodings that came with a snapshot, and undoes them with it.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { aliasesOf, type Recoding } from '../../../shared/recoding/recoding.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { undoByContent } from '../../../shared/recoding/undoByContent.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertRecoding, loadBefore, loadRecoding, markRecodingUndone, saveBefore } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { usesSince } from '../recoding/codeUses.ts';
import { carryAlong, partsBack, type Before } from '../recoding/recodedParts.ts';
import { movedByUndo } from '../recoding/movedByUndo.ts';
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

/** The dataset under the earlier codes; refused if anything entered or issued since depends on the new ones. */
export function withoutRecodings(db: ReadableDatabase, dataset: Dataset, applied: readonly AppliedRecoding[]): Result<Dataset, AppError> {
  let present = dataset;
  for (const { id, steps } of applied.toReversed()) {
    const recoding = loadRecoding(db, id);
    const before = loadBefore(db, id) as Before | null;
    if (recoding === null || before === null) continue;
    const { table, from, to } = recoding;
    const uses = usesSince(db, table, to, before.newest);
    if (uses.length > 0) return err({ kind: 'recodeCrossed', from, to, uses });
    const back = undoByContent(present, steps);
    if (back === null) return err({ kind: 'snapshotUndoOutdated' });
    const moved = movedByUndo(db, recoding, before, present, back);
    if (moved !== null) return err(moved);
    const isSame = before.policy !== null && JSON.stringify(back.policy) === JSON.stringify(before.policy.after);
    present = isSame && before.policy !== null ? { ...back, policy: before.policy.before } : back;
  }
  return ok(present);
}

/** Call within the transaction that saves the dataset from before. */
export function markBack({ db, clock }: Pick<SyncHost, 'db' | 'clock'>, applied: readonly AppliedRecoding[]): void {
  for (const { id } of applied.toReversed()) {
    const recoding = loadRecoding(db, id);
    const before = loadBefore(db, id) as Before | null;
    if (recoding !== null && before !== null) partsBack(db, recoding, before);
    markRecodingUndone(db, id, clock().toISOString());
  }
}
