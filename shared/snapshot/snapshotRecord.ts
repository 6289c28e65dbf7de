// The records snapshots consist of: grouped by table, each with a stable id and a set of fields.
import { tableNames, type TableName } from '../domain/tables.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

/** Ratings are separate from their enterprises: the province sets them, the city owns the rest. */
export const otherTables = [
  'policy',
  'ratings',
  'quotas',
  'cityQuotas',
  'orders',
  'orderEvents',
  'dailyReports',
  'papers',
  'paperEvents',
  'cityReports',
  'counts',
  'arrivals',
  'requests',
  'decisions',
  'findings',
  'findingAnswers',
  'releases',
  'releaseEntries',
  'contracts',
  'contractEntries',
  'listEntries',
] as const;
export type SnapshotTable = TableName | (typeof otherTables)[number];
export const snapshotTables: readonly SnapshotTable[] = [...tableNames, ...otherTables];

/** By table, then by id. A table without records may be absent. */
export type RecordSet = ReadonlyMap<SnapshotTable, ReadonlyMap<string, Fields>>;

/** The owner of a record: the province, or a city by its code. */
export type Owner = string;
export const province: Owner = 'province';

export function recordOf(records: RecordSet, table: SnapshotTable, id: string): Fields | undefined {
  return records.get(table)?.get(id);
}

/** Keys are sorted at every level, so that equal values give equal text. */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  return `{${Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(object[key])}`)
    .join(',')}}`;
}

export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, k) => sameJson(value, b[k]));
  const [left, right] = [a as { readonly [key: string]: Json }, b as { readonly [key: string]: Json }];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && sameJson(left[name], right[name]))
  );
}
