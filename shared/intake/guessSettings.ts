// Proposes the settings of a sheet: its table, its header, what each column means, or why it is skipped. People see every choice and can
// change it.
import type { Dataset } from '../domain/dataset.ts';
import { addDays } from '../domain/calendar.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { guessColumns, skippedColumn } from './columnGuess.ts';
import { distanceMatrix } from './distanceMatrix.ts';
import { parseHead } from './headMatch.ts';
import { besideMovement, movementWords, settledWords } from './headerWords.ts';
import { closestTable, findHead, headsOf } from './headerSearch.ts';
import { keptSettings } from './keptSettings.ts';
import { itemColumns } from './itemColumns.ts';
import type { NameIndex } from './nameIndex.ts';
import { sheetTitle, type RawSheet } from './rawSheet.ts';
import { titlesOf, unitAround } from './sheetNotes.ts';
import type { ColumnChoice, KeptMapping, SheetSettings } from './sheetSettings.ts';
import { quantityFieldOf } from './tableFields.ts';

export interface GuessContext {
  readonly dataset: Dataset;
  readonly names: NameIndex;
  /** A saved mapping, applied if its headers are found. */
  readonly mapping: KeptMapping | null;
  /** Sheets requested by name, including hidden ones; null for all visible sheets. */
  readonly wanted?: readonly string[] | null;
}

/** Why a sheet is skipped until people decide otherwise. */
export type LeftOut =
  | { readonly kind: 'noTable' }
  | { readonly kind: 'hidden' }
  /** Other sheets were requested by name. */
  | { readonly kind: 'notChosen' }
  | Extract<ProblemKind, { readonly kind: 'issueList' | 'settledPart' | 'mappingDoesNotFit' | 'tableUnclear' }>;

export interface SheetGuess {
  readonly settings: SheetSettings;
  /** Null if the sheet is read. */
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
    // If a sheet has several tables, each has its title just above.
    const title = (titlesOf(sheet, guess.headRow).at(-1) ?? '').slice(0, maxTitleCharacters);
    if (settledWords.test(title) || (movementWords.test(title) && !goodsWords.test(title)))
      return leftOut(guess, { kind: 'settledPart', title });
  }
  if (guess.table !== null) return { settings: guess, left: null };
  const closest = closestTable(headsOf(sheet, guess.headRow, guess.headRows));
  return leftOut(guess, closest === null ? { kind: 'noTable' } : { kind: 'tableUnclear', ...closest });
}

/** Matches the sheet's name, its file's name, or both. */
export function isNamed(sheet: Pick<RawSheet, 'file' | 'name'>, name: string): boolean {
  return sheet.name === name || sheet.file === name || sheetTitle(sheet) === name;
}

const maxTitleCharacters = 100;

/** The settings only, for callers that do not need the reason. */
export function guessSettings(sheet: RawSheet, context: GuessContext): SheetSettings {
  return guessSheet(sheet, context).settings;
}

function guessedAlone(sheet: RawSheet, context: GuessContext): SheetSettings {
  const matrix = distanceMatrix(sheet, context.names);
  if (matrix !== null) return matrixSettings(sheet, matrix);
  const found = findHead(sheet);
  if (found.table !== null && found.table !== 'regions') return settingsFor(sheet, found, context);
  // Product columns make it a table of goods, whatever else its headers may name.
  const heads = headsOf(sheet, found.headRow, found.headRows);
  const goods = goodsTables
    .filter((table) => itemColumns(table, heads, context.names).items.size > 0)
    .map((table) => settingsFor(sheet, { ...found, table }, context))
    .sort((a, b) => missingFields(a).length - missingFields(b).length);
  return goods[0] ?? settingsFor(sheet, found, context);
}

const goodsTables = ['demands', 'stocks', 'supplies'] as const;

/** The proposal after people chose the table. */
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

/** The proposal after people chose the header. */
export function settingsFor(
  sheet: RawSheet,
  { headRow, headRows, table }: Pick<SheetSettings, 'headRow' | 'headRows' | 'table'>,
  { dataset, names }: GuessContext,
): SheetSettings {
  const heads = headsOf(sheet, headRow, headRows);
  const columns = table === null ? heads.map(() => skippedColumn) : guessColumns(sheet, table, heads, headRow + headRows, names);
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

/** Words that mark a list of goods already handed out, if no column is clearly a stock, an arrival or a demand. */
function issueWords(sheet: RawSheet, { table, headRow, headRows }: SheetSettings): string[] {
  if (table !== null && table !== 'stocks' && table !== 'supplies' && table !== 'demands') return [];
  const heads = headsOf(sheet, headRow, headRows);
  const moved = heads.filter((head) => head !== '' && movementWords.test(head) && !besideMovement.test(head));
  for (const goods of table === null ? (['stocks', 'supplies', 'demands'] as const) : [table]) {
    const quantity = quantityFieldOf(goods);
    const isSure = heads.some((head) => {
      if (movementWords.test(head)) return false;
      const { fields, near } = parseHead(goods, head);
      return (
        fields.some(({ field, sureness }) => field === quantity && sureness > 2) ||
        (fields.length === 0 && quantity !== null && near.includes(quantity))
      );
    });
    if (isSure) return [];
  }
  if (moved.length > 0) return moved;
  if (table === null) return [];
  const titles = [...titlesOf(sheet, headRow), sheet.name].map((title) => title.slice(0, maxTitleCharacters));
  const title = titles.find((one) => movementWords.test(one) && !goodsWords.test(one));
  return title === undefined ? [] : [title];
}

const goodsWords = /库存|需求|到货|入库|接收|stock|demand|arrival|suppl/i;

/** Demands without days cover the horizon. */
function usualConstants({ policy }: Dataset, table: TableName, columns: readonly ColumnChoice[]): Record<string, string> {
  if (table !== 'demands') return {};
  const has = (field: string) => columns.some((column) => column.field === field);
  return {
    ...(has('from') ? {} : { from: policy.start }),
    ...(has('due') ? {} : { due: addDays(policy.start, policy.days - 1) }),
  };
}

/**
 * Required fields that neither a column nor a constant gives. For known regions the rest is known too; the level of others follows from
 * their code.
 */
export function missingFields(settings: SheetSettings): string[] {
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
