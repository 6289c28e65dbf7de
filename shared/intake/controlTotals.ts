// Control totals for checking an import: for every figure column, the sum in the sheet and the sum of what was read.
import { addDecimals, multiplyDecimals } from '../base/decimalText.ts';
import type { TableName } from '../domain/tables.ts';
import { measureOf } from './fieldMeasure.ts';
import { readFigure } from './figureText.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import type { SheetSettings } from './sheetSettings.ts';
import type { SkipReason } from './tableRows.ts';
import { readUnit } from './units.ts';

export interface ColumnTotal {
  readonly column: number;
  readonly head: string;
  /** Sum of all figures in the column as they stand, without totals and repeated headers. */
  readonly inSheet: string;
  readonly read: string;
  /** The sheet's own last total; null if it has none. */
  readonly stated: string | null;
}

const grandTotal = /^(?:[\p{L}]{0,6}(?:合\s?计|总\s?计|共\s?计)|(?:grand\s)?total)/iu;

export function controlTotals(
  sheet: RawSheet,
  settings: SheetSettings,
  heads: readonly string[],
  rows: readonly (readonly RawCell[])[],
  why: (row: number) => SkipReason | 'blank' | null,
  readRows: ReadonlySet<number>,
): ColumnTotal[] {
  const table = settings.table as TableName;
  const firstRow = settings.headRow + settings.headRows;
  const columns = settings.columns.flatMap(({ field }, column) => {
    const measure = field === null ? null : measureOf(table, field);
    return measure !== null && measure.kind !== 'share' ? [column] : [];
  });
  const sums = new Map(columns.map((column) => [column, { inSheet: '0', read: '0', stated: null as string | null }]));
  for (let row = firstRow; row < rows.length; row += 1) {
    const reason = why(row);
    if (reason === 'blank' || reason === 'repeatedHead' || reason === 'note' || reason === 'sum') continue;
    const isTotal = reason === 'total';
    if (isTotal && !sheet.rows[row].some((cell) => typeof cell === 'string' && grandTotal.test(plainCellText(cell).slice(0, 30)))) continue;
    for (const column of columns) {
      const figure = plainFigure(rows[row][column]);
      const sum = sums.get(column);
      if (figure === null || sum === undefined) continue;
      if (isTotal) sum.stated = figure;
      else {
        sum.inSheet = addDecimals(sum.inSheet, figure);
        if (readRows.has(row)) sum.read = addDecimals(sum.read, figure);
      }
    }
  }
  return columns.flatMap((column) => {
    const sum = sums.get(column);
    return sum === undefined ? [] : [{ column, head: heads[column] ?? '', ...sum }];
  });
}

function plainFigure(cell: RawCell | undefined): string | null {
  if (typeof cell === 'object' && cell !== null && cell.as === 'day') return null;
  const figure = readFigure(plainCellText(cell));
  if (figure === null) return null;
  return multiplyDecimals(figure.number, readUnit(figure.unit)?.times ?? '1');
}
