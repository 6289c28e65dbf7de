// Reads one sheet by its settings: rows of values with their positions, everything that could not be read, and what was skipped, filled or
// converted.
import type { Dataset } from '../domain/dataset.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import { controlTotals, type ColumnTotal } from './controlTotals.ts';
import { headsOf } from './headerSearch.ts';
import { questions, type SheetSettings } from './sheetSettings.ts';
import { assumedMeasures } from './meaningDoubts.ts';
import type { NameIndex } from './nameIndex.ts';
import { plainCellText, sheetTitle, type RawSheet } from './rawSheet.ts';
import type { Conversion } from './readQuantity.ts';
import { regionByCode } from './regionByCode.ts';
import { rowReader } from './rowReader.ts';
import type { IntakeProblem, ReadRow } from './readRow.ts';
import { sheetDoubts } from './sheetDoubts.ts';
import { quantityFieldOf } from './tableFields.ts';
import { namesLeftOut, createRowFilter, tableRows, type SkipReason } from './tableRows.ts';
import { unnamedSums, wordlessTotals } from './wordlessTotals.ts';
import { titlesOf } from './sheetNotes.ts';
import { addDecimals } from '../base/decimalText.ts';

export interface SheetReading {
  readonly table: TableName;
  /** Rows without problems of their own. */
  readonly rows: readonly ReadRow[];
  readonly problems: readonly IntakeProblem[];
  readonly skipped: readonly { readonly row: number; readonly text: string; readonly why: SkipReason }[];
  /** `quantity` is the sum of what was converted so, in `to`. */
  readonly conversions: readonly (Conversion & { readonly to: string; readonly count: number; readonly quantity: string })[];
  /** Totals of all quantities read. */
  readonly total: string;
  /** Headers of columns that have content but are not read. */
  readonly unused: readonly string[];
  /** Cells filled from above. */
  readonly filled: number;
  readonly columnTotals: readonly ColumnTotal[];
  /** Figures whose period or reference the sheet does not state, taken as people said. */
  readonly assumed: readonly { readonly head: string; readonly measure: 'perThousand' | 'perDay' }[];
  /** Where the unit column says another unit than the head or the sheet: the column counts. */
  readonly overruled: readonly { readonly head: string; readonly column: string; readonly count: number }[];
}

export interface ReadContext {
  readonly dataset: Dataset;
  readonly names: NameIndex;
  readonly onRow: (row: number) => void;
  /** Whether an earlier section of the same sheet was read as this table. */
  readonly isSecond?: boolean;
}

const rowsBetweenSigns = 500;

/** `settings.table` must be set. */
export function readSheet(
  sheet: RawSheet,
  settings: SheetSettings,
  { dataset, names, onRow, isSecond = false }: ReadContext,
): SheetReading {
  const table = settings.table as TableName;
  const heads = headsOf(sheet, settings.headRow, settings.headRows);
  const judge = createRowFilter(sheet, settings, heads);
  const title = sheetTitle(sheet);
  const firstRow = settings.headRow + settings.headRows;
  const sums = unnamedSums(sheet, settings, judge);
  const why = (row: number) => judge(row) ?? (sums.has(row) ? 'sum' : null);
  const from = tableRows(sheet, settings, (row) => carriesNames(why(row)));
  const doubts = sheetDoubts(sheet, settings, heads, names);
  const problems: IntakeProblem[] = doubts.problems.map((problem) => ({ file: title, row: null, cell: null, ...problem }) as IntakeProblem);
  if (isSecond && !settings.accepted.includes(questions.secondTable)) problems.push(secondTable(sheet, settings, title));
  const reader = rowReader(sheet, settings, heads, { dataset, names, blocked: doubts.blocked, from });
  const skipped: SheetReading['skipped'][number][] = [];
  const conversions = new Map<string, SheetReading['conversions'][number]>();
  const read: ReadRow[] = [];
  const quantity = quantityFieldOf(table);
  let total = '0';
  const overruled = new Map<string, SheetReading['overruled'][number]>();
  for (let row = firstRow; row < from.rows.length; row += 1) {
    if (row % rowsBetweenSigns === 0) onRow(row);
    const cells = from.rows[row];
    const reason = why(row) ?? (namesLeftOut(cells, settings) ? 'byHand' : null);
    if (reason === 'blank') continue;
    if (reason !== null) {
      skipped.push({ row, text: rowText(cells), why: reason });
      continue;
    }
    const records = [...reader(cells, row)];
    if (settings.leaveUnknown && records.some((record) => record.problems.some(({ kind }) => kind === 'unknownName'))) {
      skipped.push({ row, text: rowText(cells), why: 'unknownName' });
      continue;
    }
    const settled = settings.rows[row] === 'take' ? null : settledMark(sheet.rows[row], settings);
    if (settled !== null)
      problems.push({
        file: title,
        row: row + 1,
        column: heads[settled] || null,
        value: null,
        cell: null,
        kind: 'rowSettled',
        text: plainCellText(cells[settled]),
      });
    const stray = sheet.name === '' ? strayCells(sheet.rows[row], heads.length) : 0;
    if (stray > heads.length && settings.rows[row] !== 'take') {
      // An unquoted 1,200 becomes two cells in a text file, which would shift every figure after it.
      problems.push({
        file: title,
        row: row + 1,
        column: null,
        value: null,
        cell: null,
        kind: 'wrongFieldCount',
        found: stray,
        expectedCount: heads.length,
      });
      continue;
    }
    for (const record of records) {
      for (const problem of record.problems) problems.push({ file: title, row: row + 1, ...problem } as IntakeProblem);
      if (!record.isGood) continue;
      const values = table === 'regions' ? regionByCode(record.values, dataset, names) : record.values;
      read.push({ place: { row, column: record.column }, values });
      const amount = quantity === null ? null : values[quantity];
      if (typeof amount === 'number') total = addDecimals(total, amountText(amount));
      if (record.overruled !== null) {
        const pair = `${record.overruled.head}|${record.overruled.column}`;
        overruled.set(pair, { ...record.overruled, count: (overruled.get(pair)?.count ?? 0) + 1 });
      }
      if (record.conversion === null) continue;
      const { unit, times, to, by } = record.conversion;
      const key = [unit, times, to, by].join('|');
      const known = conversions.get(key) ?? { unit, times, to, by, count: 0, quantity: '0' };
      conversions.set(key, {
        ...known,
        count: known.count + 1,
        quantity: typeof amount === 'number' ? addDecimals(known.quantity, amountText(amount)) : known.quantity,
      });
    }
  }
  const totals = wordlessTotals(settings, read, dataset, from.inherited);
  for (const { row, column, value, firstRow: first, lastRow } of totals)
    problems.push({
      ...{ file: title, row: row + 1, column: heads[column] || null, value, cell: { row, column } },
      ...{ kind: 'looksLikeTotal', firstRow: first + 1, lastRow: lastRow + 1 },
    });
  return {
    table,
    rows: read,
    problems,
    skipped,
    conversions: [...conversions.values()].sort((a, b) => b.count - a.count),
    total,
    unused: unusedHeads(sheet, settings, heads),
    filled: from.filled,
    assumed: assumedMeasures(sheet, settings, table, heads),
    overruled: [...overruled.values()],
    columnTotals: controlTotals(sheet, settings, heads, from.rows, why, new Set(read.map(({ place }) => place.row))),
  };
}

/** 作废 or 已取消 in a column that is not read: the row is there, but no longer counts. */
const settledCell =
  /^[已（(]?(?:经)?(?:作废|取消|撤销|撤回|废止|停用|退回|驳回|已?满足|已?完成|已?到位|已?解决|不需要|不再需要|无效)[）)]?[。.]?$|^(?:cancell?ed|void(?:ed)?|withdrawn|rejected|fulfilled|closed|no longer needed)\.?$/i;

function settledMark(cells: RawSheet['rows'][number], { columns }: SheetSettings): number | null {
  const at = cells.findIndex(
    (cell, column) =>
      typeof cell === 'string' && (columns[column]?.field ?? null) === null && settledCell.test(plainCellText(cell).slice(0, 40)),
  );
  return at < 0 ? null : at;
}

/** Number of cells in a row up to its last non-empty one. */
function strayCells(cells: RawSheet['rows'][number], width: number): number {
  for (let column = cells.length - 1; column >= width; column -= 1) if (plainCellText(cells[column]) !== '') return column + 1;
  return 0;
}

/** Names are filled down from hidden and skipped rows too. */
function carriesNames(why: SkipReason | 'blank' | null): boolean {
  return why === null || why === 'hidden' || why === 'byHand';
}

/** A number as a plain decimal. */
function amountText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}

function secondTable(sheet: RawSheet, settings: SheetSettings, title: string): IntakeProblem {
  const own =
    sheet.part === null ? [] : titlesOf({ ...sheet, rows: sheet.rows.slice(sheet.part.from) }, settings.headRow - sheet.part.from);
  return {
    file: title,
    row: settings.headRow + 1,
    column: null,
    value: null,
    cell: null,
    kind: 'secondTable',
    title: own.at(-1) ?? tableFiles[settings.table as TableName],
  };
}

function rowText(cells: RawSheet['rows'][number]): string {
  return cells
    .map(plainCellText)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 80);
}

function unusedHeads(sheet: RawSheet, settings: SheetSettings, heads: readonly string[]): string[] {
  const firstRow = settings.headRow + settings.headRows;
  const unread = heads.flatMap((head, column) => (head !== '' && settings.columns[column]?.field == null ? [column] : []));
  const held = new Set<number>();
  for (let row = firstRow; row < sheet.rows.length && held.size < unread.length; row += 1)
    for (const column of unread) if (!held.has(column) && plainCellText(sheet.rows[row][column]) !== '') held.add(column);
  return unread.filter((column) => held.has(column)).map((column) => heads[column]);
}
