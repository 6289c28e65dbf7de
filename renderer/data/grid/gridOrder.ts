// Decides which rows of a table are shown and in which order.
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import { rowOrder, type RowChoice } from '../../ui/longTable/rowOrder.ts';
import { isNumber, plain, type GridColumn } from './gridColumns.ts';

/** Positions in the table of the rows shown. */
export function gridOrder(rows: readonly EditedRow[], columns: readonly GridColumn[], choice: RowChoice): readonly number[] {
  const ordered = columns.map((column) => {
    const { field, shown } = column;
    const { kind } = column.column.cell;
    const order = isNumber(kind) ? ('number' as const) : kind === 'text' ? ('name' as const) : ('code' as const);
    const value = (row: EditedRow) => row[field] ?? null;
    return {
      key: field,
      order,
      value,
      shown: (row: EditedRow) => shown(value(row)),
      choice: (row: EditedRow) => plain(value(row)),
    };
  });
  return rowOrder(rows, ordered, choice);
}
