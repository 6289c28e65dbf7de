// Reads a whole import. Sheets are read in table order, so that a line finds the enterprise imported with it; then the resulting dataset is
// checked as a whole.
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problem.ts';
import { tableFiles, tableNames, type TableName } from '../domain/tables.ts';
import { applyStep, type EditStep } from '../editing/editStep.ts';
import { mergeRows, type ChangedRow } from './mergeRows.ts';
import { createNameIndex, nameKinds, type Candidate, type NameIndex, type NameKind } from './nameIndex.ts';
import { sheetTitle, type RawSheet } from './rawSheet.ts';
import { seenKeys } from './seenKeys.ts';
import { readSheet, type SheetReading } from './readSheet.ts';
import type { IntakeProblem } from './readRow.ts';
import type { SheetSettings } from './sheetSettings.ts';

export type SheetProblem = IntakeProblem & { readonly sheet: number | null };

export interface SheetOutcome {
  /** Index in the list of sheets. */
  readonly sheet: number;
  readonly reading: SheetReading;
  readonly changes: readonly ChangedRow[];
  readonly unchanged: number;
}

export interface SheetsOutcome {
  readonly sheets: readonly SheetOutcome[];
  readonly problems: readonly SheetProblem[];
  /** The resulting dataset, and the steps that lead to it. */
  readonly dataset: Dataset;
  readonly steps: readonly EditStep[];
}

/** Called while rows are read; may throw to cancel. */
export type OnIntakeProgress = (progress: {
  readonly stage: 'reading' | 'checking';
  readonly name: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** `check` returns the problems of a whole dataset. */
export function readSheets(
  sheets: readonly RawSheet[],
  settings: readonly SheetSettings[],
  present: Dataset,
  check: (dataset: Dataset) => readonly Problem[],
  onProgress: OnIntakeProgress = () => {},
): SheetsOutcome {
  let dataset = present;
  const steps: EditStep[] = [];
  const outcomes: SheetOutcome[] = [];
  const problems: SheetProblem[] = [];
  const seen = seenKeys();
  const origins = new Map<string, { readonly sheet: number; readonly row: number }>();
  const order = settings
    .flatMap(({ table }, sheet) => (table === null ? [] : [{ sheet, table }]))
    .sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  for (const { sheet, table } of order) {
    const name = sheets[sheet].name || sheets[sheet].file;
    const onRow = (done: number) => onProgress({ stage: 'reading', name, done, total: sheets[sheet].rows.length });
    const names = namesBeside(dataset, sheets[sheet], settings[sheet]);
    const isSecond = outcomes.some((other) => isSameSheet(sheets[other.sheet], sheets[sheet]) && other.reading.table === table);
    const reading = readSheet(sheets[sheet], settings[sheet], { dataset, names, onRow, isSecond });
    const apart = seen.compare(sheet, reading.rows, settings[sheet], table, sheetTitle(sheets[sheet]));
    for (const problem of apart.problems) problems.push({ ...problem, sheet });
    const merged = mergeRows(dataset, table, apart.rows, settings[sheet], sheetTitle(sheets[sheet]));
    for (const problem of [...reading.problems, ...merged.problems]) problems.push({ ...problem, sheet });
    outcomes.push({ sheet, reading, changes: merged.changes, unchanged: merged.unchanged });
    if (merged.step.changes.length > 0) {
      const next = applyStep(dataset, merged.step);
      if (next === null) throw new Error('a step made for this very table does not fit it');
      dataset = next;
      steps.push(merged.step);
    }
    for (const [at, row] of merged.origins) origins.set(originKey(table, at), { sheet, row });
  }
  const told = problems.some(({ kind }) => kind === 'unknownName') ? withNearNames(problems, createNameIndex(dataset)) : problems;
  // Problems of rows that were left out would be reported twice.
  onProgress({ stage: 'checking', name: '', done: 0, total: 0 });
  if (problems.length === 0) for (const problem of check(dataset)) told.push(placed(problem, sheets, origins));
  return { sheets: outcomes.sort((a, b) => a.sheet - b.sheet), problems: told, dataset, steps };
}

function isSameSheet(a: RawSheet, b: RawSheet): boolean {
  return a.part !== null && b.part !== null && a.file === b.file && a.name === b.name;
}

/** Only displayed names get candidates; comparing every name with all others would take minutes. */
const maxCompared = 500;

function withNearNames(problems: readonly SheetProblem[], names: NameIndex): SheetProblem[] {
  const near = new Map<string, readonly Candidate[]>();
  return problems.map((problem) => {
    if (problem.kind !== 'unknownName' || problem.value === null || problem.candidates.length > 0) return problem;
    if (!(nameKinds as readonly string[]).includes(problem.expected)) return problem;
    const key = `${problem.expected}|${problem.value}`;
    const known = near.get(key) ?? (near.size < maxCompared ? names.near(problem.expected as NameKind, problem.value) : []);
    if (near.size < maxCompared) near.set(key, known);
    return { ...problem, candidates: known };
  });
}

/** Names a sheet may refer to: existing ones and, for regions, which refer to each other, its own. */
function namesBeside(dataset: Dataset, sheet: RawSheet, settings: SheetSettings): NameIndex {
  const names = createNameIndex(dataset);
  if (settings.table !== 'regions') return names;
  const apart = {
    ...settings,
    columns: settings.columns.map((column) => (column.field === 'parent' ? { ...column, field: null } : column)),
  };
  const { rows } = readSheet(sheet, apart, { dataset, names, onRow: () => {} });
  return createNameIndex(applyStep(dataset, mergeRows(dataset, 'regions', rows, apart, sheetTitle(sheet)).step) ?? dataset);
}

/** Row numbers count the header as row 1. */
const headLine = 1;

function originKey(table: TableName, at: number): string {
  return `${tableFiles[table]}|${at}`;
}

/** Reports a problem of an imported row by the row of its sheet. */
function placed(
  problem: Problem,
  sheets: readonly RawSheet[],
  origins: ReadonlyMap<string, { readonly sheet: number; readonly row: number }>,
): IntakeProblem & { readonly sheet: number | null } {
  const origin = problem.row === null ? undefined : origins.get(`${problem.file}|${problem.row - headLine - 1}`);
  if (origin === undefined) return { ...problem, cell: null, sheet: null };
  return { ...problem, file: sheetTitle(sheets[origin.sheet]), row: origin.row + 1, cell: null, sheet: origin.sheet };
}
