// Derives the id of a record from its fields, so that a file cannot change one record under the id of another.
import type { TableName } from '../domain/tables.ts';
import type { Fields, SnapshotTable } from './snapshotRecord.ts';

/** Fields that identify a row in each dataset table. */
const keyFields: { readonly [Name in TableName]: readonly string[] } = {
  regions: ['code'],
  products: ['code'],
  materials: ['code'],
  bom: ['product', 'material'],
  enterprises: ['code'],
  lines: ['code', 'product'],
  lineDays: ['line', 'date'],
  stocks: ['owner', 'item', 'region'],
  supplies: ['date', 'owner', 'item', 'region'],
  demands: ['code'],
  substitutes: ['product', 'serves'],
  arrears: ['enterprise', 'material'],
  distances: ['from', 'to'],
  pins: ['kind', 'enterprise', 'material', 'product', 'demand'],
  secured: ['demand', 'product', 'state'],
  committed: ['order', 'product'],
  given: ['enterprise', 'material'],
  opening: ['enterprise', 'material'],
  eligible: ['city', 'product'],
  previous: ['kind', 'date', 'from', 'to', 'enterprise', 'product'],
};

export const policyId = 'policy';

export function rowKey(table: TableName, row: Fields): string {
  return joined(row, keyFields[table]);
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
    case 'dailyReports':
      return joined(fields, ['date', 'enterprise']);
    default:
      return rowKey(table, fields);
  }
}

function joined(fields: Fields, names: readonly string[]): string {
  return names.map((name) => String(fields[name] ?? '')).join('|');
}
