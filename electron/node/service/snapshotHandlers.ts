// Owns snapshots as the office uses them: made, opened and looked at, trusted, read in as one step with a backup before, and undone.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel, Input, Output } from '../../../shared/contract/api.ts';
import type { Peer, SnapshotStatus } from '../../../shared/contract/snapshotApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import type { GivenQuota } from '../../../shared/planner/cityQuota.ts';
import { shareCityQuota } from '../../../shared/planner/cityQuota.ts';
import type { Decision, RecordChange } from '../../../shared/snapshot/merge.ts';
import { conflictKey, decided } from '../../../shared/snapshot/merge.ts';
import type { Fields, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { province, recordOf, sameJson } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { endEdits } from '../db/editStepTable.ts';
import {
  ensureIdentity,
  hasRead,
  insertExchange,
  lastRead,
  listExchanges,
  listPeers,
  loadBase,
  loadIdentity,
  markExchangeUndone,
  saveBase,
  savePeer,
} from '../db/exchangeTables.ts';
import { loadOffice, officeOwner } from '../db/officeTable.ts';
import { listReceivedQuotas, saveReceivedQuota } from '../db/receivedTables.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { inTransaction } from '../db/sql.ts';
import { safeName } from '../files/safeName.ts';
import { touchesDataset, writeRecords } from '../sync/applyRecords.ts';
import type { MadeSnapshot } from '../sync/exportSnapshot.ts';
import { exportSnapshot } from '../sync/exportSnapshot.ts';
import { localRecords } from '../sync/localRecords.ts';
import { officeKeys } from '../sync/officeKeys.ts';
import type { Opened } from '../sync/openedSnapshot.ts';
import { databaseStamp, datasetAfter, fingerprintOf, openSnapshot, previewOf } from '../sync/openedSnapshot.ts';
import { readSnapshot, sealSnapshot } from '../sync/snapshotArchive.ts';
import { appState } from './appState.ts';
import { backUpBeforeImport } from './automaticBackups.ts';
import { saveInPlace } from './datasetHandlers.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type SnapshotChannel = Extract<Channel, `snapshot.${string}`>;

/** What undoing a read takes. */
interface Undo {
  readonly changes: readonly RecordChange[];
  readonly base: readonly { readonly table: SnapshotTable; readonly id: string; readonly fields: Fields | null }[];
  readonly peer: Peer;
}

export function snapshotHandlers(context: ServiceContext): Pick<Handlers, SnapshotChannel> {
  const { db, newId, dataDir } = context;
  const opened = new Map<string, Opened>();
  const keys = () => officeKeys(dataDir, context.keySeal ?? null);
  const preview = (token: string, snapshot: Opened['snapshot']) => {
    context.tell?.('checking');
    const made = openSnapshot(db, snapshot);
    if (!made.ok) return made;
    opened.clear();
    opened.set(token, made.value);
    return ok(previewOf(db, token, made.value));
  };
  const inBase = <T>(work: () => Result<T, AppError>): Result<T, AppError> => {
    const scenario = scenarioAtHand(db);
    if (loadOffice(db) === null) return err({ kind: 'noOffice' });
    return scenario.id === baseScenario ? work() : err({ kind: 'exchangeOfScenario', name: scenario.name });
  };
  return {
    'snapshot.status': () => {
      const own = keys();
      return own.ok ? ok(statusOf(context, own.value.publicKey)) : own;
    },

    'snapshot.export': ({ since, passphrase }) =>
      inBase(() => {
        const office = loadOffice(db);
        if (office === null) return err({ kind: 'noOffice' });
        const peer = since === null ? null : (listPeers(db).find(({ officeId }) => officeId === since) ?? null);
        const own = keys();
        if (!own.ok) return own;
        context.tell?.('reading');
        const made = inTransaction<MadeSnapshot, AppError>(db, () => ok(exportSnapshot(context, own.value, office, peer)));
        if (!made.ok) return made;
        const { bytes, manifest } = made.value;
        context.tell?.('packing');
        const file = passphrase === null ? bytes : sealSnapshot(bytes, manifest, passphrase);
        const name = `${safeName(`${office.name}-${manifest.sequence}-${localDay(new Date(manifest.createdAt))}`)}.tdz`;
        return ok({ name, base64: Buffer.from(file).toString('base64') });
      }),

    'snapshot.open': ({ file, passphrase }) =>
      inBase(() => {
        context.tell?.('reading');
        const snapshot = readSnapshot(Buffer.from(file.base64, 'base64'), passphrase);
        return snapshot.ok ? preview(newId(), snapshot.value) : snapshot;
      }),

    'snapshot.trust': ({ token }) => {
      const known = opened.get(token);
      if (known === undefined) return err({ kind: 'snapshotClosed' });
      const { manifest, publicKey } = known.snapshot;
      const { office } = manifest;
      inTransaction(db, () => {
        const none = { lastSequence: 0, lastHash: '', lastMadeAt: '', lastReadAt: '', acknowledged: 0 };
        const peer: Peer = {
          ...none,
          ...known.peer,
          officeId: office.id,
          name: office.name,
          kind: office.kind,
          region: office.region,
          publicKey,
          trustedAt: context.clock().toISOString(),
        };
        savePeer(db, peer);
        audit(context, 'snapshot.trust', known.peer, peer);
        return ok(undefined);
      });
      return preview(token, known.snapshot);
    },

    'snapshot.apply': (input) =>
      inBase(() => {
        const own = keys();
        return own.ok ? applySnapshot(context, opened, input, own.value.publicKey) : own;
      }),

    'snapshot.shareQuota': () =>
      inBase(() => {
        const own = keys();
        if (!own.ok) return own;
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const given = [...listReceivedQuotas(db, 'province').values()] as unknown as GivenQuota[];
        const shares = shareCityQuota(dataset, given, officeOwner(db));
        inTransaction(db, () => {
          const before = listReceivedQuotas(db, 'city');
          for (const id of before.keys()) saveReceivedQuota(db, 'city', id, null);
          for (const share of shares)
            if (share.quantity > 0) saveReceivedQuota(db, 'city', `${share.enterprise}|${share.material}`, { ...share });
          audit(context, 'snapshot.shareQuota', [...before.values()], shares);
          return ok(undefined);
        });
        return ok(statusOf(context, own.value.publicKey));
      }),

    'snapshot.undo': () =>
      inBase(() => {
        const own = keys();
        return own.ok ? undoLast(context, own.value.publicKey) : own;
      }),
  };
}

function statusOf(context: ServiceContext, publicKey: string): SnapshotStatus {
  const { db, newId } = context;
  const identity = ensureIdentity(db, newId);
  return {
    officeId: identity.officeId,
    fingerprint: fingerprintOf(publicKey),
    sequence: identity.sequence,
    peers: listPeers(db).map((peer) => ({ ...peer, fingerprint: fingerprintOf(peer.publicKey) })),
    history: listExchanges(db),
    quotas: [...listReceivedQuotas(db, 'province').values()],
    cityQuotas: [...listReceivedQuotas(db, 'city').values()],
    canShare: officeOwner(db) !== province && listReceivedQuotas(db, 'province').size > 0 && loadDataset(db) !== null,
    canUndo: hasRead(db),
  };
}

function applySnapshot(
  context: ServiceContext,
  tokens: Map<string, Opened>,
  { token, decisions, withoutRefused }: Input<'snapshot.apply'>,
  publicKey: string,
): Result<Output<'snapshot.apply'>, AppError> {
  const { db, clock } = context;
  const known = tokens.get(token);
  if (known === undefined) return err({ kind: 'snapshotClosed' });
  context.tell?.('checking');
  // What is here may have changed while it was looked at.
  const again = known.stamp === databaseStamp(db) ? ok(known) : openSnapshot(db, known.snapshot);
  if (!again.ok) return again;
  const { snapshot, state, local, result, peer } = again.value;
  const { manifest } = snapshot;
  if (state !== 'ready' || peer === null) return err({ kind: 'snapshotUntrusted', office: manifest.office.name });
  if (result.refused.length > 0 && !withoutRefused) return err({ kind: 'snapshotRefusedRecords', count: result.refused.length });
  const made = decided(result, local, new Map(Object.entries(decisions) as [string, Decision][]));
  if (made === null) return err({ kind: 'snapshotUndecided', count: result.conflicts.length });
  const next = datasetAfter(db, made);
  if (next.problems.length > 0) return err({ kind: 'datasetProblems', problems: next.problems });
  context.tell?.('backup');
  const kept = backUpBeforeImport(context);
  if (!kept.ok) return kept;
  context.tell?.('writing');
  const done = inTransaction<null, AppError>(db, () => {
    const now = clock().toISOString();
    const base = loadBase(db);
    const undo: Undo = {
      changes: made,
      base: result.received.map(({ table, id }) => ({ table, id, fields: recordOf(base, table, id) ?? null })),
      peer,
    };
    write(context, made, next.dataset);
    saveBase(db, result.received);
    savePeer(db, {
      ...peer,
      name: manifest.office.name,
      lastSequence: manifest.sequence,
      lastHash: snapshot.hash,
      lastMadeAt: manifest.createdAt,
      lastReadAt: now,
      acknowledged: Math.max(peer.acknowledged, manifest.seen[loadIdentity(db)?.officeId ?? ''] ?? 0),
    });
    const count = (of: (change: RecordChange) => boolean) => made.filter(of).length;
    insertExchange(db, {
      direction: 'read',
      officeId: manifest.office.id,
      office: manifest.office.name,
      sequence: manifest.sequence,
      hash: snapshot.hash,
      at: now,
      who: context.who,
      summary: {
        added: count(({ before }) => before === null),
        changed: count(({ before, after }) => before !== null && after !== null),
        removed: count(({ after }) => after === null),
        conflicts: result.conflicts.length,
        refused: result.refused.length,
        decided: result.conflicts.map((conflict) => ({ conflict, decision: decisions[conflictKey(conflict)] as Decision })),
      },
      undo,
    });
    endEdits(db, { what: 'snapshot.apply', name: manifest.office.name });
    audit(context, 'snapshot.apply', null, {
      office: manifest.office,
      sequence: manifest.sequence,
      hash: snapshot.hash,
      records: made.length,
    });
    return ok(null);
  });
  if (!done.ok) return done;
  tokens.delete(token);
  return ok({ app: appState(context), status: statusOf(context, publicKey) });
}

/** The records before the last read, where all it changed still stands as it left it. */
function undoLast(context: ServiceContext, publicKey: string): Result<Output<'snapshot.undo'>, AppError> {
  const { db, clock } = context;
  const last = lastRead(db);
  if (last === null) return err({ kind: 'nothingToUndo', end: null });
  const { changes, base, peer } = last.undo as Undo;
  const local = localRecords(db);
  const stands = changes.every(({ table, id, after }) => sameJson(recordOf(local, table, id) ?? null, after));
  if (!stands) return err({ kind: 'snapshotUndoOutdated' });
  const back = changes.map(({ table, id, before, after }) => ({ table, id, before: after, after: before }));
  const before = datasetAfter(db, back);
  if (before.problems.length > 0) return err({ kind: 'snapshotUndoOutdated' });
  context.tell?.('writing');
  const done = inTransaction<null, AppError>(db, () => {
    write(context, back, before.dataset);
    saveBase(db, base);
    savePeer(db, peer);
    markExchangeUndone(db, last.position, clock().toISOString());
    endEdits(db, { what: 'snapshot.undo', name: peer.name });
    audit(context, 'snapshot.undo', { records: changes.length }, null);
    return ok(null);
  });
  return done.ok ? ok({ app: appState(context), status: statusOf(context, publicKey) }) : done;
}

/** `next` is the dataset after the changes. */
function write(context: ServiceContext, changes: readonly RecordChange[], next: Dataset): void {
  if (touchesDataset(changes)) saveInPlace(context, next, loadDataset(context.db));
  writeRecords(context, changes, next);
}
