// Creates a snapshot, numbered and chained to earlier ones, with everything or with what another office has not read yet.
import type { Peer } from '../../../shared/contract/snapshotApi.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { recordFormat } from '../../../shared/domain/frozenDataset.ts';
import { leastFormat } from '../../../shared/domain/frozenFormats.ts';
import type { Manifest } from '../../../shared/snapshot/manifest.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { recodeRecords } from '../../../shared/snapshot/recodeRecords.ts';
import { createOwnerLookup } from '../../../shared/snapshot/ownership.ts';
import {
  province,
  sameJson,
  type Fields,
  type Owner,
  type RecordSet,
  type SnapshotTable,
} from '../../../shared/snapshot/snapshotRecord.ts';
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
import { officeOwner, presentOffice } from '../db/officeTable.ts';
import { listRecodings, loadAliases } from '../db/recodingTable.ts';
import { sentState, type SentState } from '../db/sentState.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { datasetPart, orderPart, paperPart, quotaPart, reportPart } from './localRecords.ts';
import type { OfficeKeys } from './officeKeys.ts';
import { tableLines } from './snapshotArchive.ts';
import { snapshotWriter, type SnapshotWriter } from './snapshotWriter.ts';
import type { SyncHost } from './syncHost.ts';

/** The format that brought them to the manifest. */
const formatOfRecodings = 3;
/** Earlier snapshots that a manifest lists. */
const maxEarlier = 200;
/** States of earlier snapshots kept for offices that are behind. */
const maxStates = 30;

export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  readonly manifest: Omit<Manifest, 'tables'>;
}

/** `since` is the office that receives only what it has not read yet. Call within a transaction. */
export function exportSnapshot(host: SyncHost, keys: OfficeKeys, office: Office, since: Peer | null): MadeSnapshot {
  const { db, clock, who } = host;
  const identity = ensureIdentity(db, host.newId);
  const sequence = identity.sequence + 1;
  // What the other office has read, if still known; otherwise it gets everything.
  const last = since === null || since.acknowledged === 0 ? null : presentState(db, since.acknowledged);
  const scope: Manifest['scope'] =
    since === null || last === null ? { kind: 'full' } : { kind: 'since', office: since.officeId, sequence: since.acknowledged };
  const peers = listPeers(db);
  const madeAt = clock().toISOString();
  const writer = snapshotWriter();
  const state = sentState();
  const recodings = listRecodings(db).map(({ office: _, ...recoding }) => recoding);
  const { added, format: ofRecords } = writeTables(db, last, writer, state);
  const format = recodings.length === 0 ? ofRecords : Math.max(ofRecords, formatOfRecodings);
  const manifest: Omit<Manifest, 'tables'> = {
    format,
    office: { id: identity.officeId, name: office.name, kind: office.kind, region: presentOffice(db)?.region ?? null },
    sequence,
    earlier: listSent(db).slice(0, maxEarlier).reverse(),
    seen: Object.fromEntries(peers.map(({ officeId, lastSequence }) => [officeId, lastSequence])),
    createdAt: madeAt,
    ...(recodings.length === 0 ? {} : { recodings }),
    scope,
  };
  const { bytes, hash } = writer.end(manifest, keys);
  saveIdentity(db, { ...identity, sequence, publicKey: keys.publicKey });
  insertSent(db, { sequence, hash, madeAt }, state.packed());
  // Kept for unknown offices too: what they are first sent is the base for what they send back.
  forgetSentStates(db, sequence - maxStates);
  const summary = { added, changed: 0, removed: 0, conflicts: 0, refused: 0, decided: [] };
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
  endEdits(db, { what: 'snapshot.export', name: String(sequence) });
  host.audit('snapshot.export', null, { sequence, hash, scope });
  return { bytes, manifest };
}

/** What was sent then, under present codes: the other office reads the recodings before it compares. */
function presentState(db: ReadableDatabase, sequence: number): RecordSet | null {
  const state = loadSentState(db, sequence);
  return state === null ? null : recodeRecords(state, loadAliases(db));
}

/**
 * Written in parts, so that a year of papers is never in memory as text. A city exports its own records; the province exports everything,
 * so that a new office has data to start with. Returns the number of records written, and the lowest format that can hold them.
 */
function writeTables(
  db: ReadableDatabase,
  last: RecordSet | null,
  writer: SnapshotWriter,
  state: SentState,
): { readonly added: number; readonly format: number } {
  const owner = officeOwner(db);
  const dataset = datasetPart(db);
  const aliases = loadAliases(db);
  const wasOwn = last === null ? () => false : owning(owner, aliases, last);
  const left = new Set(last?.keys());
  let [added, format] = [0, leastFormat(['manifest', 'record'])];
  const note = (table: SnapshotTable, records: Iterable<Fields>) => {
    for (const fields of records) format = Math.max(format, recordFormat(table, fields));
  };
  const write = (part: RecordSet) => {
    const isOwn = owning(owner, aliases, dataset, part);
    for (const [table, records] of part) {
      left.delete(table);
      const before = new Map([...(last?.get(table) ?? [])].filter(([, fields]) => wasOwn(table, fields)));
      const told = new Map<string, Fields>();
      for (const [id, fields] of records) {
        state.add(table, id, fields);
        if (!isOwn(table, fields)) continue;
        if (!sameJson(fields, before.get(id))) told.set(id, fields);
        before.delete(id);
      }
      added += told.size;
      note(table, told.values());
      note(table, before.values());
      writer.table(table, tableLines(told, [...before.keys()]));
    }
  };
  write(dataset);
  write(orderPart(db));
  write(paperPart(db));
  write(reportPart(db));
  write(quotaPart(db));
  for (const table of left) {
    const gone = [...(last?.get(table) ?? [])].flatMap(([id, fields]) => (wasOwn(table, fields) ? [id] : []));
    if (gone.length > 0) note(table, [{}]);
    writer.table(table, tableLines(new Map(), gone));
  }
  return { added, format };
}

/** Whether this office is the one to export a record. */
function owning(owner: Owner, aliases: Aliases, ...sets: readonly RecordSet[]): (table: SnapshotTable, fields: Fields) => boolean {
  if (owner === province) return () => true;
  const ownerOf = createOwnerLookup(sets, aliases);
  return (table, fields) => ownerOf(table, fields) === owner;
}
