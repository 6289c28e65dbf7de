// Writes a list of a page as a workbook: one sheet with typed cells, a frozen head row with filters, and the sums last.
import type { ListCell, ListColumn, ListRows } from '../../../shared/contract/exportApi.ts';
import { columnName } from '../../../shared/intake/columnName.ts';
import { spreadsheetDay } from './spreadsheetDay.ts';
import { xlsxFile, type XlsxCell } from './xlsxFile.ts';
import type { CellStyle } from './xlsxStyles.ts';

/** Maximum length of a sheet name; some characters are not allowed at all. */
const maxNameCharacters = 31;
/** Widths in characters. */
const [narrowest, widest] = [10, 48];
/** Rows looked at for the width of a column. */
const measuredRows = 200;

export function writeList({ title, columns, rows, totals }: ListRows): Uint8Array {
  const name = title.replace(/[\\/*?:[\]']/g, ' ').slice(0, maxNameCharacters);
  const cells = (row: readonly ListCell[], bold: CellStyle) =>
    columns.map((column, k): XlsxCell => ({ value: written(row[k] ?? null, column), style: { ...styleOf(column, row[k]), ...bold } }));
  return xlsxFile([
    {
      name: name.trim() === '' ? 'Sheet1' : name,
      columns: columns.map((column, k) => ({ width: widthOf(column, k, rows) })),
      rows: [
        columns.map(({ head }): XlsxCell => ({ value: head, style: { format: '@', bold: true } })),
        ...rows.map((row) => cells(row, {})),
        ...(totals === null ? [] : [cells(totals, { bold: true })]),
      ],
      frozenRows: 1,
      frozenColumns: 1,
      page: 'landscape',
      footer: '&L&A&R&P / &N',
      // Sums stay out of the filter, so that sorting leaves them last.
      filter: `A1:${columnName(columns.length - 1)}${rows.length + 1}`,
      choices: [],
    },
  ]);
}

function styleOf({ kind }: ListColumn, cell: ListCell | undefined): CellStyle {
  if (kind === 'day') return { format: 'yyyy-mm-dd' };
  if (kind === 'text') return { format: '@' };
  // A format with decimals shows whole numbers with a lone point.
  return { format: Number.isInteger(cell ?? 0) ? '#,##0' : '#,##0.######' };
}

/** Text stays text, whatever it begins with: a string cell is never run as a formula. */
function written(cell: ListCell, { kind }: ListColumn): ListCell {
  return kind === 'day' && typeof cell === 'string' ? (spreadsheetDay(cell) ?? cell) : cell;
}

/** Han characters take two places. */
function widthOf({ head }: ListColumn, k: number, rows: ListRows['rows']): number {
  const length = (cell: ListCell | undefined) =>
    [...String(cell ?? '')].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const longest = rows.slice(0, measuredRows).reduce((most, row) => Math.max(most, length(row[k])), length(head) + 2);
  return Math.max(narrowest, Math.min(widest, longest + 1));
}
