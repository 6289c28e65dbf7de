// The dataset as a workbook: a sheet for each table, a two-column policy sheet and instructions, with the type and choices of each column.
// Sheet names and headers contain table and column codes, so that the workbook can be read back unambiguously.
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import type { Policy } from '../domain/policy.ts';
import { isDerived, tableFiles, tableNames, tables, type TableName } from '../domain/tables.ts';
import { referenceOf, type CellKind, type Column } from '../domain/column.ts';
import { messages } from '../text/messages/messages.ts';

export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly head: string;
  readonly kind: CellKind['kind'];
  /** Fixed values, or the codes on another sheet. */
  readonly choices:
    | { readonly kind: 'values'; readonly values: readonly string[] }
    | { readonly kind: 'codes'; readonly sheet: string }
    | null;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Dates are ISO text, flags are 0 or 1. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface Workbook {
  readonly guide: { readonly name: string; readonly lines: readonly string[] };
  readonly sheets: readonly WorkbookSheet[];
}

/**
 * Workbook of a dataset, or an empty template if there is none. Derived tables are included only if they have rows, since nobody types
 * them.
 */
export function workbookOf(dataset: Dataset | null, language: Language): Workbook {
  const words = messages[language].data;
  return {
    guide: { name: words.workbook.guide, lines: words.workbook.lines },
    sheets: [
      ...tableNames
        .filter((name) => !isDerived(name) || (dataset?.[name].length ?? 0) > 0)
        .map((name) => tableSheet(name, dataset, language)),
      policySheet(dataset?.policy ?? null, language),
    ],
  };
}

/** Workbook of a single table, without choices from sheets that it lacks. */
export function tableWorkbook(table: TableName, dataset: Dataset, language: Language): Workbook {
  const sheet = tableSheet(table, dataset, language);
  const columns = sheet.columns.map((column) => (column.choices?.kind === 'codes' ? { ...column, choices: null } : column));
  return { ...workbookOf(null, language), sheets: [{ ...sheet, columns }] };
}

/** Maximum characters in a sheet name. */
const maxNameCharacters = 31;

/** 需求 demands: the label for people, truncated if necessary, then the code for the reader. */
export function sheetName(name: TableName, language: Language): string {
  const code = tableCode(name);
  return `${messages[language].data.tableNames[name].slice(0, maxNameCharacters - code.length - 1).trim()} ${code}`;
}

export function tableCode(name: TableName): string {
  return tableFiles[name].replace(/\.csv$/, '');
}

export const policyCode = 'policy';

/** Policy settings by their path in policy.json. Settings of materials and products have the code after a colon. */
export function policyRows(policy: Policy): [string, SheetCell][] {
  const { start, cycleStart, days, tiers, support, materialReserve, goodsReserve } = policy;
  return [
    ['start', start],
    ...(cycleStart === undefined ? [] : [['cycle_start', cycleStart] satisfies [string, SheetCell]]),
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
      choices: choicesOf(column, language),
    })),
    rows: rows.map((row) => columns.map(([field]) => cellOf(row[field]))),
  };
}

function cellOf(value: SheetCell | boolean): SheetCell {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** A column takes the codes of the table it names; owners, parties and items, which are of several tables, have no list. */
function choicesOf({ cell }: Column<unknown>, language: Language): SheetColumn['choices'] {
  if (cell.kind === 'oneOf') return { kind: 'values', values: cell.options };
  if (cell.kind === 'flag') return { kind: 'values', values: ['0', '1'] };
  const table = referenceOf(cell)?.to;
  return table === undefined || table === 'items' || table === 'owners' || table === 'parties'
    ? null
    : { kind: 'codes', sheet: sheetName(table, language) };
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
