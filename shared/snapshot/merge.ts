// Three-way merge of what an office sent, the local records and what was last received from it. It separates additions, changes and
// removals from conflicts, field by field. The result is a value; nothing is applied here.
import { frozenRow } from '../domain/frozenDataset.ts';
import { province, recordOf, sameJson, type Fields, type Json, type Owner, type RecordSet, type SnapshotTable } from './snapshotRecord.ts';
import type { OwnerOf } from './ownership.ts';

export interface Incoming {
  readonly sender: Owner;
  /** Everything the sender has, or only what changed since a snapshot that was read here. */
  readonly scope: 'full' | 'since';
  readonly records: RecordSet;
  /** Reported as removed. In a full snapshot, missing records count as removed too. */
  readonly removed: ReadonlyMap<SnapshotTable, readonly string[]>;
  /** Records that cannot be read: treated as neither changed nor removed. */
  readonly wrong?: ReadonlyMap<SnapshotTable, ReadonlySet<string>>;
  /** The last received state does not show what the sender changed since, so every difference is a conflict. */
  readonly isBranch?: boolean;
}

/** `before` is null for an addition, `after` for a removal. */
export interface RecordChange {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** Both sides changed the same field differently. `field` is null if one side removed the record and the other changed it. */
export interface FieldConflict {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly field: string | null;
  readonly base: Json | null;
  readonly local: Json | null;
  readonly incoming: Json | null;
}

export interface RefusedRecord {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly owner: Owner;
}

export interface MergeResult {
  /** Excludes conflicting fields, which keep their local values. */
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly FieldConflict[];
  /** Changes the sender has no right to make. */
  readonly refused: readonly RefusedRecord[];
  readonly unchanged: number;
  /** The new last received state; null removes the entry. */
  readonly received: readonly { readonly table: SnapshotTable; readonly id: string; readonly fields: Fields | null }[];
}

export function merge(base: RecordSet, local: RecordSet, incoming: Incoming, ownerOf: OwnerOf): MergeResult {
  const changes: RecordChange[] = [];
  const conflicts: FieldConflict[] = [];
  const refused: RefusedRecord[] = [];
  const received: { table: SnapshotTable; id: string; fields: Fields | null }[] = [];
  let unchanged = 0;
  const { sender, isBranch = false } = incoming;

  for (const [table, records] of incoming.records)
    for (const [id, theirs] of records) {
      const ours = recordOf(local, table, id);
      const last = recordOf(base, table, id);
      const owner = ownerOf(table, ours ?? theirs);
      const isTheirs = owner === sender && ownerOf(table, theirs) === sender;
      if (ours !== undefined && sameJson(ours, theirs)) {
        unchanged += 1;
        if ((isTheirs || last === undefined) && !sameJson(last, theirs)) received.push({ table, id, fields: theirs });
        continue;
      }
      // A new record may come from its owner, and any record from the province.
      const isNew = ours === undefined && last === undefined;
      if (!isTheirs && !(isNew && sender === province)) {
        // The province's copy of others' records is only for offices that have none; existing records are kept.
        if (sender === province) unchanged += 1;
        else refused.push({ table, id, owner });
        continue;
      }
      if (!sameJson(last, theirs)) received.push({ table, id, fields: theirs });
      if (ours === undefined) {
        if (isBranch && isTheirs) conflicts.push({ table, id, field: null, base: last ?? null, local: null, incoming: theirs });
        else if (last === undefined) changes.push({ table, id, before: null, after: theirs });
        // Removed here: it stays removed, unless the sender changed it meanwhile.
        else if (!sameJson(last, theirs)) conflicts.push({ table, id, field: null, base: last, local: null, incoming: theirs });
        continue;
      }
      const merged: Record<string, Json> = { ...ours };
      for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
        const [was, here, there] = [last?.[field], ours[field], theirs[field]];
        if (sameJson(here, there) || (!isBranch && last !== undefined && sameJson(was, there))) continue;
        if (!isBranch && last !== undefined && sameJson(was, here)) {
          if (there === undefined) delete merged[field];
          else merged[field] = there;
        } else conflicts.push({ table, id, field, base: was ?? null, local: here ?? null, incoming: there ?? null });
      }
      if (!sameJson(merged, ours)) changes.push({ table, id, before: ours, after: merged });
    }

  for (const { table, id } of gone(base, local, incoming, ownerOf)) {
    const ours = recordOf(local, table, id);
    const last = recordOf(base, table, id);
    const owner = ownerOf(table, ours ?? last ?? {});
    if (owner !== sender) {
      if (incoming.scope === 'since' && sender !== province) refused.push({ table, id, owner });
      continue;
    }
    received.push({ table, id, fields: null });
    if (ours === undefined) continue;
    if (!isBranch && (last === undefined || sameJson(ours, last))) changes.push({ table, id, before: ours, after: null });
    else conflicts.push({ table, id, field: null, base: last ?? null, local: ours, incoming: null });
  }
  return { changes, conflicts, refused, unchanged, received };
}

/** Records reported as removed, and those the sender owned that a full snapshot no longer contains. */
function gone(base: RecordSet, local: RecordSet, { scope, records, removed, sender, wrong }: Incoming, ownerOf: OwnerOf) {
  const list: { readonly table: SnapshotTable; readonly id: string }[] = [];
  for (const [table, ids] of removed) for (const id of ids) list.push({ table, id });
  if (scope === 'since') return list;
  for (const [table, known] of base)
    for (const [id, fields] of known)
      if (
        recordOf(records, table, id) === undefined &&
        wrong?.get(table)?.has(id) !== true &&
        ownerOf(table, recordOf(local, table, id) ?? fields) === sender
      )
        list.push({ table, id });
  return list;
}

export type Decision = { readonly kind: 'local' } | { readonly kind: 'incoming' } | { readonly kind: 'edited'; readonly value: Json };

export function conflictKey({ table, id, field }: Pick<FieldConflict, 'table' | 'id' | 'field'>): string {
  return `${table}|${id}|${field ?? ''}`;
}

/**
 * The changes with all conflicts resolved. Null if a conflict has no decision, or if a field value was given for a conflict about a whole
 * record.
 */
export function resolveConflicts(
  { changes, conflicts }: MergeResult,
  local: RecordSet,
  decisions: ReadonlyMap<string, Decision>,
): RecordChange[] | null {
  const made = new Map(changes.map((change) => [`${change.table}|${change.id}`, change]));
  for (const conflict of conflicts) {
    const decision = decisions.get(conflictKey(conflict));
    if (decision === undefined) return null;
    if (decision.kind === 'local') continue;
    const { table, id, field } = conflict;
    const key = `${table}|${id}`;
    const ours = recordOf(local, table, id) ?? null;
    if (field === null) {
      if (decision.kind === 'edited') return null;
      made.set(key, { table, id, before: ours, after: conflict.incoming as Fields | null });
      continue;
    }
    const after: Record<string, Json> = { ...(made.get(key)?.after ?? ours ?? {}) };
    after[field] = decision.kind === 'edited' ? decision.value : conflict.incoming;
    made.set(key, { table, id, before: ours, after: frozenRow(table, after) });
  }
  return [...made.values()].filter(({ before, after }) => !sameJson(before, after));
}

/** The records after the changes. */
export function applyChanges(records: RecordSet, changes: readonly RecordChange[]): Map<SnapshotTable, Map<string, Fields>> {
  const next = new Map([...records].map(([table, of]) => [table, new Map(of)]));
  for (const { table, id, after } of changes) {
    const of = next.get(table) ?? new Map<string, Fields>();
    next.set(table, of);
    if (after === null) of.delete(id);
    else of.set(id, after);
  }
  return next;
}
