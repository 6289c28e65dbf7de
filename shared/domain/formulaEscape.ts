// Owns cells of CSV files that people open in a spreadsheet: what it would run stays text, as in workbooks.
import { parseNumber } from './cells.ts';

/** With a mark in front, which spreadsheets take for "this is text"; plain numbers stay numbers. */
export function escapeFormula(text: string): string {
  return /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !parseNumber(text, -Infinity, Infinity, 20).ok ? `'${text}` : text;
}
