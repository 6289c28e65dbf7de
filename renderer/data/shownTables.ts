// Which tables the data page lists: what people keep always, what is derived only where there is something.
import { isDerived, type TableName } from '../../shared/domain/tables.ts';

export function isShown(table: TableName, rows: number): boolean {
  return rows > 0 || !isDerived(table);
}
