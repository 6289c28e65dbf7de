// Writes workbooks to bytes: typed cells, frozen head row, filters, drop-down lists, print titles.
import type { SheetCell, SheetColumn, Workbook, WorkbookSheet } from '../../../shared/workbook/workbookLayout.ts';
import { columnName } from '../../../shared/intake/columnName.ts';
import { spreadsheetDay } from './spreadsheetDay.ts';
import { xlsxFile, type XlsxCell, type XlsxChoices, type XlsxSheet } from './xlsxFile.ts';
import type { CellStyle } from './xlsxStyles.ts';

/** Rows beyond the existing ones that get drop-downs and formats too. */
const spareRows = 2000;
/** Maximum characters of an inline drop-down list in the file format. */
const maxListCharacters = 255;

export function writeWorkbook({ guide, sheets }: Workbook): Uint8Array {
  return xlsxFile([
    {
      name: guide.name,
      columns: [{ width: 110 }],
      rows: guide.lines.map((line, k) => [{ value: line, style: { wrapped: true, ...(k === 0 ? { bold: true, size: 14 } : {}) } }]),
      frozenRows: 0,
      frozenColumns: 0,
      page: null,
      footer: null,
      filter: null,
      choices: [],
    },
    ...sheets.map(xlsxSheet),
  ]);
}

function xlsxSheet({ name, columns, rows }: WorkbookSheet): XlsxSheet {
  const lastRow = rows.length + 1;
  return {
    name,
    columns: columns.map(({ head, kind }) => ({ width: Math.max(12, Math.min(36, head.length * 1.4)), style: styleOf(kind) })),
    rows: [
      columns.map(({ head }): XlsxCell => ({ value: head, style: { format: '@', bold: true } })),
      ...rows.map((row) => row.map((cell, k): XlsxCell => ({ value: written(cell, columns[k]), style: styleOf(columns[k].kind) }))),
    ],
    frozenRows: 1,
    frozenColumns: 1,
    page: 'landscape',
    footer: '&L&A&R&P / &N',
    filter: `A1:${columnName(columns.length - 1)}${lastRow}`,
    choices: columns.flatMap((column, k) => choicesOf(column, columnName(k), lastRow + spareRows)),
  };
}

function styleOf(kind: SheetColumn['kind']): CellStyle | undefined {
  if (kind === 'date') return { format: 'yyyy-mm-dd' };
  if (kind === 'pieces') return { format: '#,##0' };
  return kind === 'decimal' || kind === 'flag' ? undefined : { format: '@' };
}

/** Text stays text, whatever it begins with: a string cell is never run as a formula. */
function written(cell: SheetCell, column: SheetColumn): string | number | null {
  if (column.kind !== 'date' || typeof cell !== 'string') return cell;
  return spreadsheetDay(cell) ?? cell;
}

function choicesOf({ choices }: SheetColumn, letter: string, lastRow: number): XlsxChoices[] {
  if (choices === null) return [];
  const formula = choices.kind === 'codes' ? `'${choices.sheet}'!$A$2:$A$${lastRow}` : `"${choices.values.join(',')}"`;
  if (choices.kind === 'values' && formula.length > maxListCharacters) return [];
  return [{ range: `${letter}2:${letter}${lastRow}`, formula }];
}
