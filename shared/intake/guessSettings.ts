// Owns the first proposal for a sheet: which table, which head, what each column means, or why it is left out. People see every choice and
// may change it.
import type { Dataset } from '../domain/dataset.ts';
import { addDays } from '../domain/calendar.ts';
import type { ProblemKind } from '../domain/errors.ts';
import { tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { columnChoices, leftOutColumn } from './columnGuess.ts';
import { distanceMatrix } from './distanceMatrix.ts';
import { senseOfHead } from './headMatch.ts';
import { movementWords, settledWords } from './headerWords.ts';
import { findHead, headsOf } from './headerSearch.ts';
import { keptSettings } from './keptSettings.ts';
import { itemColumns } from './itemColumns.ts';
import type { NameIndex } from './nameIndex.ts';
import { sheetTitle } from './rawSheet.ts';
import type { RawSheet } from './rawSheet.ts';
import { titlesOf, unitAround } from './sheetNotes.ts';
import type { ColumnChoice, KeptMapping, SheetSettings } from './sheetSettings.ts';
import { quantityFieldOf } from './tableFields.ts';

export interface GuessContext {
  readonly dataset: Dataset;
  readonly names: NameIndex;
  /** Applied where its heads are found again. */
  readonly mapping: KeptMapping | null;
  /** Sheets asked for by name, hidden ones too; null for all that are shown. */
  readonly wanted?: readonly string[] | null;
}

/** Why a sheet is left out until people say otherwise. */
export type LeftOut =
  | { readonly kind: 'noTable' }
  | { readonly kind: 'hidden' }
  /** Other sheets were asked for by name. */
  | { readonly kind: 'notChosen' }
  | Extract<ProblemKind, { readonly kind: 'issueList' | 'settledPart' | 'mappingDoesNotFit' }>;

export interface SheetGuess {
  readonly settings: SheetSettings;
  /** Null where the sheet is read. */
  readonly left: LeftOut | null;
}

export function guessSheet(sheet: RawSheet, context: GuessContext): SheetGuess {
  const leftOut = (settings: SheetSettings, left: LeftOut): SheetGuess => ({ settings: { ...settings, table: null }, left });
  const guess = guessedAlone(sheet, context);
  const wanted = context.wanted ?? null;
  if (wanted === null && sheet.isHidden) return leftOut(guess, { kind: 'hidden' });
  if (wanted !== null && !wanted.some((name) => isNamed(sheet, name))) return leftOut(guess, { kind: 'notChosen' });
  if (context.mapping !== null) {
    const kept = keptSettings(sheet, context.mapping);
    if (kept.settings !== null) {
      const { table, columns, constants } = kept.settings;
      const usual = table === null ? {} : usualConstants(context.dataset, table, columns);
      return { settings: { ...kept.settings, constants: { ...usual, ...constants } }, left: null };
    }
    const { missing } = kept;
    if (missing.length > 0) return leftOut(guess, { kind: 'mappingDoesNotFit', name: context.mapping.name, heads: missing });
    return leftOut(guess, { kind: 'noTable' });
  }
  const issued = issueWords(sheet, guess);
  if (issued.length > 0) return leftOut(guess, { kind: 'issueList', heads: issued });
  if (sheet.part !== null) {
    // Of several tables each has its title just above.
    const title = (titlesOf(sheet, guess.headRow).at(-1) ?? '').slice(0, longestTitle);
    if (settledWords.test(title) || (movementWords.test(title) && !goodsWords.test(title)))
      return leftOut(guess, { kind: 'settledPart', title });
  }
  return guess.table === null ? leftOut(guess, { kind: 'noTable' }) : { settings: guess, left: null };
}

/** By its own name, its file's, or both. */
export function isNamed(sheet: Pick<RawSheet, 'file' | 'name'>, name: string): boolean {
  return sheet.name === name || sheet.file === name || sheetTitle(sheet) === name;
}

const longestTitle = 100;

/** The settings alone, for those who need no reason. */
export function guessSettings(sheet: RawSheet, context: GuessContext): SheetSettings {
  return guessSheet(sheet, context).settings;
}

function guessedAlone(sheet: RawSheet, context: GuessContext): SheetSettings {
  const matrix = distanceMatrix(sheet, context.names);
  if (matrix !== null) return matrixSettings(sheet, matrix);
  const found = findHead(sheet);
  if (found.table !== null && found.table !== 'regions') return settingsFor(sheet, found, context);
  // Columns of products make it a table of goods, whatever else its heads may name.
  const heads = headsOf(sheet, found.headRow, found.headRows);
  const goods = goodsTables
    .filter((table) => itemColumns(table, heads, context.names).items.size > 0)
    .map((table) => settingsFor(sheet, { ...found, table }, context))
    .sort((a, b) => fieldsWanting(a).length - fieldsWanting(b).length);
  return goods[0] ?? settingsFor(sheet, found, context);
}

const goodsTables = ['demands', 'stocks', 'supplies'] as const;

/** The proposal once people have said which table the sheet is. */
export function settingsForTable(sheet: RawSheet, table: TableName, context: GuessContext): SheetSettings {
  const matrix = table === 'distances' ? distanceMatrix(sheet, context.names) : null;
  if (matrix !== null) return matrixSettings(sheet, matrix);
  return settingsFor(sheet, { ...findHead(sheet, table), table }, context);
}

function matrixSettings(
  sheet: RawSheet,
  { headRow, columns }: { readonly headRow: number; readonly columns: readonly ColumnChoice[] },
): SheetSettings {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return { ...plainSettings, table: 'distances', headRow, headRows: 1, columns, unit: unitAround(sheet, 'distances', headRow, 1, fields) };
}

const plainSettings: Omit<SheetSettings, 'table' | 'headRow' | 'headRows' | 'columns' | 'unit'> = {
  constants: {},
  rows: {},
  names: {},
  cells: {},
  addUp: false,
  mode: 'merge',
  packings: {},
  takeHidden: false,
  leaveUnknown: false,
  accepted: [],
};

/** The proposal once people have said where the head is. */
export function settingsFor(
  sheet: RawSheet,
  { headRow, headRows, table }: Pick<SheetSettings, 'headRow' | 'headRows' | 'table'>,
  { dataset, names }: GuessContext,
): SheetSettings {
  const heads = headsOf(sheet, headRow, headRows);
  const columns = table === null ? heads.map(() => leftOutColumn) : columnChoices(sheet, table, heads, headRow + headRows, names);
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return {
    ...plainSettings,
    table,
    headRow,
    headRows,
    columns,
    constants: table === null ? {} : usualConstants(dataset, table, columns),
    unit: table === null ? '' : unitAround(sheet, table, headRow, headRows, fields),
  };
}

/** Words that say the sheet lists what was handed out, where no column is surely a stock, an arrival or a demand. */
function issueWords(sheet: RawSheet, { table, headRow, headRows }: SheetSettings): string[] {
  if (table !== null && table !== 'stocks' && table !== 'supplies' && table !== 'demands') return [];
  const heads = headsOf(sheet, headRow, headRows);
  const moved = heads.filter((head) => head !== '' && movementWords.test(head));
  for (const goods of table === null ? (['stocks', 'supplies', 'demands'] as const) : [table]) {
    const quantity = quantityFieldOf(goods);
    const isSure = heads.some((head) => {
      if (movementWords.test(head)) return false;
      const { fields, near } = senseOfHead(goods, head);
      return (
        fields.some(({ field, sureness }) => field === quantity && sureness > 2) ||
        (fields.length === 0 && quantity !== null && near.includes(quantity))
      );
    });
    if (isSure) return [];
  }
  if (moved.length > 0) return moved;
  if (table === null) return [];
  const titles = [...titlesOf(sheet, headRow), sheet.name].map((title) => title.slice(0, longestTitle));
  const title = titles.find((one) => movementWords.test(one) && !goodsWords.test(one));
  return title === undefined ? [] : [title];
}

const goodsWords = /库存|需求|到货|入库|接收|stock|demand|arrival|suppl/i;

/** Days of demands that say none are those of the horizon. */
function usualConstants({ policy }: Dataset, table: TableName, columns: readonly ColumnChoice[]): Record<string, string> {
  if (table !== 'demands') return {};
  const has = (field: string) => columns.some((column) => column.field === field);
  return {
    ...(has('from') ? {} : { from: policy.start }),
    ...(has('due') ? {} : { due: addDays(policy.start, policy.days - 1) }),
  };
}

/** Required fields that neither a column nor a constant gives. Of regions that are known the rest is known too, and the level of others is
 * told by their code. */
export function fieldsWanting(settings: SheetSettings): string[] {
  const { table, columns, constants } = settings;
  if (table === null) return [];
  const given = new Set([
    ...columns.flatMap(({ field, fixed }) => [field, fixed?.field]),
    ...Object.entries(constants).flatMap(([field, text]) => (text === '' ? [] : [field])),
  ]);
  if (table === 'regions' && (given.has('name') || given.has('code'))) return [];
  return (Object.entries(tables[table]) as [string, Column<unknown>][])
    .filter(([field, column]) => !column.optional && !given.has(field) && field !== 'code')
    .map(([field]) => field);
}
