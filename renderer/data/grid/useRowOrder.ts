// Decides when the rows of a grid are searched, filtered and sorted again.
import { useState } from 'react';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import type { GridColumn } from './gridColumns.ts';
import { rowOrder, type ColumnFilter, type RowSort } from './rowOrder.ts';

/**
 * Searches, filters and sorts again when the query or the number of rows changes; a row just edited stays where it is, as in a spreadsheet.
 */
export function useRowOrder(
  rows: readonly EditedRow[],
  columns: readonly GridColumn[],
  find: string,
  filters: ReadonlyMap<string, ColumnFilter>,
  sort: RowSort | null,
): readonly number[] {
  const [kept, keep] = useState(() => ({
    find,
    filters,
    sort,
    count: rows.length,
    order: rowOrder(rows, columns, { find, filters, sort }),
  }));
  if (kept.find === find && kept.filters === filters && kept.sort === sort && kept.count === rows.length) return kept.order;
  const order = rowOrder(rows, columns, { find, filters, sort });
  keep({ find, filters, sort, count: rows.length, order });
  return order;
}
