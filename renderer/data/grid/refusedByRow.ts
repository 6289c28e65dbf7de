// Groups the refused input of a table by row.
import type { TableName } from '../../../shared/domain/tables.ts';
import type { RefusedCell } from '../../state/editStore.ts';

/** By row of the table, then by field. */
export function refusedByRow(
  table: TableName,
  refused: ReadonlyMap<string, RefusedCell>,
): ReadonlyMap<number, ReadonlyMap<string, RefusedCell>> {
  const rows = new Map<number, Map<string, RefusedCell>>();
  for (const [key, cell] of refused) {
    const [of, row, field] = key.split('|');
    if (of !== table) continue;
    const fields = rows.get(Number(row)) ?? new Map<string, RefusedCell>();
    rows.set(Number(row), fields.set(field, cell));
  }
  return rows;
}
