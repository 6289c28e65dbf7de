// Checks that every code names what its column says: a row that is there, and a region of a level that fits.
import { referenceOf, type Column } from '../domain/column.ts';
import type { ParsedRow } from '../domain/parsedTables.ts';
import { tableNames, tables, type TableName } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

export function checkReferences({ tables: parsed, report, fault }: Checking): void {
  for (const name of tableNames) {
    for (const [field, { cell }] of Object.entries(tables[name]) as [string, Column<unknown>][]) {
      const reference = referenceOf(cell);
      if (reference === null) continue;
      for (const row of parsed[name].rows as readonly ParsedRow<TableName>[]) {
        const code = (row.cells as Readonly<Record<string, string | null | undefined>>)[field];
        const problem = fault(reference, code);
        if (problem !== null) report(name, row, field as never, problem);
      }
    }
  }
}
