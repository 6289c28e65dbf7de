// Owns uniqueness: no two rows of a table say the same thing twice, and no code names two things.
import type { ParsedRow, RowOf } from '../domain/parsedTables.ts';
import { tableFiles } from '../domain/tables.ts';
import type { TableName } from '../domain/tables.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Checking } from './checking.ts';

/** Reports every row whose key an earlier row has. Supplies, arrears, what is secured, given or was planned may repeat: they add up. */
export function checkKeys(checking: Checking): void {
  // An item is a product or a material, an owner a city or an enterprise: each pair shares one set of codes.
  const items: Keys = new Map();
  const owners: Keys = new Map();
  checkCodes(checking, 'regions', owners);
  checkCodes(checking, 'enterprises', owners);
  checkCodes(checking, 'products', items);
  checkCodes(checking, 'materials', items);
  checkCodes(checking, 'demands', new Map());

  checkRows(checking, 'bom', ({ product, material }) => [product, material]);
  checkRows(checking, 'lines', ({ code, product }) => [code, product]);
  checkRows(checking, 'lineDays', ({ line, date }) => [line, date]);
  // Only pool goods lie in different places; elsewhere a region says no more than the owner does.
  checkRows(checking, 'stocks', ({ owner, item, region }) =>
    owner === poolOwner && region !== null ? [owner, item, region] : [owner, item],
  );
  checkRows(checking, 'substitutes', ({ product, serves }) => [product, serves]);
  checkRows(checking, 'distances', ({ from, to }) => [from, to]);
  checkRows(checking, 'committed', ({ order, product }) => [order, product]);
  checkRows(checking, 'opening', ({ enterprise, material }) => [enterprise, material]);
  checkRows(checking, 'eligible', ({ city, product }) => [city, product]);
}

type Keys = Map<string, { readonly file: string; readonly row: number }>;

function checkCodes(checking: Checking, table: 'regions' | 'enterprises' | 'products' | 'materials' | 'demands', keys: Keys): void {
  const file = tableFiles[table];
  for (const row of checking.tables[table].rows as readonly ParsedRow<typeof table>[]) {
    const { code } = row.cells;
    if (code === undefined) continue;
    // An owner or item of this name could not be told from the pool.
    if (code === poolOwner) checking.report(table, row, 'code', { kind: 'reservedCode' });
    const first = keys.get(code);
    if (first === undefined) keys.set(code, { file, row: row.row });
    else checking.report(table, row, 'code', { kind: 'duplicate', firstFile: first.file, firstRow: first.row });
  }
}

function checkRows<Name extends TableName>(
  { tables, problems }: Checking,
  table: Name,
  keyOf: (cells: Partial<RowOf<Name>>) => readonly (string | null | undefined)[],
): void {
  const file = tableFiles[table];
  const rows = new Map<string, number>();
  for (const { row, cells } of tables[table].rows as readonly ParsedRow<Name>[]) {
    const key = keyOf(cells as Partial<RowOf<Name>>);
    if (key.includes(undefined)) continue;
    const text = key.join(', ');
    const first = rows.get(text);
    if (first === undefined) rows.set(text, row);
    else problems.add({ file, row, column: null }, text, { kind: 'duplicate', firstFile: file, firstRow: first });
  }
}
