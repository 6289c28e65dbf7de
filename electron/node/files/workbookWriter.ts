// Owns workbooks as bytes on the way out: typed cells, head in sight, filters, choices, print titles. The one place that names exceljs.
import type { Cell, Column, Worksheet } from 'exceljs';
import ExcelJs from 'exceljs';
import { parseDay } from '../../../shared/domain/calendar.ts';
import type { SheetCell, SheetColumn, Workbook, WorkbookSheet } from '../../../shared/workbook/workbookLayout.ts';

/** Rows that choices and formats are prepared for beyond those that are there. */
const spareRows = 2000;
/** What a list of fixed choices may have in characters, by the format. */
const mostListCharacters = 255;
const dayMilliseconds = 86_400_000;

export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  // not the time it was written: the same dataset gives the same cells
  book.created = new Date(0);
  book.modified = new Date(0);
  const guide = book.addWorksheet(workbook.guide.name);
  guide.getColumn(1).width = 110;
  for (const line of workbook.guide.lines) guide.addRow([line]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
  guide.getRow(1).font = { bold: true, size: 14 };
  for (const sheet of workbook.sheets) writeSheet(book.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(page: Worksheet, { columns, rows }: WorkbookSheet): void {
  page.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  page.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
  page.headerFooter = { oddFooter: '&L&A&R&P / &N' };
  page.columns = columns.map(
    ({ head, kind }): Partial<Column> => ({ width: Math.max(12, Math.min(36, head.length * 1.4)), style: styleOf(kind) }),
  );
  page.addRow(columns.map(({ head }) => head));
  const head = page.getRow(1);
  head.font = { bold: true };
  head.numFmt = '@';
  for (const row of rows) page.addRow(row.map((cell, index) => written(cell, columns[index])));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(1, rows.length + 1), column: columns.length } };
  columns.forEach((column, index) => addChoices(page, column, index + 1, rows.length + 1 + spareRows));
}

function styleOf(kind: SheetColumn['kind']): Partial<Cell['style']> {
  if (kind === 'date') return { numFmt: 'yyyy-mm-dd' };
  if (kind === 'pieces') return { numFmt: '#,##0' };
  return kind === 'decimal' || kind === 'flag' ? {} : { numFmt: '@' };
}

/** Text stays text whatever it begins with: a string cell is never run as a formula. */
function written(cell: SheetCell, column: SheetColumn): string | number | Date | null {
  if (column.kind !== 'date' || typeof cell !== 'string') return cell;
  const day = parseDay(cell);
  return day === null ? cell : new Date(day * dayMilliseconds);
}

function addChoices(page: Worksheet, { choices }: SheetColumn, column: number, lastRow: number): void {
  if (choices === null) return;
  const formula = choices.kind === 'codes' ? `'${choices.sheet}'!$A$2:$A$${lastRow}` : `"${choices.values.join(',')}"`;
  if (choices.kind === 'values' && formula.length > mostListCharacters) return;
  const letter = page.getColumn(column).letter;
  // The types of the library leave this out; it is how a whole range gets one validation instead of one a cell.
  const validations = (page as unknown as { dataValidations: { add: (range: string, validation: object) => void } }).dataValidations;
  validations.add(`${letter}2:${letter}${lastRow}`, { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false });
}
