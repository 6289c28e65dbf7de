// Profiles a column's content below the header: units, figures or texts, and whether it equals another column.
import { plainCellText, type RawSheet } from './rawSheet.ts';
import { rowWord } from './rowWords.ts';
import { readUnit } from './units.ts';

export interface ColumnProfile {
  readonly filled: number;
  /** Cells that contain only a unit, such as 只 or 箱. */
  readonly units: number;
  /** The first of them. */
  readonly unit: string;
  readonly figures: number;
}

const sampledRows = 400;
/** A column is of a kind if at least this share of its filled cells is. */
const most = 0.8;

export function profileOf({ rows }: RawSheet, column: number, firstRow: number): ColumnProfile {
  let [filled, units, figures, unit] = [0, 0, 0, ''];
  const last = Math.min(rows.length, firstRow + sampledRows);
  for (let row = firstRow; row < last; row += 1) {
    const cell = rows[row][column];
    const text = plainCellText(cell);
    if (text === '') continue;
    filled += 1;
    if (typeof cell === 'number' || /^[+-]?[\d,.]{1,30}$/.test(text)) figures += 1;
    else if (text.length <= 12 && readUnit(text) !== null) {
      units += 1;
      if (unit === '') unit = text;
    }
  }
  return { filled, units, unit, figures };
}

export function holdsUnits({ filled, units }: ColumnProfile): boolean {
  return filled > 0 && units >= most * filled;
}

export function holdsFigures({ filled, figures }: ColumnProfile): boolean {
  return filled > 0 && figures >= most * filled;
}

/** Whether two columns are equal in every row. */
export function isSameColumn({ rows }: RawSheet, a: number, b: number, firstRow: number): boolean {
  for (let row = firstRow; row < rows.length; row += 1) if (plainCellText(rows[row][a]) !== plainCellText(rows[row][b])) return false;
  return true;
}

/** A value, and below it cells left empty in rows that say something. */
export function hasHoles({ rows, merges }: RawSheet, column: number, firstRow: number): boolean {
  if (merges.some(({ top, bottom, left, right }) => top >= firstRow && bottom > top && left <= column && right >= column)) return true;
  let seen = false;
  for (let at = firstRow; at < rows.length; at += 1) {
    const row = rows[at];
    if (plainCellText(row[column]) !== '') {
      seen = true;
      continue;
    }
    if (!seen || rowWord(row) !== null) continue;
    let filled = 0;
    for (const cell of row) if (cell !== null && plainCellText(cell) !== '') filled += 1;
    if (filled > 1) return true;
  }
  return false;
}
