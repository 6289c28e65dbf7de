// Applies a snapshot in one step, and undoes the last such step. Knows nothing of screens, so it can be called from any thread with the
// database.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { tableNames } from '../../../shared/domain/tables.ts';
import { conflictKey, resolveConflicts, type Decision, type RecordChange } from '../../../shared/snapshot/merge.ts';
import { clearDataset, loadDataset } from '../db/datasetTables.ts';
import { endEdits } from '../db/editStepTable.ts';
import {
  forgetUndo,
  insertExchange,
  lastRead,
  loadBaseOf,
  loadIdentity,
  markExchangeUndone,
  saveBase,
  savePeer,
} from '../db/exchangeTables.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { movedObligor } from '../db/movedObligor.ts';
import { officeOwner } from '../db/officeTable.ts';
import { inTransaction } from '../db/sql.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { touchesDataset, writeRecords } from './applyRecords.ts';
import { markBack, takeRecodings, withoutRecodings } from './appliedRecodings.ts';
import { localRecords } from './localRecords.ts';
import { databaseStamp, datasetAfter, openSnapshot, type Opened } from './openedSnapshot.ts';
import type { SyncHost } from './syncHost.ts';
import { baseBack, changesBack, undoOf, type Undo } from './undoReading.ts';
import { wrongDecision } from './wrongDecision.ts';

export interface ApplyInput {
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Applies the rest even if some records are refused. */
  readonly withoutRefused: boolean;
}

/** `backUp` is called once nothing prevents applying it, before anything is written. */
export function applySnapshot(
  host: SyncHost,
  opened: Opened,
  { decisions, withoutRefused }: ApplyInput,
  backUp: () => Result<unknown, AppError>,
): Result<null, AppError> {
  const { db, clock } = host;
  host.tell?.('checking');
  // The data here may have changed during the preview.
  const again = opened.stamp === databaseStamp(db) ? ok(opened) : openSnapshot(db, opened.snapshot);
  if (!again.ok) return again;
  const { snapshot, state, local, result, peer, wrongCount, recodings } = again.value;
  const { manifest } = snapshot;
  if (state === 'changedOffice' && peer !== null) {
    const { name, kind, region } = manifest.office;
    return err({ kind: 'snapshotOfficeDiffers', office: name, known: { kind: peer.kind, region: peer.region }, found: { kind, region } });
  }
  if (state !== 'ready' || peer === null) return err({ kind: 'snapshotUntrusted', office: manifest.office.name });
  const notRead = result.refused.length + wrongCount;
  if (notRead > 0 && !withoutRefused) return err({ kind: 'snapshotRefusedRecords', count: notRead });
  const chosen = new Map(Object.entries(decisions));
  const made = resolveConflicts(result, local, chosen);
  if (made === null) return err({ kind: 'snapshotUndecided', count: result.conflicts.length });
  const wrong = wrongDecision(result.conflicts, chosen, made);
  if (wrong !== null) return err(wrong);
  const next = datasetAfter(db, made, recodings.newAliases);
  if (next.problems.length > 0) return err({ kind: 'datasetProblems', problems: next.problems });
  const present = loadDataset(db);
  // What the province decides is taken over as it is.
  const moved =
    present === null || officeOwner(db) !== province
      ? null
      : movedObligor(db, { before: present, after: next.dataset, recodings: recodings.news });
  if (moved !== null) return err(moved);
  host.tell?.('backup');
  const kept = backUp();
  if (!kept.ok) return kept;
  host.tell?.('writing');
  return inTransaction<null, AppError>(db, () => {
    const now = clock().toISOString();
    const recoded = takeRecodings(host, recodings.news, manifest.office.name);
    const undo = { ...undoOf(made, loadBaseOf(db, result.received), peer), recodings: recoded };
    if (touchesDataset(made) || recoded.length > 0) host.saveDataset(next.dataset, loadDataset(db));
    writeRecords(host, made);
    saveBase(db, result.received);
    savePeer(db, {
      ...peer,
      name: manifest.office.name,
      lastSequence: manifest.sequence,
      lastHash: snapshot.hash,
      lastMadeAt: manifest.createdAt,
      lastReadAt: now,
      // An office that has started anew may have forgotten what it had read.
      acknowledged: Math.max(peer.isBranch ? 0 : peer.acknowledged, manifest.seen[loadIdentity(db)?.officeId ?? ''] ?? 0),
      isBranch: false,
    });
    const count = (of: (change: RecordChange) => boolean) => made.filter(of).length;
    forgetUndo(db);
    insertExchange(db, {
      direction: 'read',
      officeId: manifest.office.id,
      office: manifest.office.name,
      sequence: manifest.sequence,
      hash: snapshot.hash,
      at: now,
      who: host.who,
      summary: {
        added: count(({ before }) => before === null),
        changed: count(({ before, after }) => before !== null && after !== null),
        removed: count(({ after }) => after === null),
        conflicts: result.conflicts.length,
        refused: notRead,
        decided: result.conflicts.map((conflict) => ({ conflict, decision: decisions[conflictKey(conflict)] })),
      },
      undo,
    });
    endEdits(db, { what: 'snapshot.apply', name: manifest.office.name });
    host.audit('snapshot.apply', null, {
      office: manifest.office,
      sequence: manifest.sequence,
      hash: snapshot.hash,
      records: made.length,
    });
    return ok(null);
  });
}

/** Restores the records from before the last import, provided everything it changed is still as it left it. */
export function undoLastReading(host: SyncHost): Result<null, AppError> {
  const { db, clock } = host;
  const last = lastRead(db);
  if (last === null) return err({ kind: 'nothingToUndo', end: null });
  const undo = last.undo as Undo;
  const { peer } = undo;
  const back = changesBack(undo, localRecords(db));
  if (back === null) return err({ kind: 'snapshotUndoOutdated' });
  const after = datasetAfter(db, back);
  const without = withoutRecodings(db, after.dataset, undo.recodings ?? []);
  if (!without.ok) return without;
  const uncoded = without.value;
  const before = undo.recodings === undefined ? after : { dataset: uncoded, problems: checkDataset(uncoded) };
  // The first import into an empty office also brought the policy. Undone, it leaves the office empty; it is refused if rows would be left
  // over.
  const isFirst = back.some(({ table, after }) => table === 'policy' && after === null);
  const isEmpty = isFirst && tableNames.every((table) => before.dataset[table].length === 0);
  if (!isEmpty && (isFirst || before.problems.length > 0)) return err({ kind: 'snapshotUndoOutdated' });
  host.tell?.('writing');
  return inTransaction<null, AppError>(db, () => {
    markBack(host, undo.recodings ?? []);
    if (isEmpty) {
      // The opening arrears go with it.
      const there = loadDataset(db);
      if (there !== null) host.saveDataset({ ...there, arrears: [] }, there);
      clearDataset(db);
    } else if (touchesDataset(back) || uncoded !== after.dataset) host.saveDataset(before.dataset, loadDataset(db));
    writeRecords(host, back);
    saveBase(db, baseBack(undo));
    // Imports by older programs have no branches.
    savePeer(db, { ...peer, isBranch: peer.isBranch ?? false });
    markExchangeUndone(db, last.position, clock().toISOString());
    endEdits(db, { what: 'snapshot.undo', name: peer.name });
    host.audit('snapshot.undo', { records: back.length }, null);
    return ok(null);
  });
}
