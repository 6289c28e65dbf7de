// Merges imported rows with the existing ones: what is added, changed, removed, and what stays unchanged.
import type { CellValue } from '../domain/cells.ts';
import type { Dataset } from '../domain/dataset.ts';
import { tableRules, tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import type { EditedRow, EditStep, RowChange } from '../editing/editStep.ts';
import { addDecimals } from '../base/decimalText.ts';
import type { IntakeProblem, ReadRow } from './readRow.ts';
import { missingFields } from './guessSettings.ts';
import { questions, type SheetSettings } from './sheetSettings.ts';
import { codePrefixes, naturalKeys, quantityFieldOf } from './tableFields.ts';

export interface ChangedRow {
  readonly kind: 'added' | 'changed' | 'removed';
  /** Row in the sheet, from 0; null for removed rows. */
  readonly sheetRow: number | null;
  readonly before: EditedRow | null;
  readonly after: EditedRow | null;
}

export interface Merged {
  readonly step: EditStep;
  readonly changes: readonly ChangedRow[];
  readonly unchanged: number;
  readonly problems: readonly IntakeProblem[];
  /** For each row of the resulting table, the sheet row it comes from. */
  readonly origins: ReadonlyMap<number, number>;
}

/** `title` names the sheet in problems. */
export function mergeRows(dataset: Dataset, table: TableName, rows: readonly ReadRow[], settings: SheetSettings, title: string): Merged {
  const present = dataset[table] as readonly unknown[] as readonly EditedRow[];
  const problems: IntakeProblem[] = [];
  const problem = (
    row: number,
    column: string | null,
    value: string | null,
    kind: { kind: 'missingValue' } | { kind: 'duplicate'; firstFile: string; firstRow: number },
  ) => problems.push({ file: title, row: row + 1, column, value, cell: null, ...kind });
  const fields = keysOf(table, rows);
  const wanting = new Set(missingFields(settings));
  const mayRepeat =
    tableRules[table].repeats === true ||
    (fields === naturalKeys[table] && table !== 'enterprises' && table !== 'products' && table !== 'materials');
  const wanted =
    mayRepeat && settings.accepted.includes(questions.equalRows)
      ? rows
      : addedUp(table, rows, fields, settings.addUp, (row, first, key) =>
          problem(row, null, key, { kind: 'duplicate', firstFile: title, firstRow: first + 1 }),
        );

  const places = placesByKey(present, fields, wanted.length === 0 ? null : wanted[0].values);
  const newCode = codeMaker(table, present);
  const used = new Set<number>();
  const changes: ChangedRow[] = [];
  const edits: RowChange[] = [];
  const added: { readonly row: EditedRow; readonly sheetRow: number }[] = [];
  const origins = new Map<number, number>();
  let unchanged = 0;
  for (const { place, values } of wanted) {
    const at = places(values);
    if (at === null) {
      const row = newRow(table, values, newCode, (field, column) => {
        // A field without a column was already reported once for the whole sheet.
        if (!wanting.has(field)) problem(place.row, column, null, { kind: 'missingValue' });
      });
      if (row !== null) added.push({ row, sheetRow: place.row });
      continue;
    }
    used.add(at);
    const before = present[at];
    const after = { ...before, ...values };
    origins.set(at, place.row);
    if (Object.keys(values).every((field) => (before[field] ?? null) === values[field])) unchanged += 1;
    else {
      edits.push({ kind: 'change', row: at, before, after });
      changes.push({ kind: 'changed', sheetRow: place.row, before, after });
    }
  }
  const gone = settings.mode === 'replace' ? present.flatMap((_, k) => (used.has(k) ? [] : [k])) : [];
  for (const row of gone.toReversed()) edits.push({ kind: 'delete', row, before: present[row] });
  for (const row of gone) changes.push({ kind: 'removed', sheetRow: null, before: present[row], after: null });
  const kept = present.length - gone.length;
  added.forEach(({ row }, k) => edits.push({ kind: 'insert', row: kept + k, after: row }));
  for (const { row, sheetRow } of added) changes.push({ kind: 'added', sheetRow, before: null, after: row });
  return { step: { table, changes: edits }, changes, unchanged, problems, origins: movedOrigins(origins, gone, added, kept) };
}

/** Row positions after removals, with new rows at the end. */
function movedOrigins(
  origins: ReadonlyMap<number, number>,
  gone: readonly number[],
  added: readonly { readonly sheetRow: number }[],
  kept: number,
): Map<number, number> {
  const moved = new Map<number, number>();
  let before = 0;
  for (const [at, sheetRow] of [...origins].sort(([a], [b]) => a - b)) {
    while (before < gone.length && gone[before] < at) before += 1;
    moved.set(at - before, sheetRow);
  }
  added.forEach(({ sheetRow }, k) => moved.set(kept + k, sheetRow));
  return moved;
}

/** The fields that identify rows of a sheet: codes if it has them. */
export function keysOf(table: TableName, rows: readonly ReadRow[]): readonly string[] {
  const natural = naturalKeys[table];
  return natural !== undefined && !rows.some(({ values }) => values.code !== undefined) ? natural : tableRules[table].key;
}

export function keyOf(values: Readonly<Record<string, unknown>>, fields: readonly string[]): string {
  return fields
    .map((field) => String(values[field] ?? ''))
    .join(' ')
    .trim();
}

/** Combines rows with the same key if people chose so; otherwise reports them. */
function addedUp(
  table: TableName,
  rows: readonly ReadRow[],
  fields: readonly string[],
  addUp: boolean,
  report: (row: number, first: number, key: string) => void,
): readonly ReadRow[] {
  const quantity = quantityFieldOf(table);
  const kept = new Map<string, ReadRow>();
  for (const row of rows) {
    const key = keyOf(row.values, fields);
    const first = kept.get(key);
    if (first === undefined) kept.set(key, row);
    else if (addUp && quantity !== null) {
      const sum = Number(addDecimals(String(first.values[quantity]), String(row.values[quantity])));
      kept.set(key, { ...first, values: { ...first.values, [quantity]: sum } });
    } else report(row.place.row, first.place.row, key);
  }
  return [...kept.values()];
}

/** Finds the next unused row with a key. Fields the sheet lacks count as empty. */
function placesByKey(present: readonly EditedRow[], fields: readonly string[], sample: ReadRow['values'] | null) {
  const given = sample === null ? fields : fields.filter((field) => Object.hasOwn(sample, field));
  const free = new Map<string, number[]>();
  present.forEach((row, k) => {
    const key = keyOf(row, given);
    const list = free.get(key);
    if (list === undefined) free.set(key, [k]);
    else list.push(k);
  });
  return (values: ReadRow['values']): number | null => free.get(keyOf(values, given))?.shift() ?? null;
}

/** The next free code of its kind: E001, E002 … */
function codeMaker(table: TableName, present: readonly EditedRow[]): (() => string) | null {
  const prefix = codePrefixes[table];
  if (prefix === undefined) return null;
  const taken = new Set(present.map((row) => row.code));
  let next = 1;
  return () => {
    let code = '';
    do {
      code = `${prefix}${String(next).padStart(3, '0')}`;
      next += 1;
    } while (taken.has(code));
    return code;
  };
}

/** Null if a required field is missing; `report` is called with its name. */
function newRow(
  table: TableName,
  values: Readonly<Record<string, CellValue>>,
  newCode: (() => string) | null,
  report: (field: string, column: string) => void,
): EditedRow | null {
  const row: Record<string, CellValue> = {};
  let isWhole = true;
  for (const [field, column] of Object.entries(tables[table]) as [string, Column<unknown>][]) {
    const given = values[field];
    if (given !== undefined && given !== null) row[field] = given;
    else if (field === 'code' && newCode !== null) row[field] = newCode();
    else if (column.optional) row[field] = null;
    else {
      report(field, column.name);
      isWhole = false;
    }
  }
  return isWhole ? row : null;
}
