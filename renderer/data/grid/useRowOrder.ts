// Decides when the rows of a grid are searched, filtered and sorted again.
import { useState } from 'react';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import type { LongSort } from '../../ui/longTable/longColumn.ts';
import type { GridColumn } from './gridColumns.ts';
import { gridOrder } from './gridOrder.ts';

/**
 * Searches, filters and sorts again when the query or the number of rows changes; a row just edited stays where it is, as in a spreadsheet.
 */
export function useRowOrder(
  rows: readonly EditedRow[],
  columns: readonly GridColumn[],
  find: string,
  filters: ReadonlyMap<string, ColumnFilter>,
  sort: LongSort | null,
): readonly number[] {
  const [kept, keep] = useState(() => ({
    find,
    filters,
    sort,
    count: rows.length,
    order: gridOrder(rows, columns, { find, filters, sort }),
  }));
  if (kept.find === find && kept.filters === filters && kept.sort === sort && kept.count === rows.length) return kept.order;
  const order = gridOrder(rows, columns, { find, filters, sort });
  keep({ find, filters, sort, count: rows.length, order });
  return order;
}
