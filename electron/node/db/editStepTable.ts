// Stores edit steps for undo: the newest 500, cleared when another dataset is opened.
import type { EditHistory } from '../../../shared/contract/editApi.ts';
import type { EditBound } from '../../../shared/domain/editBound.ts';
import { livingRow } from '../../../shared/domain/frozenDataset.ts';
import type { EditedRow, EditStep, RowChange } from '../../../shared/editing/editStep.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Steps kept; nobody undoes more. */
const maxSteps = 500;

export function editHistory(db: ReadableDatabase): EditHistory {
  const row = first<{ undo: number; redo: number }>(
    db,
    sql`SELECT coalesce(sum(undone = 0), 0) AS undo, coalesce(sum(undone = 1), 0) AS redo FROM edit_steps`,
  );
  return { ...(row ?? { undo: 0, redo: 0 }), end: editBound(db) };
}

export function editBound(db: ReadableDatabase): EditBound | null {
  return first<EditBound>(db, sql`SELECT what, name FROM edit_bounds`) ?? null;
}

/**
 * Ends undo and redo for all earlier steps: what was signed, closed or exchanged rests on the data as they were. The audit log keeps the
 * steps. Call within the transaction that sets the bound.
 */
export function endEdits(db: WritableDatabase, { what, name }: EditBound): void {
  run(db, sql`DELETE FROM edit_steps`);
  run(db, sql`INSERT OR REPLACE INTO edit_bounds (id, what, name) VALUES (1, ${what}, ${name})`);
}

/** A new step discards the steps that could have been redone. Call within a transaction. */
export function insertEditStep(db: WritableDatabase, steps: readonly EditStep[], recoding: string | null = null): void {
  run(db, sql`DELETE FROM edit_steps WHERE undone = 1`);
  run(db, sql`INSERT INTO edit_steps (step_json, recoding) VALUES (${JSON.stringify(steps)}, ${recoding})`);
  run(db, sql`DELETE FROM edit_steps WHERE id <= (SELECT max(id) FROM edit_steps) - ${maxSteps}`);
}

export interface KeptStep {
  readonly id: number;
  /** In the order they were made. */
  readonly steps: readonly EditStep[];
  /** The recoding it is a part of; null for an ordinary edit. */
  readonly recoding: string | null;
}

export function lastDone(db: ReadableDatabase): KeptStep | null {
  return kept(first<StepRow>(db, sql`SELECT id, step_json, recoding FROM edit_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1`));
}

export function firstUndone(db: ReadableDatabase): KeptStep | null {
  return kept(first<StepRow>(db, sql`SELECT id, step_json, recoding FROM edit_steps WHERE undone = 1 ORDER BY id LIMIT 1`));
}

/** What a step does once it is done again. */
export function replaceSteps(db: WritableDatabase, id: number, steps: readonly EditStep[]): void {
  run(db, sql`UPDATE edit_steps SET step_json = ${JSON.stringify(steps)} WHERE id = ${id}`);
}

export function markUndone(db: WritableDatabase, id: number, undone: boolean): void {
  run(db, sql`UPDATE edit_steps SET undone = ${undone ? 1 : 0} WHERE id = ${id}`);
}

export function deleteEditSteps(db: WritableDatabase): void {
  run(db, sql`DELETE FROM edit_steps`);
  run(db, sql`DELETE FROM edit_bounds`);
}

interface StepRow {
  readonly id: number;
  readonly step_json: string;
  readonly recoding: string | null;
}

/** Older rows hold a single step of one table, without a list. */
function kept(row: StepRow | undefined): KeptStep | null {
  if (row === undefined) return null;
  const steps = JSON.parse(row.step_json) as EditStep | readonly EditStep[];
  return { id: row.id, recoding: row.recoding, steps: (Array.isArray(steps) ? steps : [steps as EditStep]).map(living) };
}

/** Rows kept before their table had a column of today have it empty. */
function living({ table, changes }: EditStep): EditStep {
  const row = (cells: EditedRow) => livingRow(table, cells);
  const change = (one: RowChange): RowChange => {
    if (one.kind === 'insert') return { ...one, after: row(one.after) };
    if (one.kind === 'delete') return { ...one, before: row(one.before) };
    return { ...one, before: row(one.before), after: row(one.after) };
  };
  return { table, changes: changes.map(change) };
}
