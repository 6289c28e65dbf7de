// Reads records that still have earlier codes: what was received or sent earlier, and files of offices that have not heard of a recoding.
// Orders, their events and daily reports keep the codes they were written with.
import { tableNames, tableRules, type TableName } from '../domain/tables.ts';
import { presentCode, type Aliases } from '../recoding/recoding.ts';
import { recodePolicy } from '../recoding/recodeDataset.ts';
import { added, recodeRows } from '../recoding/recodeRows.ts';
import { presentName, references } from '../recoding/references.ts';
import type { Policy } from '../domain/policy.ts';
import { rowKey } from './recordKey.ts';
import type { Fields, Json, RecordSet, SnapshotTable } from './snapshotRecord.ts';

export function recodeRecords(records: RecordSet, aliases: Aliases): RecordSet {
  if (aliases.isEmpty) return records;
  return new Map([...records].map(([table, of]) => [table, recodeTable(table, of, aliases)]));
}

function recodeTable(table: SnapshotTable, of: ReadonlyMap<string, Fields>, aliases: Aliases): ReadonlyMap<string, Fields> {
  if (table === 'ratings') return recodeRatings(of, aliases);
  if (table === 'quotas' || table === 'cityQuotas') return recodeQuotas(of, aliases);
  if (table === 'policy')
    return new Map([...of].map(([id, fields]) => [id, recodePolicy(fields as unknown as Policy, aliases) as unknown as Fields]));
  return isDatasetTable(table) ? recodeDatasetTable(table, of, aliases) : of;
}

function isDatasetTable(table: SnapshotTable): table is TableName {
  return (tableNames as readonly string[]).includes(table);
}

function recodeDatasetTable(table: TableName, of: ReadonlyMap<string, Fields>, aliases: Aliases): ReadonlyMap<string, Fields> {
  const rows = [...of.values()];
  const made = recodeRows(table, rows, aliases);
  if (made.every((row, at) => row === rows[at])) return of;
  const next = new Map<string, Fields>();
  for (const row of made) {
    if (row === null) continue;
    const key = rowKey(table, row);
    let id = key;
    for (let count = 2; next.has(id); count += 1) id = `${key}#${count}`;
    next.set(id, row);
  }
  return next;
}

/** Of makers that became one, the rating of the code that stays. */
function recodeRatings(of: ReadonlyMap<string, Fields>, aliases: Aliases): ReadonlyMap<string, Fields> {
  const next = new Map<string, Fields>();
  for (const [code, fields] of of) {
    const alias = aliases.enterprises.get(code);
    if (alias === undefined) next.set(code, fields);
    else if (!alias.isMerge) next.set(alias.to, fields);
  }
  return next;
}

export function recodeQuotas(of: ReadonlyMap<string, Fields>, aliases: Aliases): Map<string, Fields> {
  const next = new Map<string, Fields>();
  for (const fields of of.values()) {
    const enterprise = presentCode(aliases, 'enterprises', String(fields.enterprise));
    const material = presentCode(aliases, 'materials', String(fields.material));
    const id = `${enterprise}|${material}`;
    const other = next.get(id);
    const quantity = other === undefined ? fields.quantity : added(Number(other.quantity), Number(fields.quantity));
    next.set(id, { ...fields, enterprise, material, quantity: quantity as Json });
  }
  return next;
}

/**
 * The id of the record under present codes; null if a step on the way was a merge, so that it is now only a part of the record of that id.
 */
export function recodeId(table: SnapshotTable, id: string, aliases: Aliases): string | null {
  if (aliases.isEmpty) return id;
  if (table === 'ratings') return throughAlias(aliases.enterprises.get(id), id);
  if (table === 'quotas' || table === 'cityQuotas') {
    const [enterprise, material] = id.split('|');
    const maker = throughAlias(aliases.enterprises.get(enterprise), enterprise);
    return maker === null ? null : `${maker}|${presentCode(aliases, 'materials', material)}`;
  }
  if (!isDatasetTable(table)) return id;
  const { key: fields, repeats } = tableRules[table];
  // Only rows that may repeat are counted: names may hold the sign too, such as 3#仓库.
  const [key, count] = repeats ? id.split('#') : [id];
  const parts = key.split('|').map((part, at): string | null => {
    const named = references[table].get(fields[at]);
    if (named === undefined || part === '') return part;
    const isMerged =
      named === 'owner' || named === 'party'
        ? (aliases.regions.get(part) ?? aliases.enterprises.get(part))?.isMerge === true
        : named !== 'item' && aliases[named].get(part)?.isMerge === true;
    return isMerged ? null : presentName(aliases, named, part);
  });
  if (parts.includes(null)) return null;
  return count === undefined ? parts.join('|') : `${parts.join('|')}#${count}`;
}

function throughAlias(alias: { readonly to: string; readonly isMerge: boolean } | undefined, code: string): string | null {
  if (alias === undefined) return code;
  return alias.isMerge ? null : alias.to;
}

/** The id under present codes, through merges too: the record it is a part of. */
export function wholeId(table: SnapshotTable, id: string, fields: Fields, aliases: Aliases): string {
  if (aliases.isEmpty) return id;
  if (table === 'ratings') return presentCode(aliases, 'enterprises', id);
  if (table === 'quotas' || table === 'cityQuotas') return [...recodeQuotas(new Map([[id, fields]]), aliases).keys()][0];
  if (!isDatasetTable(table)) return id;
  const [row] = recodeRows(table, [fields], aliases);
  return row === null || row === fields ? id : rowKey(table, row);
}
