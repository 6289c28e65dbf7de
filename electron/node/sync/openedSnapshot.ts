// Owns a snapshot that was opened: what it would do here, told before anything is done.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Peer, SnapshotPreview } from '../../../shared/contract/snapshotApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError, Problem } from '../../../shared/domain/errors.ts';
import { emptyDataset } from '../../../shared/intake/emptyDataset.ts';
import { checkDataset } from '../../../shared/planner/checkDataset.ts';
import { fingerprintHex, fingerprintWords } from '../../../shared/snapshot/fingerprint.ts';
import { afterLast } from '../../../shared/snapshot/manifest.ts';
import type { Manifest } from '../../../shared/snapshot/manifest.ts';
import type { MergeResult, RecordChange } from '../../../shared/snapshot/merge.ts';
import { merge } from '../../../shared/snapshot/merge.ts';
import { ownerships } from '../../../shared/snapshot/ownership.ts';
import type { Fields, Owner, RecordSet, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { province, recordOf } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { listPeers, loadBase, loadIdentity, loadSentState } from '../db/exchangeTables.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { changedDataset, touchesDataset } from './applyRecords.ts';
import { localRecords } from './localRecords.ts';
import { keyHash } from './officeKeys.ts';
import type { ReadSnapshot } from './snapshotArchive.ts';

/** Of each list, what a screen is told. */
const most = 500;

export interface Opened {
  readonly snapshot: ReadSnapshot;
  readonly peer: Peer | null;
  readonly state: SnapshotPreview['state'];
  readonly local: RecordSet;
  readonly result: MergeResult;
  /** Of the database it was merged with. */
  readonly stamp: string;
}

/** Refused: `snapshotOwn`, and what the row of snapshots says (`snapshotStale`, `snapshotForked`, `snapshotGap`). */
export function openSnapshot(db: ReadableDatabase, snapshot: ReadSnapshot): Result<Opened, AppError> {
  const { manifest, hash, publicKey } = snapshot;
  if (loadIdentity(db)?.officeId === manifest.office.id) return err({ kind: 'snapshotOwn' });
  const peer = listPeers(db).find(({ officeId }) => officeId === manifest.office.id) ?? null;
  const read = peer === null || peer.lastSequence === 0 ? null : { sequence: peer.lastSequence, hash: peer.lastHash };
  // A key nobody confirmed says nothing about the row of snapshots of an office that is known.
  const isKnown = peer !== null && peer.publicKey === publicKey;
  const next = isKnown || peer === null ? afterLast(manifest, hash, read) : ok('next' as const);
  if (!next.ok) return next;
  const state = peer === null ? 'unknown' : isKnown ? (next.value === 'again' ? 'again' : 'ready') : 'changedKey';
  const local = localRecords(db);
  const incoming = {
    sender: senderOf(manifest),
    scope: manifest.scope.kind,
    records: snapshot.records,
    removed: snapshot.removed,
  } as const;
  const base = baseFor(db, manifest, snapshot.records, local);
  const result = merge(base, local, incoming, ownerships(local, snapshot.records));
  return ok({ snapshot, peer, state, local, result, stamp: databaseStamp(db) });
}

function senderOf({ office }: Manifest): Owner {
  return office.kind === 'province' ? province : (office.region ?? '');
}

/** What was last received; of records that never were, what was sent with the snapshot that the other office says it had read. */
function baseFor(db: ReadableDatabase, manifest: Manifest, records: RecordSet, local: RecordSet): RecordSet {
  const received = loadBase(db);
  const seen = manifest.seen[loadIdentity(db)?.officeId ?? ''] ?? 0;
  const sent = seen === 0 ? null : loadSentState(db, seen);
  if (sent === null) return received;
  const base = new Map([...received].map(([table, of]) => [table, new Map(of)]));
  for (const [table, of] of records)
    for (const id of of.keys()) {
      const known = recordOf(sent, table, id);
      if (known === undefined || recordOf(received, table, id) !== undefined || recordOf(local, table, id) === undefined) continue;
      const target = base.get(table) ?? new Map<string, Fields>();
      base.set(table as SnapshotTable, target);
      target.set(id, known);
    }
  return base;
}

export function previewOf(db: ReadableDatabase, token: string, { snapshot, state, result }: Opened): SnapshotPreview {
  const { manifest, publicKey } = snapshot;
  const { changes, conflicts, refused, unchanged } = result;
  const count = (of: (change: RecordChange) => boolean) => changes.filter(of).length;
  const { office, sequence, createdAt, scope } = manifest;
  return {
    token,
    manifest: { office, sequence, createdAt, scope },
    fingerprint: fingerprintOf(publicKey),
    state,
    counts: {
      added: count(({ before }) => before === null),
      changed: count(({ before, after }) => before !== null && after !== null),
      removed: count(({ after }) => after === null),
      unchanged,
      conflicts: conflicts.length,
      refused: refused.length,
    },
    changes: changes.slice(0, most),
    conflicts,
    refused: refused.slice(0, most),
    problems: datasetAfter(db, changes).problems.slice(0, most),
  };
}

export function fingerprintOf(publicKey: string): SnapshotPreview['fingerprint'] {
  const hash = keyHash(publicKey);
  return { words: fingerprintWords(hash), hex: fingerprintHex(hash) };
}

/** The same as long as nobody, here or elsewhere, has written anything. */
export function databaseStamp(db: ReadableDatabase): string {
  const changes = db.prepare('SELECT total_changes()').pluck().get();
  return `${db.pragma('data_version', { simple: true })} ${changes}`;
}

/** The dataset after the changes, and what would be wrong with it. */
export function datasetAfter(
  db: ReadableDatabase,
  changes: readonly RecordChange[],
): { readonly dataset: Dataset; readonly problems: readonly Problem[] } {
  const policy = changes.find(({ table }) => table === 'policy')?.after;
  const present = loadDataset(db) ?? emptyDataset(typeof policy?.start === 'string' ? policy.start : '2020-01-01');
  if (!touchesDataset(changes)) return { dataset: present, problems: [] };
  const dataset = changedDataset(present, changes);
  return { dataset, problems: checkDataset(dataset) };
}
