// Owns what the grid knows of a table's columns: heads, widths, alignment, and where a code is named.
import { pinyin } from 'pinyin-pro';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { poolOwner } from '../../../shared/domain/ids.ts';
import type { CellKind, Column, TableName } from '../../../shared/domain/tables.ts';
import { tables } from '../../../shared/domain/tables.ts';

export interface GridColumn {
  readonly field: string;
  readonly column: Column<unknown>;
  /** Codes it may take, with their names; null where it takes no codes of other tables. */
  readonly choices: readonly CodeChoice[] | null;
}

export interface CodeChoice {
  readonly code: string;
  readonly name: string;
  /** What a search looks in: code, name and the initials of its pinyin. */
  readonly search: string;
}

export function gridColumns(table: TableName, dataset: Dataset): GridColumn[] {
  return (Object.entries(tables[table]) as [string, Column<unknown>][]).map(([field, column]) => ({
    field,
    column,
    choices: choicesOf(table, column, dataset),
  }));
}

export function isNumber(kind: CellKind['kind']): boolean {
  return kind === 'pieces' || kind === 'decimal';
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function choicesOf(table: TableName, { name, cell }: Column<unknown>, dataset: Dataset): readonly CodeChoice[] | null {
  const named = referred(table, name, cell.kind, dataset);
  return named === null
    ? null
    : named.map(({ code, name: word }) => ({ code, name: word, search: `${code} ${word} ${initials(word)}`.toLowerCase() }));
}

function referred(table: TableName, column: string, kind: CellKind['kind'], dataset: Dataset): readonly Named[] | null {
  const { regions, products, materials, enterprises } = dataset;
  if (kind === 'regionCode') return column === 'code' ? null : regions;
  switch (column) {
    case 'product':
    case 'serves':
      return products;
    case 'material':
    case 'linkage_material':
      return materials;
    case 'enterprise':
      return enterprises;
    case 'line':
      return [...new Set(dataset.lines.map(({ code }) => code))].map((code) => ({ code, name: '' }));
    case 'demand':
      return dataset.demands.map(({ code }) => ({ code, name: '' }));
    case 'owner':
      return [{ code: poolOwner, name: '' }, ...regions.filter(({ level }) => level === 'city'), ...enterprises];
    case 'item':
      return [...products, ...materials];
    default:
      return table === 'distances' ? regions : null;
  }
}

function initials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
