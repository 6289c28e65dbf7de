// Owns what tells one record of a table from another: its id says no other thing than its fields, or a file could change one record under
// the name of another.
import type { TableName } from '../domain/tables.ts';
import type { Fields, SnapshotTable } from './snapshotRecord.ts';

/** Fields that tell rows of the dataset apart. */
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
};

export const policyId = 'policy';

export function rowKey(table: TableName, row: Fields): string {
  return joined(row, keyFields[table]);
}

/** The id the fields give; a rating has none of its own: it stands under its enterprise. */
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
