// Reads one row: its cells as values of the table's fields, every figure by its unit, and what could not be read.
import type { IsoDate } from '../domain/calendar.ts';
import { parseCell, type CellValue } from '../domain/cells.ts';
import type { Dataset } from '../domain/dataset.ts';

import type { Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { countedItems, fieldOfNote, measureOf, type FieldMeasure } from './fieldMeasure.ts';
import { specColumn, unitColumn } from './headerWords.ts';
import type { NameIndex } from './nameIndex.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import type { CellPlace } from './readRow.ts';
import { isDash, readCell, readShare, type CellContext } from './readCell.ts';
import { readQuantity, type Conversion } from './readQuantity.ts';
import { packingSaid } from './packing.ts';
import { notesOf } from './sheetNotes.ts';
import { cellKey, type ColumnChoice, type SheetSettings } from './sheetSettings.ts';
import { itemFieldOf, nameKindOf, quantityFieldOf } from './tableFields.ts';
import type { TableRows } from './tableRows.ts';
import { isSameUnit, readUnit, type Counted } from './units.ts';

export type CellProblem = { readonly column: string; readonly value: string | null; readonly cell: CellPlace } & ProblemKind;

export interface ReadRecord {
  readonly column: number;
  readonly values: Record<string, CellValue>;
  /** Problems of the row's own cells, once however many records it gives. */
  readonly problems: readonly CellProblem[];
  readonly isGood: boolean;
  readonly conversion: (Conversion & { readonly to: string }) | null;
  /** The header's unit, if the unit column gives another one; the column takes precedence. */
  readonly overruled: { readonly head: string; readonly column: string } | null;
}

interface ReaderContext {
  readonly dataset: Dataset;
  readonly names: NameIndex;
  readonly blocked: ReadonlySet<number>;
  readonly from: TableRows;
}

interface FigurePlace {
  readonly choice: ColumnChoice;
  readonly column: number;
  readonly row: number;
}

export function rowReader(
  sheet: RawSheet,
  settings: SheetSettings,
  heads: readonly string[],
  { dataset, names, blocked, from }: ReaderContext,
) {
  const table = settings.table as TableName;
  const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
  const context: CellContext = { names, codeByName: settings.names, dayZero: sheet.dayZero, nearDay: dataset.policy.start as IsoDate };
  const quantityField = quantityFieldOf(table);
  const itemField = itemFieldOf(table);
  const counted = countedItems(dataset);
  const noteField = fieldOfNote(
    table,
    settings.columns.flatMap(({ field }) => (field === null ? [] : [field])),
  );
  const at = (field: string) => settings.columns.findIndex((column) => column.field === field);
  const [unitAt, specAt] = [at(unitColumn), at(specColumn)];
  const chosen = settings.columns.map((choice, column) => ({ choice, column, field: choice.field ?? '' }));
  const plain = chosen.filter(({ choice, field }) => field !== quantityField && choice.fixed === null && Object.hasOwn(columns, field));
  // Names are read first: the row's item determines what a figure counts.
  const words = plain.filter(({ field }) => measureOf(table, field) === null);
  const figures = plain.filter(({ field }) => measureOf(table, field) !== null);
  const quantities = chosen.filter(({ choice, field }) => choice.field !== null && field === quantityField);

  function countedBy(measure: FieldMeasure, values: Readonly<Record<string, CellValue>>): Counted | null {
    if (measure.kind === 'fixed') return { unit: measure.unit, cartonPieces: null };
    if (table === 'materials') {
      const own = values.unit ?? dataset.materials.find(({ code, name }) => code === values.code || name === values.name)?.unit;
      return typeof own === 'string' ? { unit: own, cartonPieces: null } : null;
    }
    const item =
      measure.kind === 'material' || table === 'arrears' ? values.material : (values[itemField] ?? values.product ?? values.material);
    return typeof item === 'string' ? (counted.get(item) ?? null) : null;
  }

  const unread = chosen.flatMap(({ choice, column }) => (choice.field === null ? [column] : []));
  const packingOfSheet =
    notesOf(sheet, settings.headRow, settings.headRows)
      .map(packingSaid)
      .find((said) => said !== '') ?? '';
  /** 每箱1000只 in a remark or note is a specification too. */
  function packingBeside(cells: readonly RawCell[]): string {
    for (const column of unread) {
      const cell = cells[column];
      const said = typeof cell === 'string' ? packingSaid(plainCellText(cell)) : '';
      if (said !== '') return said;
    }
    return packingOfSheet;
  }

  function figure(
    cell: RawCell,
    measure: FieldMeasure,
    values: Readonly<Record<string, CellValue>>,
    cells: readonly RawCell[],
    place: FigurePlace,
  ) {
    const field = place.choice.field as string;
    const column = columns[field];
    const text = plainCellText(cell);
    const key = cellKey(place.row, place.column);
    const said = (result: Result<CellValue, ProblemKind>, conversion: (Conversion & { readonly to: string }) | null = null) => ({
      result,
      conversion,
    });
    if (text === '' && from.mergedAway.has(key)) return said({ ok: false, error: { kind: 'mergedQuantity' } });
    if (text === '' || isDash(text)) return said(parseCell(column.cell, '', column.optional));
    if (typeof cell === 'object' && cell !== null && cell.as === 'day') return said({ ok: false, error: { kind: 'dayInQuantity' } });
    if (measure.kind === 'share') return said(readShare(text, column, place.choice.unit === '%'));
    const isQuantity = field === quantityField;
    const item = countedBy(measure, values);
    const unitCell = isQuantity || field === noteField ? plainCellText(cells[unitAt]) : '';
    const units = { unitCell, headUnit: place.choice.unit, sheetUnit: field === noteField ? settings.unit : '' };
    const beside = units.unitCell || units.headUnit || units.sheetUnit;
    if (typeof cell === 'object' && cell !== null && (readUnit(beside)?.times ?? '1') !== '1')
      return said({ ok: false, error: { kind: 'scaledFormat', unit: beside } });
    const reading = readQuantity(text, {
      ...units,
      spec: isQuantity ? plainCellText(cells[specAt]) || packingBeside(cells) : '',
      item,
      isDaily: measure.isDaily,
      forPieces: measure.forPieces,
      packings: settings.packings,
    });
    if (!reading.ok) return said(reading);
    const { conversion } = reading.value;
    return said(
      parseCell(column.cell, reading.value.text, column.optional),
      conversion === null ? null : { ...conversion, to: item?.unit ?? '' },
    );
  }

  return function* (cells: readonly RawCell[], row: number): Generator<ReadRecord> {
    const shared: Record<string, CellValue> = {};
    const problems: CellProblem[] = [];
    const note = (into: CellProblem[], field: string, cell: RawCell, column: number, problem: ProblemKind) =>
      into.push({ column: heads[column] || columns[field].name, value: shown(cell), cell: { row, column }, ...problem });
    const take = (values: Record<string, CellValue>, into: CellProblem[], field: string, cell: RawCell, column: number) => {
      const isUnsure = from.unsure.has(cellKey(row, column)) && plainCellText(cell) === '';
      const result: Result<CellValue, ProblemKind> = isUnsure
        ? { ok: false, error: { kind: 'missingValue' } }
        : readCell(cell, columns[field], nameKindOf(table, field), context);
      if (result.ok) values[field] = result.value;
      else note(into, field, cell, column, result.error);
    };
    for (const [field, text] of Object.entries(settings.constants))
      if (text !== '' && Object.hasOwn(columns, field) && field !== quantityField) take(shared, problems, field, text, -1);
    for (const { field, column } of words) take(shared, problems, field, cells[column] ?? null, column);
    for (const { choice, field, column } of figures) {
      if (blocked.has(column)) continue;
      const cell = cells[column] ?? null;
      const { result } = figure(cell, measureOf(table, field) as FieldMeasure, shared, cells, { choice, column, row });
      if (result.ok) shared[field] = result.value;
      else note(problems, field, cell, column, result.error);
    }
    const isGood = problems.length === 0 && !figures.some(({ column }) => blocked.has(column));
    if (quantities.length === 0) {
      yield { column: plain[0]?.column ?? 0, values: shared, problems, isGood, conversion: null, overruled: null };
      return;
    }
    if (!isGood) yield { column: 0, values: shared, problems, isGood, conversion: null, overruled: null };
    for (const { choice, column } of quantities) {
      if (blocked.has(column)) continue;
      const cell = cells[column] ?? null;
      const text = plainCellText(cell);
      const isMergedAway = text === '' && from.mergedAway.has(cellKey(row, column));
      // In tables with a column for each product, an empty cell says nothing.
      if (choice.fixed !== null && !isMergedAway && (text === '' || isDash(text) || text === '0')) continue;
      const values = { ...shared };
      const own: CellProblem[] = [];
      if (choice.fixed !== null) take(values, own, choice.fixed.field, choice.fixed.text, column);
      // The distance of a place to itself need not be stored.
      if (table === 'distances' && choice.fixed !== null && values.from === values.to) continue;
      const field = quantityField as string;
      const { result, conversion } = figure(cell, measureOf(table, field) as FieldMeasure, values, cells, { choice, column, row });
      if (result.ok) values[field] = result.value;
      else note(own, field, cell, column, result.error);
      yield {
        column,
        values,
        problems: own,
        isGood: isGood && own.length === 0,
        conversion: result.ok ? conversion : null,
        overruled: overruledBy(plainCellText(cells[unitAt]), choice.unit || settings.unit),
      };
    }
  };
}

function overruledBy(column: string, head: string): ReadRecord['overruled'] {
  if (column === '' || head === '' || column === head) return null;
  const [one, other] = [readUnit(column), readUnit(head)];
  return one === null || other === null || (one.times === other.times && isSameUnit(one.base, other.base)) ? null : { head, column };
}

function shown(cell: RawCell): string | null {
  const text = plainCellText(cell);
  return text === '' ? null : text.slice(0, 80);
}
