// Which tables the data page lists: those that people keep always, derived ones only if they have rows.
import { isDerived, type TableName } from '../../shared/domain/tables.ts';

export function isShown(table: TableName, rows: number): boolean {
  return rows > 0 || !isDerived(table);
}
