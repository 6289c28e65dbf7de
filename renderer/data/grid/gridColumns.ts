// What the grid knows about a table's columns: heads, widths, alignment, and names for codes.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { poolOwner } from '../../../shared/domain/ids.ts';
import { referenceOf, type CellKind, type Column } from '../../../shared/domain/column.ts';
import { isDerived, tableRules, tables, type TableName } from '../../../shared/domain/tables.ts';
import type { Cell } from '../../../shared/editing/editStep.ts';
import { pinyinInitials } from '../../../shared/text/pinyin.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';

export interface GridColumn {
  readonly field: string;
  readonly column: Column<unknown>;
  /** Possible values with their names; null if any value is allowed. */
  readonly choices: readonly CodeChoice[] | null;
  /** In pixels, until the user changes it. */
  readonly width: number;
  /** As displayed: 12,000; 360100 南昌市; 抗疫一线. */
  shown: (value: Cell) => string;
  /** As stored: a name that matches exactly one choice becomes its code. */
  read: (typed: string) => string;
}

export interface CodeChoice {
  readonly code: string;
  readonly name: string;
  readonly label: string;
  /** The text that a search matches: code, name and pinyin initials. */
  readonly search: string;
}

/** Derived tables have one column more: where a row comes from. Its values are words already. */
export const originField = 'origin';
const originColumn: Column<string | null> = { name: originField, cell: { kind: 'text' }, optional: true };

/** `word` gives the display name of a column's fixed value. */
export function gridColumns(table: TableName, dataset: Dataset, word: (column: string, value: string) => string): GridColumn[] {
  const columns = Object.entries(tables[table]) as [string, Column<unknown>][];
  const all = isDerived(table) ? [...columns, [originField, originColumn] as [string, Column<unknown>]] : columns;
  return all.map(([field, column], index) => {
    const choices = choicesOf(column, dataset, word);
    const labels = new Map(choices?.map(({ code, label }) => [code, label]));
    const codes = new Map<string, string | null>();
    for (const { code, name } of choices ?? []) codes.set(name, codes.has(name) ? null : code);
    const number = isNumber(column.cell.kind);
    return {
      field,
      column,
      choices,
      width:
        index === 0 && choices === null
          ? 168
          : number
            ? 116
            : choices !== null
              ? 176
              : column.name === 'name'
                ? 200
                : field === originField
                  ? 240
                  : 124,
      shown: (value) => (typeof value === 'number' ? groupedDigits(value) : (labels.get(plain(value)) ?? plain(value))),
      read: (typed) => codes.get(typed.trim()) ?? typed,
    };
  });
}

/** More frozen columns would leave no room for the others. */
const maxFrozen = 2;

/** The leading columns that identify the row. */
export function frozenColumns(table: TableName, columns: readonly GridColumn[]): number {
  const keys = tableRules[table].key;
  const others = columns.findIndex(({ field }) => !keys.includes(field));
  return Math.max(1, Math.min(maxFrozen, others === -1 ? columns.length : others));
}

/** As typed and stored: 1 and 0 for yes and no. */
export function plain(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

export function isNumber(kind: CellKind['kind']): boolean {
  return kind === 'pieces' || kind === 'decimal';
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function choicesOf(
  { name, cell }: Column<unknown>,
  dataset: Dataset,
  word: (column: string, value: string) => string,
): readonly CodeChoice[] | null {
  const fixed = cell.kind === 'oneOf' ? cell.options : cell.kind === 'flag' ? ['1', '0'] : null;
  if (fixed !== null) return fixed.map((code) => choice(code, word(name, code), word(name, code)));
  const named = referred(cell, dataset);
  return named?.map(({ code, name: called }) => choice(code, called, called === '' ? code : `${code} ${called}`)) ?? null;
}

function choice(code: string, name: string, label: string): CodeChoice {
  return { code, name, label, search: `${code} ${name} ${pinyinInitials(name)}`.toLowerCase() };
}

/** The rows whose codes the cell may hold. */
function referred(cell: CellKind, dataset: Dataset): readonly Named[] | null {
  const { regions, products, materials, enterprises } = dataset;
  switch (referenceOf(cell)?.to) {
    case 'regions':
      return regions;
    case 'products':
      return products;
    case 'materials':
      return materials;
    case 'enterprises':
      return enterprises;
    case 'lines':
      return [...new Set(dataset.lines.map(({ code }) => code))].map((code) => ({ code, name: '' }));
    case 'demands':
      return dataset.demands.map(({ code }) => ({ code, name: '' }));
    case 'owners':
      return [{ code: poolOwner, name: '' }, ...regions.filter(({ level }) => level === 'city'), ...enterprises];
    case 'parties':
      return [...regions, ...enterprises];
    case 'items':
      return [...products, ...materials];
    case undefined:
      return null;
  }
}
