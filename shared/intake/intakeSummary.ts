// What people see of an import: a page of each sheet, what was read from it, and what would change.
import type { IntakeProblem } from './readRow.ts';
import type { SheetReading } from './readSheet.ts';
import type { ChangedRow } from './mergeRows.ts';
import { plainCellText, type RawSheet } from './rawSheet.ts';
import type { SheetsOutcome } from './readSheets.ts';
import { datasetWarnings, type DatasetWarning } from '../domain/datasetWarnings.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';

export interface SheetPage {
  readonly file: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly formulas: number;
  readonly hiddenRows: number;
  /** Where the visible part begins, from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** The visible part as text. */
  readonly top: readonly (readonly string[])[];
}

const [shownRows, shownColumns] = [60, 40];

/** The part around a row and a column. It starts slightly above and to the left, so that the target is not at the edge. */
export function sheetPage({ file, name, rows, formulas, hiddenRows, part }: RawSheet, row = part?.from ?? 0, column = 0): SheetPage {
  const columnCount = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const firstRow = Math.max(0, Math.min(row - (row > 0 ? margin : 0), rows.length - shownRows));
  const firstColumn = Math.max(0, Math.min(column, columnCount - shownColumns));
  const top = rows
    .slice(firstRow, firstRow + shownRows)
    .map((cells) => cells.slice(firstColumn, firstColumn + shownColumns).map((cell) => plainCellText(cell).slice(0, 60)));
  return { file, name, rowCount: rows.length, columnCount, formulas, hiddenRows: hiddenRows.length, firstRow, firstColumn, top };
}

const margin = 5;
const [maxShownCells, maxShownText] = [12, 200];

/** The non-empty cells of a row, as context for its problem. */
function rowTextOf(sheet: RawSheet | undefined, row: number | null): string {
  if (sheet === undefined || row === null) return '';
  const texts = (sheet.rows[row - 1] ?? []).map(plainCellText).filter((text) => text !== '');
  return texts.slice(0, maxShownCells).join(' · ').slice(0, maxShownText);
}

/** A name without a matching code, with all its occurrences in a sheet. */
export interface UnknownName {
  readonly sheet: number;
  readonly text: string;
  /** A kind of name, or the column whose fixed values do not include the word. */
  readonly kind: string;
  readonly count: number;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
}

export interface SheetSummary {
  readonly sheet: number;
  readonly table: TableName;
  readonly rows: number;
  readonly filled: number;
  readonly skipped: SheetReading['skipped'];
  readonly skippedCount: number;
  readonly skippedBy: Readonly<Partial<Record<SheetReading['skipped'][number]['why'], number>>>;
  readonly conversions: SheetReading['conversions'];
  /** Headers of columns that have content but are not read. */
  readonly unused: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly total: string;
  readonly columnTotals: SheetReading['columnTotals'];
  readonly overruled: SheetReading['overruled'];
  readonly assumed: SheetReading['assumed'];
  /** Number of all problems, except those of names. */
  readonly problemCount: number;
  readonly nameCount: number;
  /** The first of them. */
  readonly changes: readonly ChangedRow[];
}

export interface IntakeSummary {
  readonly sheets: readonly SheetSummary[];
  readonly names: readonly UnknownName[];
  /** The first problems, except those of names. */
  readonly problems: readonly (IntakeProblem & {
    readonly sheet: number | null;
    /** The content of its row; empty if no row is meant. */
    readonly rowText: string;
  })[];
  readonly problemCount: number;
  /** The first warnings about the resulting data, in the tables that were read. */
  readonly warnings: readonly DatasetWarning[];
}

const maxWarnings = 50;
const [maxChanges, maxProblems, maxSkipped, maxNames] = [300, 500, 200, 500];

/** `raw` holds the sheets that were read. */
export function intakeSummary({ sheets, problems, dataset }: SheetsOutcome, raw: readonly RawSheet[]): IntakeSummary {
  const names = new Map<string, UnknownName>();
  const named = new Map<number, Set<string>>();
  const others: IntakeSummary['problems'][number][] = [];
  for (const problem of problems) {
    if (problem.kind !== 'unknownName' || problem.value === null || problem.sheet === null) others.push({ ...problem, rowText: '' });
    else {
      const key = `${problem.sheet}|${problem.expected}|${problem.value}`;
      const { sheet, value: text, candidates } = problem;
      named.set(sheet, (named.get(sheet) ?? new Set()).add(key));
      names.set(key, { sheet, text, kind: problem.expected, count: (names.get(key)?.count ?? 0) + 1, candidates });
    }
  }
  return {
    sheets: sheets.map(({ sheet, reading, changes, unchanged }) => ({
      sheet,
      table: reading.table,
      rows: reading.rows.length,
      filled: reading.filled,
      skipped: reading.skipped.slice(0, maxSkipped),
      skippedCount: reading.skipped.length,
      skippedBy: countsBy(reading.skipped),
      conversions: reading.conversions,
      unused: reading.unused,
      added: changes.filter(({ kind }) => kind === 'added').length,
      changed: changes.filter(({ kind }) => kind === 'changed').length,
      removed: changes.filter(({ kind }) => kind === 'removed').length,
      unchanged,
      total: reading.total,
      columnTotals: reading.columnTotals,
      overruled: reading.overruled,
      assumed: reading.assumed,
      problemCount: others.filter((problem) => problem.sheet === sheet).length,
      nameCount: named.get(sheet)?.size ?? 0,
      changes: changes.slice(0, maxChanges),
    })),
    names: [...names.values()].sort((a, b) => b.count - a.count).slice(0, maxNames),
    problems: perSheet(others).map((problem) => ({
      ...problem,
      rowText: problem.sheet === null ? '' : rowTextOf(raw[problem.sheet], problem.row),
    })),
    problemCount: problems.length,
    warnings: warningsOf(dataset, sheets),
  };
}

function warningsOf(dataset: SheetsOutcome['dataset'], sheets: SheetsOutcome['sheets']): DatasetWarning[] {
  const read = new Set(sheets.map(({ reading }) => tableFiles[reading.table]));
  return datasetWarnings(dataset)
    .filter(({ file }) => read.has(file))
    .slice(0, maxWarnings);
}

function countsBy(skipped: SheetReading['skipped']): SheetSummary['skippedBy'] {
  const counts: Partial<Record<SheetReading['skipped'][number]['why'], number>> = {};
  for (const { why } of skipped) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/** The first problems of every sheet, so that one sheet's do not hide another's. */
function perSheet(problems: IntakeSummary['problems']): IntakeSummary['problems'] {
  const counts = new Map<number | null, number>();
  return problems.filter(({ sheet }) => {
    const count = (counts.get(sheet) ?? 0) + 1;
    counts.set(sheet, count);
    return count <= maxProblems;
  });
}
