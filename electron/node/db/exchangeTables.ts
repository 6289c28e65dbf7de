// Stores the exchange with other offices: identity, peers, what was last received, what was sent, and the history.
import type { ExchangeEntry, Peer } from '../../../shared/contract/snapshotApi.ts';
import type { Fields, RecordSet, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { recodeRecords, wholeId } from '../../../shared/snapshot/recodeRecords.ts';
import { loadAliases } from './recodingTable.ts';
import { readSentState } from './sentState.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export interface Identity {
  readonly officeId: string;
  /** Sequence number of the last snapshot made; 0 before the first. */
  readonly sequence: number;
  /** The key used for the last signature; null before the first. */
  readonly publicKey: string | null;
}

export function loadIdentity(db: ReadableDatabase): Identity | null {
  const row = first<{ office_id: string; sequence: number; public_key: string | null }>(
    db,
    sql`SELECT office_id, sequence, public_key FROM exchange_identity`,
  );
  return row === undefined ? null : { officeId: row.office_id, sequence: row.sequence, publicKey: row.public_key };
}

/** The identity by which other offices know this one; created when first needed. */
export function ensureIdentity(db: WritableDatabase, newId: () => string): Identity {
  const known = loadIdentity(db);
  if (known !== null) return known;
  const identity = { officeId: newId(), sequence: 0, publicKey: null };
  saveIdentity(db, identity);
  return identity;
}

/** For a copy of another office, which must not pass for it. */
export function forgetIdentity(db: WritableDatabase): void {
  run(db, sql`DELETE FROM exchange_identity`);
}

export function saveIdentity(db: WritableDatabase, { officeId, sequence, publicKey }: Identity): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO exchange_identity (id, office_id, sequence, public_key) VALUES (1, ${officeId}, ${sequence}, ${publicKey})`,
  );
}

interface PeerRow {
  readonly office_id: string;
  readonly name: string;
  readonly kind: Peer['kind'];
  readonly region: string | null;
  readonly public_key: string;
  readonly trusted_at: string;
  readonly last_sequence: number;
  readonly last_hash: string;
  readonly last_made_at: string;
  readonly last_read_at: string;
  readonly acknowledged: number;
  readonly is_branch: number;
}

/** Sorted by name. */
export function listPeers(db: ReadableDatabase): Peer[] {
  return all<PeerRow>(db, sql`SELECT * FROM exchange_peers ORDER BY name, office_id`).map((row) => ({
    officeId: row.office_id,
    name: row.name,
    kind: row.kind,
    region: row.region,
    publicKey: row.public_key,
    trustedAt: row.trusted_at,
    lastSequence: row.last_sequence,
    lastHash: row.last_hash,
    lastMadeAt: row.last_made_at,
    lastReadAt: row.last_read_at,
    acknowledged: row.acknowledged,
    isBranch: row.is_branch === 1,
  }));
}

export function savePeer(db: WritableDatabase, peer: Peer): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO exchange_peers (office_id, name, kind, region, public_key, trusted_at, last_sequence, last_hash, last_made_at,
          last_read_at, acknowledged, is_branch)
        VALUES (${peer.officeId}, ${peer.name}, ${peer.kind}, ${peer.region}, ${peer.publicKey}, ${peer.trustedAt}, ${peer.lastSequence},
          ${peer.lastHash}, ${peer.lastMadeAt}, ${peer.lastReadAt}, ${peer.acknowledged}, ${peer.isBranch ? 1 : 0})`,
  );
}

/** Called when another office takes its place. Past exchanges stay in the history. */
export function deletePeer(db: WritableDatabase, officeId: string): void {
  run(db, sql`DELETE FROM exchange_peers WHERE office_id = ${officeId}`);
}

/** Whether exactly this file was imported here and not undone since. */
export function wasRead(db: ReadableDatabase, officeId: string, hash: string): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM exchange_history WHERE direction = 'read' AND office_id = ${officeId} AND hash = ${hash} AND undone_at IS NULL`,
    ) !== undefined
  );
}

export function loadBase(db: ReadableDatabase): RecordSet {
  const records = new Map<SnapshotTable, Map<string, Fields>>();
  for (const row of all<{ table_name: SnapshotTable; id: string; fields_json: string }>(db, sql`SELECT * FROM exchange_base`)) {
    const table = records.get(row.table_name) ?? new Map<string, Fields>();
    records.set(row.table_name, table);
    table.set(row.id, JSON.parse(row.fields_json) as Fields);
  }
  return records;
}

/** The base of these records only, under present codes; null for records without one. */
export function loadBaseOf(
  db: ReadableDatabase,
  records: readonly { readonly table: SnapshotTable; readonly id: string }[],
): { readonly table: SnapshotTable; readonly id: string; readonly fields: Fields | null }[] {
  const aliases = loadAliases(db);
  if (!aliases.isEmpty) {
    const base = recodeRecords(loadBase(db), aliases);
    return records.map(({ table, id }) => ({ table, id, fields: base.get(table)?.get(id) ?? null }));
  }
  const found = db.prepare('SELECT fields_json FROM exchange_base WHERE table_name = ? AND id = ?').pluck();
  return records.map(({ table, id }) => {
    const text = found.get(table, id) as string | undefined;
    return { table, id, fields: text === undefined ? null : (JSON.parse(text) as Fields) };
  });
}

/** Null deletes the base of a record. */
export function saveBase(db: WritableDatabase, rows: readonly { table: SnapshotTable; id: string; fields: Fields | null }[]): void {
  dropParts(db, rows);
  const put = db.prepare('INSERT OR REPLACE INTO exchange_base (table_name, id, fields_json) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM exchange_base WHERE table_name = ? AND id = ?');
  for (const { table, id, fields } of rows) {
    if (fields === null) drop.run(table, id);
    else put.run(table, id, JSON.stringify(fields));
  }
}

/** Deletes what was received under earlier codes: it is now part of a record being saved. */
function dropParts(db: WritableDatabase, rows: readonly { readonly table: SnapshotTable; readonly id: string }[]): void {
  const aliases = loadAliases(db);
  if (aliases.isEmpty) return;
  const saved = new Set(rows.map(({ table, id }) => `${table}|${id}`));
  const drop = db.prepare('DELETE FROM exchange_base WHERE table_name = ? AND id = ?');
  for (const [table, of] of loadBase(db))
    for (const [id, fields] of of) {
      const whole = wholeId(table, id, fields, aliases);
      if (whole !== id && saved.has(`${table}|${whole}`)) drop.run(table, id);
    }
}

export interface SentSnapshot {
  readonly sequence: number;
  readonly hash: string;
}

/** Newest first. */
export function listSent(db: ReadableDatabase): SentSnapshot[] {
  return all<SentSnapshot>(db, sql`SELECT sequence, hash FROM exchange_sent ORDER BY sequence DESC`);
}

/** `state` is the packed set of all records at that time. */
export function insertSent(db: WritableDatabase, sent: SentSnapshot & { readonly madeAt: string }, state: Uint8Array): void {
  db.prepare('INSERT INTO exchange_sent (sequence, hash, made_at, state) VALUES (?, ?, ?, ?)').run(
    sent.sequence,
    sent.hash,
    sent.madeAt,
    state,
  );
}

/** The state sent under this number; null if there was none or it is no longer kept. */
export function loadSentState(db: ReadableDatabase, sequence: number): RecordSet | null {
  const row = first<{ state: Buffer | null }>(db, sql`SELECT state FROM exchange_sent WHERE sequence = ${sequence}`);
  return row?.state == null ? null : readSentState(row.state);
}

/** Deletes states older than what every office has read. Their digests are kept. */
export function forgetSentStates(db: WritableDatabase, before: number): void {
  run(db, sql`UPDATE exchange_sent SET state = NULL WHERE sequence < ${before} AND state IS NOT NULL`);
}

interface HistoryRow {
  readonly position: number;
  readonly direction: ExchangeEntry['direction'];
  readonly office_name: string;
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly summary_json: string;
  readonly undo_json: string | null;
  readonly undone_at: string | null;
}

/** Newest first. */
export function listExchanges(db: ReadableDatabase): ExchangeEntry[] {
  return all<HistoryRow>(
    db,
    sql`SELECT position, direction, office_name, sequence, at, who, summary_json, undone_at FROM exchange_history ORDER BY position DESC`,
  ).map((row) => ({
    position: row.position,
    direction: row.direction,
    office: row.office_name,
    sequence: row.sequence,
    at: row.at,
    who: row.who,
    summary: JSON.parse(row.summary_json) as ExchangeEntry['summary'],
    undoneAt: row.undone_at,
  }));
}

export interface NewExchange {
  readonly direction: ExchangeEntry['direction'];
  readonly officeId: string | null;
  readonly office: string;
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  readonly who: string;
  readonly summary: ExchangeEntry['summary'];
  readonly undo: unknown;
}

export function insertExchange(db: WritableDatabase, entry: NewExchange): void {
  run(
    db,
    sql`INSERT INTO exchange_history (direction, office_id, office_name, sequence, hash, at, who, summary_json, undo_json)
        VALUES (${entry.direction}, ${entry.officeId}, ${entry.office}, ${entry.sequence}, ${entry.hash}, ${entry.at}, ${entry.who},
          ${JSON.stringify(entry.summary)}, ${entry.undo === null ? null : JSON.stringify(entry.undo)})`,
  );
}

/** Only the last import can be undone, so undo data of earlier ones are deleted. */
export function forgetUndo(db: WritableDatabase): void {
  run(db, sql`UPDATE exchange_history SET undo_json = NULL WHERE undo_json IS NOT NULL`);
}

/** The last import that has not been undone, with the data to undo it. */
export function lastRead(db: ReadableDatabase): { readonly position: number; readonly undo: unknown } | null {
  const row = first<{ position: number; undo_json: string }>(
    db,
    sql`SELECT position, undo_json FROM exchange_history WHERE direction = 'read' AND undone_at IS NULL AND undo_json IS NOT NULL
        ORDER BY position DESC LIMIT 1`,
  );
  return row === undefined ? null : { position: row.position, undo: JSON.parse(row.undo_json) };
}

export function hasRead(db: ReadableDatabase): boolean {
  return (
    first(db, sql`SELECT 1 FROM exchange_history WHERE direction = 'read' AND undone_at IS NULL AND undo_json IS NOT NULL LIMIT 1`) !==
    undefined
  );
}

export function markExchangeUndone(db: WritableDatabase, position: number, at: string): void {
  run(db, sql`UPDATE exchange_history SET undone_at = ${at} WHERE position = ${position}`);
}
