// Takes edit steps back by what the rows say, not by where they stand: a snapshot that is taken back leaves the rows in another order.
import type { Dataset } from '../domain/dataset.ts';
import type { EditedRow, EditStep } from '../editing/editStep.ts';

/** Null if a row is no longer as the steps left it. Rows that were deleted come last. */
export function undoByContent(dataset: Dataset, steps: readonly EditStep[]): Dataset | null {
  let next = dataset;
  for (const { table, changes } of steps.toReversed()) {
    const rows = [...(next[table] as readonly unknown[] as readonly EditedRow[])];
    const places = new Map<string, number[]>();
    for (const [at, row] of rows.entries()) {
      const list = places.get(textOf(row));
      if (list === undefined) places.set(textOf(row), [at]);
      else list.push(at);
    }
    const back: EditedRow[] = [];
    for (const change of changes) {
      if (change.kind === 'delete') back.push(change.before);
      if (change.kind !== 'change') continue;
      const at = places.get(textOf(change.after))?.shift();
      if (at === undefined) return null;
      rows[at] = change.before;
    }
    next = { ...next, [table]: [...rows, ...back.reverse()] };
  }
  return next;
}

function textOf(row: EditedRow): string {
  return JSON.stringify(
    Object.keys(row)
      .filter((field) => row[field] !== null)
      .sort()
      .map((field) => [field, row[field]]),
  );
}
