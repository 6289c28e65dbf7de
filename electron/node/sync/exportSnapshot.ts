// Owns making a snapshot: numbered, chained to those before, all there is or what another office has not read yet.
import type { Peer } from '../../../shared/contract/snapshotApi.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Manifest } from '../../../shared/snapshot/manifest.ts';
import { snapshotFormat } from '../../../shared/snapshot/manifest.ts';
import { ownerships } from '../../../shared/snapshot/ownership.ts';
import type { Fields, RecordSet, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { province, recordOf, sameJson } from '../../../shared/snapshot/snapshotRecord.ts';
import { endEdits } from '../db/editStepTable.ts';
import {
  ensureIdentity,
  forgetSentStates,
  insertExchange,
  insertSent,
  listPeers,
  listSent,
  loadSentState,
  saveIdentity,
} from '../db/exchangeTables.ts';
import { officeOwner } from '../db/officeTable.ts';
import type { ServiceContext } from '../service/serviceContext.ts';
import { audit } from '../service/serviceContext.ts';
import { localRecords } from './localRecords.ts';
import type { OfficeKeys } from './officeKeys.ts';
import type { SnapshotContent } from './snapshotArchive.ts';
import { writeSnapshot } from './snapshotArchive.ts';

/** Earlier snapshots a manifest names. */
const mostEarlier = 200;
/** States of earlier snapshots that are kept for who is behind. */
const mostStates = 30;

export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  readonly manifest: Omit<Manifest, 'tables'>;
}

/** `since` is the office that is to read what it has not read yet. Call within a transaction. */
export function exportSnapshot(context: ServiceContext, keys: OfficeKeys, office: Office, since: Peer | null): MadeSnapshot {
  const { db, clock, who } = context;
  const identity = ensureIdentity(db, context.newId);
  const sequence = identity.sequence + 1;
  const records = localRecords(db);
  // What the other office has read, where it is still known; else it gets all.
  const last = since === null || since.acknowledged === 0 ? null : loadSentState(db, since.acknowledged);
  const scope: Manifest['scope'] =
    since === null || last === null ? { kind: 'full' } : { kind: 'since', office: since.officeId, sequence: since.acknowledged };
  const content = last === null ? own(records, officeOwner(db)) : differences(own(records, officeOwner(db)), own(last, officeOwner(db)));
  const peers = listPeers(db);
  const madeAt = clock().toISOString();
  const manifest: Omit<Manifest, 'tables'> = {
    format: snapshotFormat,
    office: { id: identity.officeId, name: office.name, kind: office.kind, region: office.region },
    sequence,
    earlier: listSent(db).slice(0, mostEarlier).reverse(),
    seen: Object.fromEntries(peers.map(({ officeId, lastSequence }) => [officeId, lastSequence])),
    createdAt: madeAt,
    scope,
  };
  const { bytes, hash } = writeSnapshot(manifest, content, keys);
  saveIdentity(db, { ...identity, sequence });
  insertSent(db, { sequence, hash, madeAt }, records);
  // Also for offices that are not known yet: what they were sent first is the base of what they send back.
  forgetSentStates(db, sequence - mostStates);
  const summary = {
    added: [...content.records.values()].reduce((sum, of) => sum + of.size, 0),
    changed: 0,
    removed: 0,
    conflicts: 0,
    refused: 0,
    decided: [],
  };
  insertExchange(db, {
    direction: 'sent',
    officeId: since?.officeId ?? null,
    office: since?.name ?? '',
    sequence,
    hash,
    at: madeAt,
    who,
    summary,
    undo: null,
  });
  endEdits(context.db, { what: 'snapshot.export', name: String(sequence) });
  audit(context, 'snapshot.export', null, { sequence, hash, scope });
  return { bytes, manifest };
}

/** A city tells what is its own; the province tells all, so that an office that begins has something to begin with. */
function own(records: RecordSet, owner: string): SnapshotContent {
  if (owner === province) return { records, removed: new Map() };
  const ownerOf = ownerships(records);
  const kept = new Map<SnapshotTable, Map<string, Fields>>();
  for (const [table, of] of records) kept.set(table, new Map([...of].filter(([, fields]) => ownerOf(table, fields) === owner)));
  return { records: kept, removed: new Map() };
}

function differences({ records }: SnapshotContent, { records: last }: SnapshotContent): SnapshotContent {
  const changed = new Map<SnapshotTable, Map<string, Fields>>();
  const removed = new Map<SnapshotTable, string[]>();
  for (const [table, of] of records)
    changed.set(table, new Map([...of].filter(([id, fields]) => !sameJson(fields, recordOf(last, table, id)))));
  for (const [table, of] of last)
    removed.set(
      table,
      [...of.keys()].filter((id) => recordOf(records, table, id) === undefined),
    );
  return { records: changed, removed };
}
