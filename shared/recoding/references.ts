// Which field of which table names what. Recoding follows every one of them.
import { referenceOf, type Column } from '../domain/column.ts';
import { codedTables, type CodedTable } from '../domain/codedTables.ts';
import { tableNames, tables, type TableName } from '../domain/tables.ts';
import { presentCode, presentItem, presentOwner, type Aliases } from './recoding.ts';

type Named = CodedTable | 'owner' | 'item' | 'party';

/** Codes of several tables. */
const several = { owners: 'owner', items: 'item', parties: 'party' } as const;

/** What each field of a table names; a row's own code among them. */
export const references: { readonly [Name in TableName]: ReadonlyMap<string, Named> } = Object.fromEntries(
  tableNames.map((table) => [
    table,
    new Map(
      (Object.entries(tables[table]) as [string, Column<unknown>][]).flatMap(([field, { cell }]): [string, Named][] => {
        if (field === 'code') return [[field, table as CodedTable]];
        const to = referenceOf(cell)?.to;
        return to === undefined ? [] : [[field, several[to as keyof typeof several] ?? (to as CodedTable)]];
      }),
    ),
  ]),
) as unknown as { readonly [Name in TableName]: ReadonlyMap<string, Named> };

export function isCoded(table: string): table is CodedTable {
  return (codedTables as readonly string[]).includes(table);
}

export function presentName(aliases: Aliases, named: Named, code: string): string {
  if (named === 'owner' || named === 'party') return presentOwner(aliases, code);
  return named === 'item' ? presentItem(aliases, code) : presentCode(aliases, named, code);
}

/** Whether a field that names `named` may hold codes of `table`. */
export function mayName(named: Named, table: CodedTable): boolean {
  if (named === 'owner' || named === 'party') return table === 'regions' || table === 'enterprises';
  if (named === 'item') return table === 'products' || table === 'materials';
  return named === table;
}
