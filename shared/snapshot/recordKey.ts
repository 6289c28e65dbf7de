// Derives the id of a record from its fields, so that a file cannot change one record under the id of another.
import { arrivalKey, type ArrivalEntry } from '../position/arrivalEntry.ts';
import { countKey, type CountEntry } from '../position/countEntry.ts';
import { tableRules, type TableName } from '../domain/tables.ts';
import type { Fields, SnapshotTable } from './snapshotRecord.ts';

export const policyId = 'policy';

export function rowKey(table: TableName, row: Fields): string {
  return joined(row, tableRules[table].key);
}

/** The id derived from the fields. A rating has none of its own: it uses its enterprise's. */
export function recordKey(table: SnapshotTable, id: string, fields: Fields): string {
  switch (table) {
    case 'policy':
      return policyId;
    case 'ratings':
      return id;
    case 'quotas':
    case 'cityQuotas':
      return joined(fields, ['enterprise', 'material']);
    case 'orders':
      return String(fields.id);
    case 'orderEvents':
      return `${fields.order}|${(fields.event as Fields | undefined)?.id}`;
    case 'papers':
      return String(fields.id);
    case 'requests':
    case 'decisions':
    case 'findings':
    case 'findingAnswers':
    case 'releases':
    case 'releaseEntries':
    case 'contracts':
    case 'contractEntries':
    case 'listEntries':
      return String(fields.id);
    case 'paperEvents':
      return `${fields.paper}|${(fields.event as Fields | undefined)?.id}`;
    case 'dailyReports':
      return joined(fields, ['date', 'enterprise']);
    case 'cityReports':
      return joined(fields, ['date', 'city']);
    case 'counts':
      return countKey(fields as unknown as CountEntry);
    case 'arrivals':
      return arrivalKey(fields as unknown as ArrivalEntry);
    default:
      return rowKey(table, fields);
  }
}

function joined(fields: Fields, names: readonly string[]): string {
  return names.map((name) => String(fields[name] ?? '')).join('|');
}
