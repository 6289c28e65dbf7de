// Owns a paper as a workbook: its paragraphs on the first sheet, a sheet a table with figures as numbers, laid out for A4.
import ExcelJs from 'exceljs';
import type { Paper } from '../../../shared/reports/paper.ts';

/** A sheet's name has no more characters than this, and none of some. */
const mostNameCharacters = 31;

export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  const front = book.addWorksheet(paper.title.slice(0, mostNameCharacters));
  front.getColumn(1).width = 90;
  for (const text of [paper.agency, paper.title, paper.subtitle, ...paper.paragraphs, paper.signed])
    front.addRow([text]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
  front.getRow(2).font = { bold: true, size: 16 };
  for (const { title, heads, rows, note } of paper.tables) {
    const sheet = book.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, mostNameCharacters));
    sheet.views = [{ state: 'frozen', ySplit: 1 }];
    sheet.pageSetup = { orientation: 'portrait', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
    sheet.columns = heads.map(({ text, isNumber }) => ({ width: isNumber ? 14 : Math.max(16, text.length * 2) }));
    sheet.addRow(heads.map(({ text }) => text)).font = { bold: true };
    // Text stays text whatever it begins with: a string cell is never run as a formula.
    for (const { cells, isStrong } of rows) {
      const line = sheet.addRow(cells.map(({ text, value }) => value ?? text));
      line.font = { bold: isStrong };
      cells.forEach(({ text, value }, k) => {
        if (value !== null) line.getCell(k + 1).numFmt = text.endsWith('%') ? '0.0%' : '#,##0.###';
      });
    }
    if (note !== '') sheet.addRow([]).worksheet.addRow([note]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
