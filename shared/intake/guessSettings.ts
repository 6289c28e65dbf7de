// Owns the first proposal for a sheet: which table, which head, what each column means. People see every choice and may change it.
import type { Dataset } from '../domain/dataset.ts';
import { addDays } from '../domain/calendar.ts';
import { tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { fieldsOfHead, specColumn, unitColumn } from './headerWords.ts';
import { findHead, headsOf, sheetUnit } from './headerSearch.ts';
import type { NameIndex } from './nameIndex.ts';
import { plainCellText } from './rawSheet.ts';
import type { RawSheet } from './rawSheet.ts';
import { rowWord } from './rowWords.ts';
import type { ColumnChoice, KeptMapping, SheetMapping, SheetSettings } from './sheetSettings.ts';
import { readUnit } from './units.ts';
import { itemFieldOf, nameKindOf, quantityFieldOf } from './tableFields.ts';

export interface GuessContext {
  readonly dataset: Dataset;
  readonly names: NameIndex;
  /** Applied where its heads are found again. */
  readonly mapping: KeptMapping | null;
}

export function guessSettings(sheet: RawSheet, context: GuessContext): SheetSettings {
  const kept = context.mapping === null ? null : keptFor(sheet, context.mapping);
  if (kept !== null) return kept;
  return settingsFor(sheet, findHead(sheet), context);
}

/** The proposal once people have said which table the sheet is. */
export function settingsForTable(sheet: RawSheet, table: TableName, context: GuessContext): SheetSettings {
  return settingsFor(sheet, { ...findHead(sheet, table), table }, context);
}

/** The proposal once people have said where the head is. */
export function settingsFor(
  sheet: RawSheet,
  { headRow, headRows, table }: Pick<SheetSettings, 'headRow' | 'headRows' | 'table'>,
  { dataset, names }: GuessContext,
): SheetSettings {
  const heads = headsOf(sheet, headRow, headRows);
  const columns = table === null ? heads.map(() => leftOut) : columnChoices(sheet, table, heads, headRow + headRows, names);
  return {
    table,
    headRow,
    headRows,
    columns,
    constants: table === null ? {} : usualConstants(dataset, table, columns),
    unit: table === null ? '' : sheetUnit(sheet, headRow),
    rows: {},
    names: {},
    cells: {},
    addUp: false,
    mode: 'merge',
  };
}

const leftOut: ColumnChoice = { field: null, unit: '', fixed: null, fillDown: false };

function columnChoices(sheet: RawSheet, table: TableName, heads: readonly string[], firstRow: number, names: NameIndex): ColumnChoice[] {
  const quantity = quantityFieldOf(table);
  const items = itemColumns(table, heads, names);
  const matches = heads.flatMap((head, column) =>
    items.has(column) ? [] : fieldsOfHead(table, head).map((match) => ({ ...match, column })),
  );
  const byColumn = new Map<number, string>();
  const taken = new Set<string>(items.size > 0 && quantity !== null ? [quantity] : []);
  // The surest first; of those as sure, the one further left.
  for (const { field, column } of matches.sort((a, b) => b.sureness - a.sureness || a.column - b.column)) {
    if (byColumn.has(column) || taken.has(field)) continue;
    byColumn.set(column, field);
    taken.add(field);
  }
  return heads.map((head, column): ColumnChoice => {
    const item = items.get(column);
    if (item !== undefined)
      return { field: quantity, unit: unitInHead(head), fixed: { field: itemFieldOf(table), text: item }, fillDown: false };
    const field = byColumn.get(column);
    if (field === undefined) return leftOut;
    const fillDown = field !== quantity && takesWords(table, field) && hasHoles(sheet, column, firstRow);
    return { field, unit: field === quantity ? unitInHead(head) : '', fixed: null, fillDown };
  });
}

/** Names and fixed words run down a column; figures and days do not. */
export function takesWords(table: TableName, field: string): boolean {
  const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
  return nameKindOf(table, field) !== null || column?.cell.kind === 'oneOf';
}

/** Columns of a product each: the head is the product's name, the cells are quantities. None where a column names the product. */
function itemColumns(table: TableName, heads: readonly string[], names: NameIndex): Map<number, string> {
  const field = itemFieldOf(table);
  const found = new Map<number, string>();
  if (
    quantityFieldOf(table) === null ||
    heads.some((head) => fieldsOfHead(table, head).some((match) => match.field === field && match.sureness > 1))
  )
    return found;
  heads.forEach((head, column) => {
    const item = itemOf(head, field, names);
    if (item !== null) found.set(column, item);
  });
  return found;
}

function itemOf(head: string, field: 'product' | 'item' | 'material', names: NameIndex): string | null {
  const words = head
    .replace(/[(（][^)）]*[)）]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  // 需求量 一次性使用 医用口罩: what stands above a group comes first, a name may be written over two lines.
  const parts = words.map((_, k) => words.slice(k).join('')).concat(words);
  for (const part of parts) {
    const found = names.find(field, part);
    if ('code' in found) return found.code;
  }
  return null;
}

/** What stands in brackets or after a stroke: 数量(万只), 产能/万只. */
export function unitInHead(head: string): string {
  const inside = [...head.normalize('NFKC').matchAll(/\(([^)]*)\)|\/(.+)$/g)].map(([, bracket, stroke]) => (bracket ?? stroke).trim());
  return inside.map((text) => text.replace(/^单位[:：]?/, '')).find((text) => readUnit(text) !== null) ?? '';
}

/** A value, and below it cells left empty in rows that say something. */
function hasHoles({ rows, merges }: RawSheet, column: number, firstRow: number): boolean {
  if (merges.some(({ top, bottom, left, right }) => top >= firstRow && bottom > top && left <= column && right >= column)) return true;
  let seen = false;
  for (const row of rows.slice(firstRow)) {
    if (rowWord(row) !== null) continue;
    if (plainCellText(row[column]) !== '') seen = true;
    else if (seen && row.filter((cell) => plainCellText(cell) !== '').length > 1) return true;
  }
  return false;
}

/** Days of demands that say none are those of the horizon. */
function usualConstants({ policy }: Dataset, table: TableName, columns: readonly ColumnChoice[]): Record<string, string> {
  if (table !== 'demands') return {};
  const has = (field: string) => columns.some((column) => column.field === field);
  return {
    ...(has('from') ? {} : { from: policy.start }),
    ...(has('due') ? {} : { due: addDays(policy.start, policy.days - 1) }),
  };
}

function keptFor(sheet: RawSheet, { sheets }: KeptMapping): SheetSettings | null {
  let best: { readonly mapping: SheetMapping; readonly headRow: number; readonly headRows: number; readonly met: number } | null = null;
  for (const mapping of sheets) {
    const wanted = mapping.columns.filter((column) => column.field !== null).map((column) => column.head);
    const found = findHead(sheet, mapping.table);
    const heads = new Set(headsOf(sheet, found.headRow, found.headRows));
    const met = wanted.filter((head) => heads.has(head)).length;
    if (met === wanted.length && met > (best?.met ?? 0)) best = { mapping, headRow: found.headRow, headRows: found.headRows, met };
  }
  if (best === null) return null;
  const { mapping, headRow, headRows } = best;
  const { table, constants, unit, names, addUp, mode } = mapping;
  const columns = headsOf(sheet, headRow, headRows).map(
    (head) => mapping.columns.find((column) => column.head === head && head !== '') ?? leftOut,
  );
  return {
    table,
    headRow,
    headRows,
    columns: columns.map(({ field, unit: own, fixed, fillDown }) => ({ field, unit: own, fixed, fillDown })),
    constants,
    unit,
    rows: {},
    names,
    cells: {},
    addUp,
    mode,
  };
}

/** Required fields that neither a column nor a constant gives. */
export function fieldsWanting(settings: SheetSettings): string[] {
  const { table, columns, constants } = settings;
  if (table === null) return [];
  const given = new Set([
    ...columns.flatMap(({ field, fixed }) => [field, fixed?.field]),
    ...Object.entries(constants).flatMap(([field, text]) => (text === '' ? [] : [field])),
  ]);
  return (Object.entries(tables[table]) as [string, Column<unknown>][])
    .filter(([field, column]) => !column.optional && !given.has(field) && field !== 'code')
    .map(([field]) => field);
}

export const helperColumns = [unitColumn, specColumn] as const;
