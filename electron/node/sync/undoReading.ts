// What undoing an import needs: the records from before, and a digest that shows whether the imported ones are still unchanged. The
// imported records themselves are in the tables and are not stored twice.
import { createHash } from 'node:crypto';
import type { Peer } from '../../../shared/contract/snapshotApi.ts';
import type { EditStep } from '../../../shared/editing/editStep.ts';
import type { RecordChange } from '../../../shared/snapshot/merge.ts';
import {
  canonicalText,
  recordOf,
  sameJson,
  type Fields,
  type RecordSet,
  type SnapshotTable,
} from '../../../shared/snapshot/snapshotRecord.ts';

/** What a recoding did to the tables here. */
export interface AppliedRecoding {
  readonly id: string;
  readonly steps: readonly EditStep[];
}

interface Before {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly fields: Fields | null;
}

interface UndoParts {
  /** Only records whose base has changed. */
  readonly base: readonly Before[];
  readonly peer: Peer;
  /** Recodings that came with it; absent where none did, and in older programs. */
  readonly recodings?: readonly AppliedRecoding[];
}

/** Older programs stored the records whole. */
interface WholeUndo extends UndoParts {
  readonly changes: readonly RecordChange[];
}

interface ShortUndo extends UndoParts {
  /** Ids, by table, of records that did not exist before. */
  readonly added: Readonly<Partial<Record<SnapshotTable, readonly string[]>>>;
  readonly before: readonly Before[];
  /** SHA-256 over the records as imported, in the order of `added` and `before`. */
  readonly digest: string;
  /** Only ids, for records that had no base before. */
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

/** The changes that restore the previous state; null if anything has changed since. */
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

/** Restores the bases, as they were before the import. */
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
