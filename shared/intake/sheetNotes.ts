// The text around a sheet's table: titles above the header, notes among and below the rows, and the unit they give.
import type { TableName } from '../domain/tables.ts';
import { fieldOfNote } from './fieldMeasure.ts';
import { plainCellText } from './rawSheet.ts';
import type { RawCell, RawSheet } from './rawSheet.ts';
import { noteUnits } from './unitMentions.ts';
import type { UnitMention } from './unitMentions.ts';
import { readUnit } from './units.ts';

/** A note has no more cells than this. */
const maxNoteCells = 2;

/** Texts above the head. */
export function titlesOf({ rows }: RawSheet, headRow: number): string[] {
  return rows.slice(0, headRow).flatMap((row) => row.map(textOf).filter((text) => text !== ''));
}

function textOf(cell: RawCell): string {
  return typeof cell === 'string' ? plainCellText(cell) : '';
}

/** Texts that stand in rows of their own, above, among and below those of the table. */
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

/** Every unit said around the table. */
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

/** The unit the sheet gives for the figures of its table; empty where it gives none, or several. */
export function unitAround(sheet: RawSheet, table: TableName, headRow: number, headRows: number, fields: readonly string[]): string {
  if (fieldOfNote(table, fields) === null) return '';
  const [first, ...others] = unitsAround(sheet, headRow, headRows);
  return first?.kind === 'unit' && others.length === 0 ? first.text : '';
}
