// Which field of which table names what. Recoding follows every one of them.
import type { TableName } from '../domain/tables.ts';
import { tables } from '../domain/tables.ts';
import type { Aliases, CodedTable } from './recoding.ts';
import { codedTables, presentCode, presentItem, presentOwner } from './recoding.ts';

type Named = CodedTable | 'owner' | 'item';

const byField: { readonly [field: string]: Named } = {
  region: 'regions',
  city: 'regions',
  parent: 'regions',
  enterprise: 'enterprises',
  product: 'products',
  serves: 'products',
  material: 'materials',
  linkageMaterial: 'materials',
  line: 'lines',
  demand: 'demands',
  owner: 'owner',
  item: 'item',
};

const wayTables: ReadonlySet<TableName> = new Set(['distances', 'committed', 'previous']);

/** What each field of a table names; a row's own code among them. */
export const references: { readonly [Name in TableName]: ReadonlyMap<string, Named> } = Object.fromEntries(
  (Object.keys(tables) as TableName[]).map((table) => [
    table,
    new Map(
      Object.keys(tables[table]).flatMap((field): [string, Named][] => {
        if (field === 'code') return [[field, table as CodedTable]];
        // Elsewhere these are days.
        if (wayTables.has(table) && (field === 'from' || field === 'to')) return [[field, 'regions']];
        return Object.hasOwn(byField, field) ? [[field, byField[field]]] : [];
      }),
    ),
  ]),
) as unknown as { readonly [Name in TableName]: ReadonlyMap<string, Named> };

export function isCoded(table: string): table is CodedTable {
  return (codedTables as readonly string[]).includes(table);
}

export function presentName(aliases: Aliases, named: Named, code: string): string {
  if (named === 'owner') return presentOwner(aliases, code);
  return named === 'item' ? presentItem(aliases, code) : presentCode(aliases, named, code);
}

/** Whether a field that names `named` may hold codes of `table`. */
export function mayName(named: Named, table: CodedTable): boolean {
  if (named === 'owner') return table === 'regions' || table === 'enterprises';
  if (named === 'item') return table === 'products' || table === 'materials';
  return named === table;
}
