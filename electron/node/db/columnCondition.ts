// The filter of a column of a list as a condition of SQL.
import { filtersNothing, type ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { SqlValue } from './sql.ts';

export interface FilteredColumn {
  /** Expressions over the index: what words are searched in, what is chosen, the least and the greatest value. */
  readonly text?: string;
  readonly choice?: string;
  /** Where a cell holds several codes between blanks, any of them may be chosen. */
  readonly codes?: string;
  readonly least?: string;
  readonly greatest?: string;
  readonly isNumber?: boolean;
}

export interface SqlCondition {
  readonly part: string;
  readonly values: readonly SqlValue[];
}

/** Null if the filter leaves nothing out. A bound that is no number for a column of numbers is none. */
export function columnCondition(column: FilteredColumn, filter: ColumnFilter): SqlCondition | null {
  if (filtersNothing(filter)) return null;
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const add = (part: string, value: SqlValue) => {
    parts.push(part);
    values.push(value);
  };
  const bound = (text: string) => (column.isNumber === true ? Number(text) : text);
  const sought = filter.contains.trim().toLowerCase();
  if (sought !== '' && column.text !== undefined) add(`instr(lower(${column.text}), ?) > 0`, sought);
  if (filter.oneOf.length > 0 && column.choice !== undefined)
    add(`${column.choice} IN (SELECT value FROM json_each(?))`, JSON.stringify(filter.oneOf));
  if (filter.oneOf.length > 0 && column.codes !== undefined)
    add(`EXISTS (SELECT 1 FROM json_each(?) WHERE instr(${column.codes}, ' ' || value || ' ') > 0)`, JSON.stringify(filter.oneOf));
  // What lasts from one day to another is there on every day between.
  if (filter.from !== '' && column.greatest !== undefined) add(`${column.greatest} >= ?`, bound(filter.from));
  if (filter.to !== '' && column.least !== undefined) add(`${column.least} <= ?`, bound(filter.to));
  return parts.length === 0 ? null : { part: `(${parts.join(' AND ')})`, values };
}
