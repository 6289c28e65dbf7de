// Owns the dataset as a workbook: a sheet a table, the policy as one of two columns, and instructions; what each column holds and may
// be chosen from. Sheet names and heads carry the codes of tables and columns, so that it is read back without a question.
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import type { Policy } from '../domain/policy.ts';
import { tableFiles, tableNames, tables } from '../domain/tables.ts';
import type { CellKind, Column, TableName } from '../domain/tables.ts';
import { messages } from '../text/messages/messages.ts';

export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly head: string;
  readonly kind: CellKind['kind'];
  /** Fixed values, or the codes of another sheet. */
  readonly choices:
    | { readonly kind: 'values'; readonly values: readonly string[] }
    | { readonly kind: 'codes'; readonly sheet: string }
    | null;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Dates are ISO text, flags 0 or 1. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface Workbook {
  readonly guide: { readonly name: string; readonly lines: readonly string[] };
  readonly sheets: readonly WorkbookSheet[];
}

/** Of a dataset, or an empty template where there is none. */
export function workbookOf(dataset: Dataset | null, language: Language): Workbook {
  const words = messages[language].data;
  return {
    guide: { name: words.workbook.guide, lines: words.workbook.lines },
    sheets: [...tableNames.map((name) => tableSheet(name, dataset, language)), policySheet(dataset?.policy ?? null, language)],
  };
}

/** One table alone: codes are not chosen from sheets that are not there. */
export function tableWorkbook(table: TableName, dataset: Dataset, language: Language): Workbook {
  const sheet = tableSheet(table, dataset, language);
  const columns = sheet.columns.map((column) => (column.choices?.kind === 'codes' ? { ...column, choices: null } : column));
  return { ...workbookOf(null, language), sheets: [{ ...sheet, columns }] };
}

/** A sheet's name has no more characters than this. */
const maxNameCharacters = 31;

/** 需求 demands: the word for people, cut where it must be, the code for the reader. */
export function sheetName(name: TableName, language: Language): string {
  const code = tableCode(name);
  return `${messages[language].data.tableNames[name].slice(0, maxNameCharacters - code.length - 1).trim()} ${code}`;
}

export function tableCode(name: TableName): string {
  return tableFiles[name].replace(/\.csv$/, '');
}

export const policyCode = 'policy';

/** Settings of the policy sheet by the path they have in policy.json; those of materials and products have their code after a colon. */
export function policyRows(policy: Policy): [string, SheetCell][] {
  const { start, days, tiers, support, materialReserve, goodsReserve } = policy;
  return [
    ['start', start],
    ['days', days],
    ['tiers', tiers.join(', ')],
    ['support.mode', support.mode],
    ['support.threshold', support.threshold],
    ['support.cities', support.cities.join(', ')],
    ...Object.entries(materialReserve).map(([code, quantity]): [string, SheetCell] => [`material_reserve:${code}`, quantity]),
    ...Object.entries(goodsReserve).map(([code, quantity]): [string, SheetCell] => [`goods_reserve:${code}`, quantity]),
  ];
}

function tableSheet(name: TableName, dataset: Dataset | null, language: Language): WorkbookSheet {
  const columns = Object.entries(tables[name]) as [string, Column<unknown>][];
  const { fields } = messages[language].data;
  const rows = (dataset?.[name] ?? []) as readonly Readonly<Record<string, SheetCell | boolean>>[];
  return {
    name: sheetName(name, language),
    columns: columns.map(([, column]) => ({
      head: `${fields[column.name as keyof typeof fields]} (${column.name})`,
      kind: column.cell.kind,
      choices: choicesOf(name, column, language),
    })),
    rows: rows.map((row) => columns.map(([field]) => cellOf(row[field]))),
  };
}

function cellOf(value: SheetCell | boolean): SheetCell {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** The table whose codes a column takes, by its name; owners and items are of several tables. */
const referredTables: { readonly [Column in string]?: TableName } = {
  parent: 'regions',
  region: 'regions',
  product: 'products',
  serves: 'products',
  material: 'materials',
  linkage_material: 'materials',
  enterprise: 'enterprises',
  line: 'lines',
  demand: 'demands',
};

function choicesOf(name: TableName, column: Column<unknown>, language: Language): SheetColumn['choices'] {
  if (column.cell.kind === 'oneOf') return { kind: 'values', values: column.cell.options };
  if (column.cell.kind === 'flag') return { kind: 'values', values: ['0', '1'] };
  const table = column.cell.kind === 'regionCode' && name === 'distances' ? 'regions' : referredTables[column.name];
  return table === undefined ? null : { kind: 'codes', sheet: sheetName(table, language) };
}

function policySheet(policy: Policy | null, language: Language): WorkbookSheet {
  const { workbook } = messages[language].data;
  const column = (head: string): SheetColumn => ({ head, kind: 'text', choices: null });
  return {
    name: `${workbook.policy} ${policyCode}`,
    columns: [column(workbook.setting), column(workbook.value)],
    rows: policy === null ? policyTemplate.map((key) => [key, null]) : policyRows(policy),
  };
}

const policyTemplate = ['start', 'days', 'tiers', 'support.mode', 'support.threshold', 'support.cities'];
