// An opened snapshot: computes what applying it would change, before anything is changed.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { KeptRecord, Peer, SnapshotPreview, SnapshotState } from '../../../shared/contract/snapshotApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { emptyDataset } from '../../../shared/intake/emptyDataset.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { fingerprintHex, fingerprintWords } from '../../../shared/snapshot/fingerprint.ts';
import { checkSequence, type Manifest } from '../../../shared/snapshot/manifest.ts';
import { merge, type MergeResult, type RecordChange } from '../../../shared/snapshot/merge.ts';
import { nobody, createOwnerLookup, ownerOfOffice } from '../../../shared/snapshot/ownership.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { noAliases, presentCode, type Aliases } from '../../../shared/recoding/recoding.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { recodeRecords } from '../../../shared/snapshot/recodeRecords.ts';
import type { RecordFault } from '../../../shared/snapshot/recordCheck.ts';
import {
  province,
  recordOf,
  type Fields,
  type Owner,
  type RecordSet,
  type SnapshotTable,
} from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { listPeers, loadBase, loadIdentity, loadSentState, wasRead } from '../db/exchangeTables.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { paperUsesOf } from '../recoding/codeUses.ts';
import { changedDataset, touchesDataset } from './applyRecords.ts';
import { localRecords } from './localRecords.ts';
import { keyHash } from './officeKeys.ts';
import { presentIds, presentRecords, readRecodings, type ReadRecodings } from './readRecodings.ts';
import type { ReadSnapshot } from './snapshotArchive.ts';
import { withoutUnknownNames } from './unknownNames.ts';

/** Maximum length of each list shown on a screen. */
const most = 500;

export interface Opened {
  readonly snapshot: ReadSnapshot;
  readonly peer: Peer | null;
  /** Peers trusted for the same place; trusting this one ends trust in them. */
  readonly replaces: readonly Peer[];
  readonly state: SnapshotState;
  /** The records here, under the codes that the snapshot brings. */
  readonly local: RecordSet;
  readonly recodings: ReadRecodings;
  /** Removed by the sender, but named by papers here: they stay. */
  readonly kept: readonly KeptRecord[];
  readonly result: MergeResult;
  /** Records not imported: values that no screen would accept, and names unknown here. */
  readonly wrong: readonly RecordFault[];
  readonly wrongCount: number;
  /** Stamp of the database it was merged with. */
  readonly stamp: string;
}

/** Refused: `snapshotOwn`, and what the sequence of snapshots shows (`snapshotStale`, `snapshotForked`, `snapshotGap`). */
export function openSnapshot(db: ReadableDatabase, snapshot: ReadSnapshot): Result<Opened, AppError> {
  const { manifest } = snapshot;
  if (loadIdentity(db)?.officeId === manifest.office.id) return err({ kind: 'snapshotOwn' });
  const peers = listPeers(db);
  const peer = peers.find(({ officeId }) => officeId === manifest.office.id) ?? null;
  const state = stateOf(db, snapshot, peer);
  if (!state.ok) return state;
  const isTrusted = state.value === 'ready' || state.value === 'again';
  // A file's statement about its office is only a claim: once the office is trusted, the record of that trust counts.
  const office = isTrusted && peer !== null ? peer : manifest.office;
  const before = localRecords(db);
  const known = loadAliases(db);
  const levelOf = (region: string) => recordOf(before, 'regions', region)?.level;
  const placed = (of: Pick<Office, 'kind' | 'region'>) =>
    ownerOfOffice({ ...of, region: presentCode(known, 'regions', of.region) }, levelOf);
  const sender = placed(office);
  const recodings = readRecodings(db, manifest, before, sender);
  const { aliases } = recodings;
  const local = recodings.news.length === 0 ? before : localRecords(db, recodings.newAliases);
  const { records: named, wrong } = withoutUnknownNames(snapshot, local, sender, aliases);
  // A sender that has not heard of a merge may send only one part of what is one record here.
  const parts = recodings.isBehind ? recodeRecords(lastKnown(db, manifest), recodings.heard) : nothing;
  const records = presentRecords(named, parts, snapshot.removed, aliases);
  const incoming = {
    sender,
    // A sender that has not heard of a merge does not have what the merge added: what is missing was not removed.
    scope: recodings.isBehind ? 'since' : manifest.scope.kind,
    records,
    removed: presentIds(snapshot.removed, aliases),
    wrong: new Map([...presentIds(wrong.ids, aliases)].map(([table, ids]) => [table, new Set(ids)])),
    isBranch: state.value === 'forked' || peer?.isBranch === true,
  } as const;
  const base = baseFor(db, manifest, records, local, aliases);
  const ownerOf = createOwnerLookup([local, sender === province ? records : broughtBy(records, local, sender, aliases)], aliases);
  const merged = merge(base, local, incoming, ownerOf);
  const { changes, kept } = withoutNamed(db, merged.changes);
  const result = { ...merged, changes, refused: [...recodings.refused, ...merged.refused] };
  const claimed = placed(manifest.office);
  const replaces = peers.filter(
    (one) => one.officeId !== manifest.office.id && claimed !== nobody && placed(one) === claimed && !isTrusted,
  );
  const wrongCount = [...wrong.ids.values()].reduce((sum, ids) => sum + ids.size, 0);
  const stamp = databaseStamp(db);
  return ok({ snapshot, peer, replaces, state: state.value, local, recodings, kept, result, wrong: wrong.faults, wrongCount, stamp });
}

/** Whether it can be applied as it is, or what must first be confirmed by telephone. */
function stateOf(db: ReadableDatabase, { manifest, hash, publicKey }: ReadSnapshot, peer: Peer | null): Result<SnapshotState, AppError> {
  const { office, scope, sequence } = manifest;
  if (peer === null) {
    const next = checkSequence(manifest, hash, null);
    return next.ok ? ok('unknown') : next;
  }
  // An unconfirmed key proves nothing about the snapshot sequence of a known office.
  if (peer.publicKey !== publicKey) return ok('changedKey');
  if (peer.kind !== office.kind || !isSamePlace(loadAliases(db), peer.region, office.region)) return ok('changedOffice');
  const next = checkSequence(manifest, hash, peer.lastSequence === 0 ? null : { sequence: peer.lastSequence, hash: peer.lastHash });
  if (next.ok && next.value === 'again') return ok('again');
  // An old USB stick found again is stale, whatever happened to the sequence since.
  if (wasRead(db, office.id, hash)) return err({ kind: 'snapshotStale', office: office.name, sequence, read: peer.lastSequence });
  if (next.ok) return ok('ready');
  const isFork = next.error.kind === 'snapshotForked' || next.error.kind === 'snapshotStale';
  return isFork && scope.kind === 'full' ? ok('forked') : next;
}

/** A place under another code is the same place; the office of a merged place speaks for the whole only once it is trusted again. */
function isSamePlace(aliases: Aliases, trusted: string | null, told: string | null): boolean {
  if (trusted === told) return true;
  if (trusted === null || told === null || aliases.regions.get(trusted)?.isMerge === true) return false;
  return presentCode(aliases, 'regions', trusted) === presentCode(aliases, 'regions', told);
}

/** Enterprises that a city brings along decide who owns their lines and stocks, but not where places lie or who receives orders. */
function broughtBy(records: RecordSet, local: RecordSet, sender: Owner, aliases: Aliases): RecordSet {
  const own: readonly SnapshotTable[] = ['enterprises', 'lines'];
  const brought = new Map(own.flatMap((table) => (records.has(table) ? [[table, records.get(table) as ReadonlyMap<string, Fields>]] : [])));
  // Notices by which it shares out what it was allotted: what happened to them is told with them.
  const ownerOf = createOwnerLookup([local, brought], aliases);
  const notices = [...(records.get('papers') ?? [])].filter(([, fields]) => ownerOf('papers', fields) === sender);
  return notices.length === 0 ? brought : new Map([...brought, ['papers', new Map(notices)]]);
}

/** Records that papers, accounts and reports here name stay, even if another office removed them. */
function withoutNamed(
  db: ReadableDatabase,
  changes: readonly RecordChange[],
): { readonly changes: readonly RecordChange[]; readonly kept: readonly KeptRecord[] } {
  const kept: KeptRecord[] = [];
  const left = changes.filter(({ table, id, after }) => {
    if (after !== null || (table !== 'enterprises' && table !== 'regions' && table !== 'products' && table !== 'materials')) return true;
    const uses = paperUsesOf(db, table, id);
    if (uses.length > 0) kept.push({ table, id, uses });
    return uses.length === 0;
  });
  return { changes: left, kept };
}

const nothing: RecordSet = new Map();

/** What was last received from anyone, and sent with the snapshot that the other office says it has read. */
function lastKnown(db: ReadableDatabase, manifest: Manifest): RecordSet {
  const sent = loadSentState(db, manifest.seen[loadIdentity(db)?.officeId ?? ''] ?? 0) ?? nothing;
  const received = loadBase(db);
  const tables = new Set([...sent.keys(), ...received.keys()]);
  return new Map([...tables].map((table) => [table, new Map([...(sent.get(table) ?? []), ...(received.get(table) ?? [])])]));
}

/** What was last received; for records never received, what was sent with the snapshot that the other office says it has read. */
function baseFor(db: ReadableDatabase, manifest: Manifest, records: RecordSet, local: RecordSet, aliases: Aliases): RecordSet {
  const received = recodeRecords(loadBase(db), aliases);
  const seen = manifest.seen[loadIdentity(db)?.officeId ?? ''] ?? 0;
  const state = seen === 0 ? null : loadSentState(db, seen);
  if (state === null) return received;
  const sent = recodeRecords(state, aliases);
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

export function previewOf(db: ReadableDatabase, token: string, opened: Opened): SnapshotPreview {
  const { snapshot, state, result, peer, replaces, wrong, wrongCount, recodings, kept } = opened;
  const { manifest, publicKey, hash } = snapshot;
  const { changes, conflicts, refused, unchanged } = result;
  const count = (of: (change: RecordChange) => boolean) => changes.filter(of).length;
  const { office, sequence, createdAt, scope } = manifest;
  return {
    token,
    manifest: { office, sequence, createdAt, scope },
    hash,
    known: peer,
    replaces: replaces.map(({ officeId, name, publicKey: key }) => ({ officeId, name, fingerprint: fingerprintOf(key) })),
    isForUs:
      ownerOfOffice({ ...office, region: presentCode(recodings.aliases, 'regions', office.region) }, () => undefined) === officeOwner(db),
    fingerprint: fingerprintOf(publicKey),
    state,
    counts: {
      added: count(({ before }) => before === null),
      changed: count(({ before, after }) => before !== null && after !== null),
      removed: count(({ after }) => after === null),
      unchanged,
      conflicts: conflicts.length,
      refused: refused.length + wrongCount,
    },
    changes: changes.slice(0, most),
    conflicts,
    refused: refused.slice(0, most),
    wrong: wrong.slice(0, most),
    recodings: recodings.news.slice(0, most),
    kept: kept.slice(0, most),
    problems: datasetAfter(db, changes, recodings.newAliases).problems.slice(0, most),
  };
}

export function fingerprintOf(publicKey: string): SnapshotPreview['fingerprint'] {
  const hash = keyHash(publicKey);
  return { words: fingerprintWords(hash), hex: fingerprintHex(hash) };
}

/** Stays the same as long as nobody has written anything. */
export function databaseStamp(db: ReadableDatabase): string {
  const changes = db.prepare('SELECT total_changes()').pluck().get();
  return `${db.pragma('data_version', { simple: true })} ${changes}`;
}

/** The dataset after the changes, under the codes that `aliases` bring, and what would be wrong with it. */
export function datasetAfter(
  db: ReadableDatabase,
  changes: readonly RecordChange[],
  aliases: Aliases = noAliases,
): { readonly dataset: Dataset; readonly problems: readonly Problem[] } {
  const policy = changes.find(({ table }) => table === 'policy')?.after;
  const stored = loadDataset(db) ?? emptyDataset(typeof policy?.start === 'string' ? policy.start : '2020-01-01');
  const present = recodeDataset(stored, aliases).dataset;
  if (!touchesDataset(changes) && aliases.isEmpty) return { dataset: present, problems: [] };
  const dataset = changedDataset(present, changes);
  return { dataset, problems: checkDataset(dataset) };
}
