// Defines how a dataset cell is stored: the column's name and the exact conversion in both directions.
import { assert } from '../../../shared/base/assert.ts';
import type { CellKind } from '../../../shared/domain/column.ts';
import { tables, type TableName } from '../../../shared/domain/tables.ts';
import type { SqlValue } from './sql.ts';

export interface StoredColumn {
  readonly field: string;
  /** snake_case; `…_micro` for values stored as whole millionths. */
  readonly column: string;
  readonly toSql: (value: unknown) => SqlValue;
  readonly fromSql: (value: SqlValue) => unknown;
}

/** The columns of one table, in the order of the domain's list. */
export function storedColumns(table: TableName): StoredColumn[] {
  return Object.entries(tables[table]).map(([field, { cell }]) => storedColumn(field, cell));
}

/** lineDays → line_days */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function storedColumn(field: string, cell: CellKind): StoredColumn {
  const column = columnName(field, cell);
  if (isMicro(cell)) return { field, column, toSql: nullable(toMicro), fromSql: nullable(fromMicro) };
  if (cell.kind === 'flag') return { field, column, toSql: (value) => (value === true ? 1 : 0), fromSql: (value) => value === 1 };
  return { field, column, toSql: (value) => value as SqlValue, fromSql: (value) => value };
}

function columnName(field: string, cell: CellKind): string {
  // FROM, TO and ORDER are reserved words of SQL
  if (field === 'order') return 'order_id';
  if (field === 'from' || field === 'to') return cell.kind === 'date' ? `${field}_date` : `${field}_region`;
  return isMicro(cell) ? `${snakeCase(field)}_micro` : snakeCase(field);
}

const micro = 1_000_000;

/** Decimals with more than six places, i.e. coordinates, remain doubles. */
function isMicro(cell: CellKind): boolean {
  return cell.kind === 'decimal' && cell.decimals <= 6;
}

function nullable<From, To extends SqlValue>(convert: (value: From) => To): (value: unknown) => SqlValue {
  return (value) => (value === null ? null : convert(value as From));
}

/** Exact: up to 1,000,000,000 with six decimals, both directions give correctly rounded doubles. The assertion guards this limit. */
function toMicro(value: number): number {
  const whole = Math.round(value * micro);
  assert(Number.isSafeInteger(whole) && fromMicro(whole) === value, `${value} has at most six decimals`);
  return whole;
}

function fromMicro(whole: number): number {
  return whole / micro;
}
