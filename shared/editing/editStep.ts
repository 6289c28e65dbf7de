// Table edits as values: rows changed, inserted or deleted, which can be applied to a dataset and undone.
import type { Dataset } from '../domain/dataset.ts';
import type { TableName } from '../domain/tables.ts';

export type Cell = string | number | boolean | null;
export type EditedRow = Readonly<Record<string, Cell>>;

/** `row` is the row's index in the table. Changes of one step are applied in order. */
export type RowChange =
  | { readonly kind: 'change'; readonly row: number; readonly before: EditedRow; readonly after: EditedRow }
  | { readonly kind: 'insert'; readonly row: number; readonly after: EditedRow }
  | { readonly kind: 'delete'; readonly row: number; readonly before: EditedRow };

export interface EditStep {
  readonly table: TableName;
  readonly changes: readonly RowChange[];
}

/** Null if the table has changed since the step was made. */
export function applyStep(dataset: Dataset, { table, changes }: EditStep): Dataset | null {
  const rows = [...(dataset[table] as readonly unknown[] as readonly EditedRow[])];
  for (const change of changes) {
    if (change.kind === 'insert') {
      if (change.row > rows.length) return null;
      rows.splice(change.row, 0, change.after);
      continue;
    }
    if (!isSameRow(rows[change.row], change.before)) return null;
    if (change.kind === 'change') rows[change.row] = change.after;
    else rows.splice(change.row, 1);
  }
  return { ...dataset, [table]: rows };
}

/** Applies the steps of several tables as one: all of them, or null. */
export function applySteps(dataset: Dataset, steps: readonly EditStep[]): Dataset | null {
  return steps.reduce<Dataset | null>((done, step) => (done === null ? null : applyStep(done, step)), dataset);
}

export function invertSteps(steps: readonly EditStep[]): readonly EditStep[] {
  return steps.toReversed().map(invertStep);
}

export function invertStep({ table, changes }: EditStep): EditStep {
  return { table, changes: changes.toReversed().map(inverseChange) };
}

function inverseChange(change: RowChange): RowChange {
  switch (change.kind) {
    case 'change':
      return { ...change, before: change.after, after: change.before };
    case 'insert':
      return { kind: 'delete', row: change.row, before: change.after };
    case 'delete':
      return { kind: 'insert', row: change.row, after: change.before };
  }
}

function isSameRow(row: EditedRow | undefined, other: EditedRow): boolean {
  return row !== undefined && Object.keys({ ...row, ...other }).every((field) => (row[field] ?? null) === (other[field] ?? null));
}
