// Owns a sheet as it came: cells as stored, where cells are merged, nothing interpreted.

export type RawCell = string | number | boolean | null;

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
}

export const dayZeroOf1900 = 25_569;
export const dayZeroOf1904 = 24_107;

/** `file: sheet`, or the file alone. */
export function sheetTitle({ file, name }: Pick<RawSheet, 'file' | 'name'>): string {
  return name === '' ? file : `${file}: ${name}`;
}

/** Text people see: no zero-width characters, full-width forms as plain ones, spaces at the ends gone. */
export function plainCellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return numberText(cell);
  return cell
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\p{Cc}\u00a0\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Spreadsheets keep sixteen digits of which fifteen are told: 0.1 + 0.2 is 0.3. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** A copy whose merged cells all hold what the first of them holds. */
export function withMergesFilled({ rows, merges }: Pick<RawSheet, 'rows' | 'merges'>): RawCell[][] {
  const filled = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) filled[row][column] = value;
  }
  return filled;
}
