// Owns reading one sheet by its settings: rows of values with the place each came from, everything that could not be read, and what was
// skipped, filled or converted on the way.
import type { IsoDate } from '../domain/calendar.ts';
import type { CellValue } from '../domain/cells.ts';
import { parseCell } from '../domain/cells.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Problem, ProblemKind } from '../domain/errors.ts';
import { tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { fieldsWanting, takesWords } from './guessSettings.ts';
import { comparableHead, specColumn, unitColumn } from './headerWords.ts';
import { headsOf } from './headerSearch.ts';
import type { NameIndex } from './nameIndex.ts';
import { plainCellText, sheetTitle, withMergesFilled } from './rawSheet.ts';
import type { RawCell, RawSheet } from './rawSheet.ts';
import { isDash, readCell } from './readCell.ts';
import type { CellContext } from './readCell.ts';
import { readQuantity } from './readQuantity.ts';
import type { Conversion } from './readQuantity.ts';
import { rowWord } from './rowWords.ts';
import type { SheetSettings } from './sheetSettings.ts';
import { itemFieldOf, nameKindOf, quantityFieldOf } from './tableFields.ts';
import type { Counted } from './units.ts';

/** Place in the sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `cell` is where a text may be put in its stead; null where a whole row or sheet is meant. */
export type IntakeProblem = Problem & { readonly cell: CellPlace | null };

export interface ReadRow {
  readonly place: CellPlace;
  readonly values: Readonly<Record<string, CellValue>>;
}

export type SkipReason = 'total' | 'note' | 'repeatedHead' | 'byHand';

export interface SheetReading {
  readonly table: TableName;
  /** Rows without a problem of their own. */
  readonly rows: readonly ReadRow[];
  readonly problems: readonly IntakeProblem[];
  readonly skipped: readonly { readonly row: number; readonly text: string; readonly why: SkipReason }[];
  readonly conversions: readonly (Conversion & { readonly to: string; readonly count: number })[];
  /** Heads of columns that hold something and are not read. */
  readonly unused: readonly string[];
  /** Cells that took what stands above them. */
  readonly filled: number;
}

/** `settings.table` must be given. */
export function readSheet(
  sheet: RawSheet,
  settings: SheetSettings,
  context: { readonly dataset: Dataset; readonly names: NameIndex; readonly onRow: (row: number) => void },
): SheetReading {
  const table = settings.table as TableName;
  const heads = headsOf(sheet, settings.headRow, settings.headRows);
  const { rows, filled } = filledRows(sheet, settings, (row) => skipReason(sheet.rows[row] ?? [], row, settings, heads) === null);
  const problems: IntakeProblem[] = [];
  const skipped: SheetReading['skipped'][number][] = [];
  const conversions = new Map<string, SheetReading['conversions'][number]>();
  const read: ReadRow[] = [];
  const title = sheetTitle(sheet);
  for (const field of fieldsWanting(settings)) {
    const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
    problems.push({ file: title, row: null, column: column.name, value: null, kind: 'columnWanting', cell: null });
  }
  const reader = rowReader(sheet, settings, table, heads, context);
  const firstRow = settings.headRow + settings.headRows;
  for (let row = firstRow; row < rows.length; row += 1) {
    if (row % 500 === 0) context.onRow(row);
    const cells = rows[row];
    const why = skipReason(sheet.rows[row] ?? [], row, settings, heads) ?? (namesLeftOut(cells, settings) ? 'byHand' : null);
    if (why === 'blank') continue;
    if (why !== null) {
      skipped.push({
        row,
        text: cells
          .map(plainCellText)
          .filter((text) => text !== '')
          .join(' ')
          .slice(0, 80),
        why,
      });
      continue;
    }
    for (const record of reader(cells, row)) {
      problems.push(...record.problems.map((problem): IntakeProblem => ({ file: title, row: row + 1, ...problem })));
      if (record.conversion !== null) {
        const { unit, times, by, to } = record.conversion;
        const key = `${unit}|${times}|${by}|${to}`;
        conversions.set(key, { unit, times, by, to, count: (conversions.get(key)?.count ?? 0) + 1 });
      }
      if (record.isGood) read.push({ place: { row, column: record.column }, values: record.values });
    }
  }
  const body = sheet.rows.slice(firstRow);
  const unused = heads.filter(
    (head, column) => head !== '' && settings.columns[column]?.field == null && body.some((row) => plainCellText(row[column]) !== ''),
  );
  return { table, rows: read, problems, skipped, conversions: [...conversions.values()], unused, filled };
}

/** Merged cells and those people let run down hold what stands above; texts put in by hand come last. */
function filledRows(
  sheet: RawSheet,
  { columns, cells, headRow, headRows }: SheetSettings,
  isRead: (row: number) => boolean,
): { rows: RawCell[][]; filled: number } {
  const rows = withMergesFilled(sheet);
  let filled = 0;
  const firstRow = headRow + headRows;
  columns.forEach(({ field, fillDown }, column) => {
    if (field === null || !fillDown) return;
    let above: RawCell = null;
    for (const [k, row] of rows.slice(firstRow).entries()) {
      if (!isRead(firstRow + k)) continue;
      const isEmpty = plainCellText(row[column]) === '';
      if (isEmpty && above !== null) {
        row[column] = above;
        filled += 1;
      } else if (!isEmpty) above = row[column];
    }
  });
  for (const [key, text] of Object.entries(cells)) {
    const [row, column] = key.split('|').map(Number);
    if (rows[row] !== undefined) rows[row][column] = text;
  }
  return { rows, filled };
}

function skipReason(own: readonly RawCell[], row: number, settings: SheetSettings, heads: readonly string[]): SkipReason | 'blank' | null {
  const ruling = settings.rows[row];
  if (ruling === 'skip') return 'byHand';
  const texts = own.map(plainCellText);
  const [first] = texts.filter((text) => text !== '');
  if (first === undefined) return 'blank';
  if (ruling === 'take') return null;
  const word = rowWord(own);
  if (word !== null) return word;
  const mapped = settings.columns.flatMap(({ field }, column) => (field === null ? [] : [column]));
  const given = mapped.filter((column) => (texts[column] ?? '') !== '');
  if (given.length === 0) return 'note';
  if (given.length === mapped.length && given.every((column) => comparableHead(texts[column]) === comparableHead(heads[column] ?? '')))
    return 'repeatedHead';
  // A name or a day alone under the table: a signature, or the heading of a part.
  return given.length === 1 && mapped.length > 2 && given[0] === mapped[0] ? 'note' : null;
}

/** Whether people said to leave out rows of a name that stands here. */
function namesLeftOut(cells: readonly RawCell[], { table, columns, names }: SheetSettings): boolean {
  return columns.some(({ field }, column) => {
    if (field === null || table === null || !takesWords(table, field)) return false;
    const text = plainCellText(cells[column]);
    return Object.hasOwn(names, text) && names[text] === '';
  });
}

type CellProblem = { readonly column: string; readonly value: string | null; readonly cell: CellPlace } & ProblemKind;

interface ReadRecord {
  readonly column: number;
  readonly values: Record<string, CellValue>;
  /** Those of the row's own cells once, however many records it gives. */
  readonly problems: readonly CellProblem[];
  readonly isGood: boolean;
  readonly conversion: (Conversion & { readonly to: string }) | null;
}

function rowReader(
  sheet: RawSheet,
  settings: SheetSettings,
  table: TableName,
  heads: readonly string[],
  { dataset, names }: { dataset: Dataset; names: NameIndex },
) {
  const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
  const context: CellContext = { names, decided: settings.names, dayZero: sheet.dayZero, nearDay: dataset.policy.start as IsoDate };
  const quantityField = quantityFieldOf(table);
  const itemField = itemFieldOf(table);
  const counted = countedItems(dataset);
  const at = (field: string) => settings.columns.findIndex((column) => column.field === field);
  const [unitAt, specAt] = [at(unitColumn), at(specColumn)];
  const plain = settings.columns.flatMap(({ field, fixed }, column) =>
    field !== null && field !== quantityField && fixed === null && Object.hasOwn(columns, field) ? [{ field, column }] : [],
  );
  const quantities = settings.columns.flatMap((choice, column) =>
    choice.field !== null && choice.field === quantityField ? [{ choice, column }] : [],
  );

  return function* (cells: readonly RawCell[], row: number): Generator<ReadRecord> {
    const shared: Record<string, CellValue> = {};
    const problems: CellProblem[] = [];
    const take = (values: Record<string, CellValue>, into: CellProblem[], field: string, cell: RawCell, column: number) => {
      const result = readCell(cell, columns[field], nameKindOf(table, field), context);
      if (result.ok) values[field] = result.value;
      else into.push({ column: heads[column] ?? columns[field].name, value: shown(cell), cell: { row, column }, ...result.error });
    };
    for (const [field, text] of Object.entries(settings.constants))
      if (text !== '' && Object.hasOwn(columns, field)) take(shared, problems, field, text, -1);
    for (const { field, column } of plain) take(shared, problems, field, cells[column] ?? null, column);
    const isGood = problems.length === 0;
    if (quantities.length === 0) {
      yield { column: plain[0]?.column ?? 0, values: shared, problems, isGood, conversion: null };
      return;
    }
    if (!isGood) yield { column: 0, values: shared, problems, isGood, conversion: null };
    for (const { choice, column } of quantities) {
      const cell = cells[column] ?? null;
      const text = plainCellText(cell);
      // Of a column a product, an empty cell says nothing.
      if (choice.fixed !== null && (text === '' || isDash(text) || text === '0')) continue;
      const values = { ...shared };
      const own: CellProblem[] = [];
      if (choice.fixed !== null) take(values, own, choice.fixed.field, choice.fixed.text, column);
      const field = quantityField as string;
      const item = values[itemField];
      const reading =
        text === '' || isDash(text)
          ? null
          : readQuantity(text, {
              headUnit: choice.unit,
              unitCell: plainCellText(cells[unitAt]),
              sheetUnit: settings.unit,
              spec: plainCellText(cells[specAt]),
              item: typeof item === 'string' ? (counted.get(item) ?? null) : null,
            });
      const value =
        reading === null
          ? parseCell(columns[field].cell, '', false)
          : reading.ok
            ? parseCell(columns[field].cell, reading.value.text, false)
            : reading;
      if (value.ok) values[field] = value.value as CellValue;
      else own.push({ column: heads[column] ?? '', value: shown(cell), cell: { row, column }, ...value.error });
      const conversion = reading?.ok === true ? reading.value.conversion : null;
      const to = typeof item === 'string' ? (counted.get(item)?.unit ?? '') : '';
      yield {
        column,
        values,
        problems: own,
        isGood: isGood && own.length === 0,
        conversion: conversion === null ? null : { ...conversion, to },
      };
    }
  };
}

function countedItems({ products, materials }: Dataset): Map<string, Counted> {
  return new Map([
    ...products.map(({ code, unit, cartonPieces }): [string, Counted] => [code, { unit, cartonPieces }]),
    ...materials.map(({ code, unit }): [string, Counted] => [code, { unit, cartonPieces: null }]),
  ]);
}

function shown(cell: RawCell): string | null {
  const text = plainCellText(cell);
  return text === '' ? null : text.slice(0, 80);
}
