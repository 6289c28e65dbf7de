// A sheet as stored in its file: cell values, merged cells, hidden rows, nothing interpreted.
import { trimmedDecimal } from '../base/trimmedEnd.ts';

/** A number whose format adds meaning: `day` is displayed as a date; `scaled` is displayed in thousands or ten thousands. */
export interface FormattedCell {
  readonly as: 'day' | 'scaled';
  /** The day as 2020-03-02, or the stored number. */
  readonly text: string;
}

export type RawCell = string | number | boolean | FormattedCell | null;

/** Positions from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly file: string;
  /** Empty for text files, which contain one sheet. */
  readonly name: string;
  /** From the sheet's first row on; rows may differ in length. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
  /** Cells whose value was computed by a formula when the workbook was last saved. */
  readonly formulas: number;
  /** Days between a date's serial number and 1970-01-01. */
  readonly dayZero: number;
  /** Whether the sheet is hidden. */
  readonly isHidden: boolean;
  /** Rows from 0 that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Columns from 0 that are hidden: what they hold is not guessed, but can be chosen. */
  readonly hiddenColumns?: readonly number[];
  /** For a sheet with several tables: the rows of this one, both ends included. Null if the sheet is one table. */
  readonly part: { readonly from: number; readonly to: number } | null;
}

export const dayZeroOf1900 = 25_569;
export const dayZeroOf1904 = 24_107;

/** Limits of a sheet; larger ones are rejected before they are expanded. The column limit is Excel's. */
export const sheetLimits = { rows: 1_000_000, columns: 16_384, cells: 5_000_000, merges: 200_000, cellCharacters: 32_767 } as const;

/** `file: sheet`, or just the file. */
export function sheetTitle({ file, name }: Pick<RawSheet, 'file' | 'name'>): string {
  return name === '' ? file : `${file}: ${name}`;
}

/** Text as people see it: no zero-width characters, full-width forms made plain, trimmed. */
export function plainCellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'object') return cell.text;
  return cell
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\p{Cc}\u00a0\u2028\u2029]/gu, ' ')
    .trim();
}

/** Spreadsheets store sixteen digits and show fifteen: 0.1 + 0.2 is 0.3. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? trimmedDecimal(value.toFixed(12)) : text;
}

/** A copy in which all merged cells have the value of the first. */
export function withMergesFilled({ rows, merges }: Pick<RawSheet, 'rows' | 'merges'>): RawCell[][] {
  const filled = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) filled[row][column] = value;
  }
  return filled;
}
