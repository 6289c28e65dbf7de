// Handlers for snapshots: create, open and preview them, trust their office, apply them in one step after a backup, and undo that.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, Output } from '../../../shared/contract/api.ts';
import type { Peer, SnapshotStatus } from '../../../shared/contract/snapshotApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { shareCityQuota, type GivenQuota } from '../../../shared/planner/quotas/cityQuota.ts';
import type { Decision } from '../../../shared/snapshot/merge.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import {
  deletePeer,
  ensureIdentity,
  hasRead,
  listExchanges,
  listPeers,
  loadIdentity,
  saveIdentity,
  savePeer,
} from '../db/exchangeTables.ts';
import { loadOffice, officeOwner } from '../db/officeTable.ts';
import { listReceivedQuotas, saveReceivedQuota } from '../db/receivedTables.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { safeName } from '../files/safeName.ts';
import { applySnapshot, undoLastReading } from '../sync/applySnapshot.ts';
import { exportSnapshot, type MadeSnapshot } from '../sync/exportSnapshot.ts';
import { makeNewKeys, officeKeys } from '../sync/officeKeys.ts';
import { databaseStamp, fingerprintOf, openSnapshot, previewOf, type Opened } from '../sync/openedSnapshot.ts';
import { readSnapshot, sealSnapshot } from '../sync/snapshotArchive.ts';
import { appState } from './appState.ts';
import { backUpBeforeImport } from './automaticBackups.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { syncHostOf } from './syncHostOf.ts';

type SnapshotChannel = Extract<Channel, `snapshot.${string}`>;

export function snapshotHandlers(context: ServiceContext): Pick<Handlers, SnapshotChannel> {
  const { db, newId, dataDir } = context;
  const opened = new Map<string, Opened>();
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
    'snapshot.status': () => ok(statusOf(context)),

    'snapshot.export': ({ since, passphrase }) =>
      inBase(() => {
        const office = loadOffice(db);
        if (office === null) return err({ kind: 'noOffice' });
        const merged = mergedAway(db, office);
        if (merged !== null) return err(merged);
        const peer = since === null ? null : (listPeers(db).find(({ officeId }) => officeId === since) ?? null);
        const own = ownKeys(context);
        if (!own.ok) return own;
        context.tell?.('reading');
        const made = inTransaction<MadeSnapshot, AppError>(db, () => ok(exportSnapshot(syncHostOf(context), own.value, office, peer)));
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
      const seen = opened.get(token);
      if (seen === undefined) return err({ kind: 'snapshotClosed' });
      const known = seen.stamp === databaseStamp(db) ? ok(seen) : openSnapshot(db, seen.snapshot);
      if (!known.ok) return known;
      trust(context, known.value);
      return preview(token, seen.snapshot);
    },

    'snapshot.apply': ({ token, decisions, withoutRefused }) =>
      inBase(() => {
        const known = opened.get(token);
        if (known === undefined) return err({ kind: 'snapshotClosed' });
        const input = { decisions: decisions as Readonly<Record<string, Decision>>, withoutRefused };
        const done = applySnapshot(syncHostOf(context), known, input, () => backUpBeforeImport(context));
        if (done.ok) opened.delete(token);
        return answered(context, done);
      }),

    'snapshot.shareQuota': () =>
      inBase(() => {
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
        return ok(statusOf(context));
      }),

    'snapshot.newKey': () =>
      inBase(() => {
        // Repeating the request does not create a second key.
        if (ownKeys(context).ok) return ok(statusOf(context));
        const before = loadIdentity(db)?.publicKey ?? null;
        const { publicKey } = makeNewKeys(dataDir, context.keySeal ?? null, context.clock());
        inTransaction(db, () => {
          saveIdentity(db, { ...ensureIdentity(db, newId), publicKey });
          audit(context, 'snapshot.newKey', { publicKey: before }, { publicKey });
          return ok(undefined);
        });
        return ok(statusOf(context));
      }),

    'snapshot.undo': () => inBase(() => answered(context, undoLastReading(syncHostOf(context)))),
  };
}

/** Its place was merged into another one, whose office exports for the whole. */
function mergedAway(db: ReadableDatabase, { region }: Office): AppError | null {
  const alias = region === null ? undefined : loadAliases(db).regions.get(region);
  return region === null || alias?.isMerge !== true ? null : { kind: 'officeMerged', from: region, to: alias.to };
}

/** The fingerprint was compared by telephone. What the peer may change follows from what is recorded here, not from its files. */
function trust(context: ServiceContext, { snapshot, peer: before, state, replaces }: Opened): void {
  const { db, clock } = context;
  const { office } = snapshot.manifest;
  const none = { lastSequence: 0, lastHash: '', lastMadeAt: '', lastReadAt: '', acknowledged: 0 };
  const isFork = state === 'forked';
  const peer: Peer = {
    ...none,
    ...before,
    // Its snapshot sequence restarts with this one.
    ...(isFork ? none : {}),
    officeId: office.id,
    name: office.name,
    kind: office.kind,
    region: office.region,
    publicKey: snapshot.publicKey,
    trustedAt: clock().toISOString(),
    isBranch: isFork || replaces.length > 0 || before?.isBranch === true,
  };
  inTransaction(db, () => {
    savePeer(db, peer);
    for (const { officeId } of replaces) deletePeer(db, officeId);
    audit(context, isFork ? 'snapshot.branch' : 'snapshot.trust', replaces.length === 0 ? before : { peer: before, replaces }, peer);
    return ok(undefined);
  });
}

/** If the key is missing although this office has signed before, this is not a new office. */
function ownKeys({ db, dataDir, keySeal }: ServiceContext): ReturnType<typeof officeKeys> {
  return officeKeys(dataDir, keySeal ?? null, loadIdentity(db)?.publicKey ?? null);
}

function statusOf(context: ServiceContext): SnapshotStatus {
  const { db, newId } = context;
  const keys = ownKeys(context);
  const identity = ensureIdentity(db, newId);
  return {
    officeId: identity.officeId,
    fingerprint: keys.ok ? fingerprintOf(keys.value.publicKey) : null,
    keyProblem: keys.ok ? null : keys.error,
    sequence: identity.sequence,
    peers: listPeers(db).map((peer) => ({ ...peer, fingerprint: fingerprintOf(peer.publicKey) })),
    history: listExchanges(db),
    quotas: [...listReceivedQuotas(db, 'province').values()],
    cityQuotas: [...listReceivedQuotas(db, 'city').values()],
    canShare: officeOwner(db) !== province && listReceivedQuotas(db, 'province').size > 0 && loadDataset(db) !== null,
    canUndo: hasRead(db),
  };
}

function answered(context: ServiceContext, done: Result<null, AppError>): Result<Output<'snapshot.apply'>, AppError> {
  return done.ok ? ok({ app: appState(context), status: statusOf(context) }) : done;
}
