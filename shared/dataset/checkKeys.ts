// Checks that no two rows of a table have the same key, and that no code names two things.
import { poolOwner } from '../domain/ids.ts';
import type { ParsedRow } from '../domain/parsedTables.ts';
import { sharedCodes, type CodedTable } from '../domain/codedTables.ts';
import { tableFiles, tableNames, tableRules, type TableName } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

/** Reports every row with the key of an earlier row, in tables whose rows do not add up. */
export function checkKeys(checking: Checking): void {
  // Tables that share their codes share one set of them.
  const items: Codes = new Map();
  const owners: Codes = new Map();
  const codes = (name: TableName): Codes => (isIn(sharedCodes.items, name) ? items : isIn(sharedCodes.owners, name) ? owners : new Map());
  for (const name of tableNames) {
    const { key, repeats } = tableRules[name];
    if (repeats) continue;
    if (key.length === 1 && key[0] === 'code') checkCodes(checking, name as CodedTable, codes(name));
    else checkRows(checking, name, key);
  }
}

type Codes = Map<string, { readonly file: string; readonly row: number }>;

function isIn(names: readonly TableName[], name: TableName): boolean {
  return names.includes(name);
}

function checkCodes(checking: Checking, table: CodedTable, seen: Codes): void {
  const file = tableFiles[table];
  for (const row of checking.tables[table].rows as readonly ParsedRow<CodedTable>[]) {
    const { code } = row.cells;
    if (code === undefined) continue;
    // An owner or item of this name could not be distinguished from the pool.
    if (code === poolOwner) checking.report(table, row, 'code', { kind: 'reservedCode' });
    const first = seen.get(code);
    if (first === undefined) seen.set(code, { file, row: row.row });
    else checking.report(table, row, 'code', { kind: 'duplicate', firstFile: first.file, firstRow: first.row });
  }
}

function checkRows({ tables, problems }: Checking, table: TableName, fields: readonly string[]): void {
  const file = tableFiles[table];
  const rows = new Map<string, number>();
  for (const { row, cells } of tables[table].rows as readonly ParsedRow<TableName>[]) {
    const values = keyOf(table, fields, cells as Readonly<Record<string, string | null | undefined>>);
    if (values.includes(undefined)) continue;
    const text = values.join(', ');
    const first = rows.get(text);
    if (first === undefined) rows.set(text, row);
    else problems.add({ file, row, column: null }, text, { kind: 'duplicate', firstFile: file, firstRow: first });
  }
}

/** Only pool goods lie in different places; elsewhere the region of a stock follows from its owner. */
function keyOf(table: TableName, fields: readonly string[], cells: Readonly<Record<string, string | null | undefined>>) {
  const isPlaced = table !== 'stocks' || (cells.owner === poolOwner && cells.region !== null);
  return fields.filter((field) => isPlaced || field !== 'region').map((field) => cells[field]);
}
