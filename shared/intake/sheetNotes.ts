// The text around a sheet's table: titles above the header, notes among and below the rows, and the unit they give.
import type { TableName } from '../domain/tables.ts';
import { fieldOfNote } from './fieldMeasure.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import { noteUnits, type UnitMention } from './unitMentions.ts';
import { readUnit } from './units.ts';

/** Maximum cells in a note row. */
const maxNoteCells = 2;

/** Texts above the header. */
export function titlesOf({ rows }: RawSheet, headRow: number): string[] {
  return rows.slice(0, headRow).flatMap((row) => row.map(textOf).filter((text) => text !== ''));
}

function textOf(cell: RawCell): string {
  return typeof cell === 'string' ? plainCellText(cell) : '';
}

/** Texts in rows of their own: above, among and below the table's rows. */
export function notesOf(sheet: RawSheet, headRow: number, headRows: number): string[] {
  const notes = titlesOf(sheet, headRow);
  for (let row = headRow + headRows; row < sheet.rows.length; row += 1) {
    let texts: string[] | null = [];
    for (const cell of sheet.rows[row]) {
      if (cell === null) continue;
      const text = textOf(cell);
      if (text === '' && typeof cell === 'string') continue;
      if (text === '' || texts.length === maxNoteCells) {
        texts = null;
        break;
      }
      texts.push(text);
    }
    if (texts !== null) notes.push(...texts);
  }
  return notes;
}

/** Every unit mentioned around the table. */
export function unitsAround(sheet: RawSheet, headRow: number, headRows: number): readonly UnitMention[] {
  const found: UnitMention[] = [];
  for (const note of notesOf(sheet, headRow, headRows)) {
    for (const saying of noteUnits(note)) if (!found.some((one) => isSameSaying(one, saying))) found.push(saying);
  }
  return found.filter(({ kind }, k) => kind !== 'none' && !found.slice(0, k).some((one) => isSameSaying(one, found[k])));
}

function isSameSaying(a: UnitMention, b: UnitMention): boolean {
  if (a.kind === 'none' || b.kind === 'none' || a.kind !== b.kind) return a.kind === b.kind;
  if (a.text === b.text) return true;
  const [one, other] = [readUnit(a.text), readUnit(b.text)];
  return one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other);
}

/** The unit the sheet gives for its table's figures; empty if there is none or there are several. */
export function unitAround(sheet: RawSheet, table: TableName, headRow: number, headRows: number, fields: readonly string[]): string {
  if (fieldOfNote(table, fields) === null) return '';
  const [first, ...others] = unitsAround(sheet, headRow, headRows);
  return first?.kind === 'unit' && others.length === 0 ? first.text : '';
}
