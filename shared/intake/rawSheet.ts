// A sheet as stored in its file: cell values, merged cells, hidden rows, nothing interpreted.
import { trimmedDecimal } from '../base/trimmedEnd.ts';

/** A number whose format says more than the number: `day` is shown as one; `scaled` is shown in thousands or ten thousands. */
export interface FormattedCell {
  readonly as: 'day' | 'scaled';
  /** The day as 2020-03-02, or the number as it is stored. */
  readonly text: string;
}

export type RawCell = string | number | boolean | FormattedCell | null;

/** Places from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly file: string;
  /** Empty for text files, which hold one sheet. */
  readonly name: string;
  /** From the sheet's first row on; rows may be of unequal length. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
  /** Cells whose value a formula gave when the workbook was last saved. */
  readonly formulas: number;
  /** Days between a date's serial number and 1970-01-01. */
  readonly dayZero: number;
  /** Whether the workbook does not show the sheet. */
  readonly isHidden: boolean;
  /** Rows from 0 that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Of a sheet with several tables: the rows of this one, both ends included; null where the sheet is one table. */
  readonly part: { readonly from: number; readonly to: number } | null;
}

export const dayZeroOf1900 = 25_569;
export const dayZeroOf1904 = 24_107;

/** What a sheet may hold: more is refused before it is spread out. Columns are those Excel has. */
export const sheetLimits = { rows: 1_000_000, columns: 16_384, cells: 5_000_000, merges: 200_000, cellCharacters: 32_767 } as const;

/** `file: sheet`, or the file alone. */
export function sheetTitle({ file, name }: Pick<RawSheet, 'file' | 'name'>): string {
  return name === '' ? file : `${file}: ${name}`;
}

/** Text people see: no zero-width characters, full-width forms as plain ones, spaces at the ends gone. */
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

/** Spreadsheets keep sixteen digits of which fifteen are told: 0.1 + 0.2 is 0.3. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? trimmedDecimal(value.toFixed(12)) : text;
}

/** A copy whose merged cells all hold what the first of them holds. */
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
