// Owns what taking a reading back takes: what stood there before, and a digest by which it is known whether what was read still stands.
// What was read is in the tables already: it is not kept twice.
import { createHash } from 'node:crypto';
import type { Peer } from '../../../shared/contract/snapshotApi.ts';
import type { RecordChange } from '../../../shared/snapshot/merge.ts';
import type { Fields, RecordSet, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { canonicalText, recordOf, sameJson } from '../../../shared/snapshot/snapshotRecord.ts';

interface Before {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly fields: Fields | null;
}

interface UndoParts {
  /** Of the records alone whose base became another. */
  readonly base: readonly Before[];
  readonly peer: Peer;
}

/** Programs before this one kept the records whole. */
interface WholeUndo extends UndoParts {
  readonly changes: readonly RecordChange[];
}

interface ShortUndo extends UndoParts {
  /** Ids by table of records that were not there. */
  readonly added: Readonly<Partial<Record<SnapshotTable, readonly string[]>>>;
  readonly before: readonly Before[];
  /** SHA-256 over the records as they were read, in the order of `added` and `before`. */
  readonly digest: string;
  /** Ids alone where there was no base before. */
  readonly newBase: Readonly<Partial<Record<SnapshotTable, readonly string[]>>>;
}

export type Undo = WholeUndo | ShortUndo;

export function undoOf(made: readonly RecordChange[], base: readonly Before[], peer: Peer): ShortUndo {
  const added = idsByTable(made.filter(({ before }) => before === null));
  const before = made.flatMap(({ table, id, before: fields }) => (fields === null ? [] : [{ table, id, fields }]));
  const after = new Map(made.map((change) => [`${change.table}|${change.id}`, change.after]));
  const digest = digestOf(added, before, (table, id) => after.get(`${table}|${id}`) ?? null);
  const newBase = idsByTable(base.filter(({ fields }) => fields === null));
  return { added, before, digest, base: base.filter(({ fields }) => fields !== null), newBase, peer };
}

/** The changes that bring back what was there; null where something changed since. */
export function changesBack(undo: Undo, local: RecordSet): RecordChange[] | null {
  const now = (table: SnapshotTable, id: string) => recordOf(local, table, id) ?? null;
  if ('changes' in undo) {
    if (!undo.changes.every(({ table, id, after }) => sameJson(now(table, id), after))) return null;
    return undo.changes.map(({ table, id, before, after }) => ({ table, id, before: after, after: before }));
  }
  if (digestOf(undo.added, undo.before, now) !== undo.digest) return null;
  return [
    ...unfolded(undo.added).map(({ table, id }) => ({ table, id, before: now(table, id), after: null })),
    ...undo.before.map(({ table, id, fields }) => ({ table, id, before: now(table, id), after: fields })),
  ];
}

/** What is received from then on, as it was before. */
export function baseBack(undo: Undo): Before[] {
  return 'changes' in undo ? [...undo.base] : [...unfolded(undo.newBase), ...undo.base];
}

function digestOf(added: ShortUndo['added'], before: readonly Before[], fieldsOf: (table: SnapshotTable, id: string) => Fields | null) {
  const hash = createHash('sha256');
  for (const { table, id } of [...unfolded(added), ...before]) hash.update(`${table}|${id}|${canonicalText(fieldsOf(table, id))}\n`);
  return hash.digest('hex');
}

function idsByTable(records: readonly { readonly table: SnapshotTable; readonly id: string }[]): ShortUndo['added'] {
  const ids: Partial<Record<SnapshotTable, string[]>> = {};
  for (const { table, id } of records) {
    const of = ids[table] ?? [];
    ids[table] = of;
    of.push(id);
  }
  return ids;
}

function unfolded(ids: ShortUndo['added']): Before[] {
  return Object.entries(ids).flatMap(([table, of]) => of.map((id) => ({ table: table as SnapshotTable, id, fields: null })));
}
