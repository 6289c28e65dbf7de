// Ensures that a row counts once in an import: duplicates across sheets, files or sections of a sheet are reported, or added up if people
// choose so.
import { addDecimals } from '../base/decimalText.ts';
import type { TableName } from '../domain/tables.ts';
import { keyOf, keysOf } from './mergeRows.ts';
import type { IntakeProblem, ReadRow } from './readRow.ts';
import type { SheetSettings } from './sheetSettings.ts';
import { quantityFieldOf } from './tableFields.ts';

interface Seen {
  readonly sheet: number;
  readonly title: string;
  readonly row: number;
  readonly values: ReadRow['values'];
}

export function seenKeys() {
  const tables = new Map<TableName, Map<string, Seen>>();
  return {
    /** The rows combined with earlier rows of the same key, and problems of duplicates. */
    compare(
      sheet: number,
      rows: readonly ReadRow[],
      settings: SheetSettings,
      table: TableName,
      title: string,
    ): { readonly rows: readonly ReadRow[]; readonly problems: readonly IntakeProblem[] } {
      const seen = tables.get(table) ?? new Map<string, Seen>();
      tables.set(table, seen);
      const fields = keysOf(table, rows);
      const quantity = quantityFieldOf(table);
      const problems: IntakeProblem[] = [];
      const kept = rows.map((row): ReadRow => {
        const key = keyOf(row.values, fields);
        const first = seen.get(key);
        if (first === undefined || first.sheet === sheet) {
          if (first === undefined) seen.set(key, { sheet, title, row: row.place.row, values: row.values });
          return row;
        }
        if (quantity !== null && settings.addUp) {
          const values = { ...row.values, [quantity]: Number(addDecimals(String(first.values[quantity]), String(row.values[quantity]))) };
          seen.set(key, { ...first, values });
          return { ...row, values };
        }
        // For regions, products and the like, an identical duplicate adds nothing.
        if (quantity === null && Object.keys(row.values).every((field) => row.values[field] === (first.values[field] ?? row.values[field])))
          return row;
        problems.push({
          ...{ file: title, row: row.place.row + 1, column: null, value: key, cell: null },
          ...{ kind: 'duplicate', firstFile: first.title, firstRow: first.row + 1 },
        });
        return row;
      });
      return { rows: kept, problems };
    },
  };
}
