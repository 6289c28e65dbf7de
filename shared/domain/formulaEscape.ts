// Escapes CSV cells that a spreadsheet would run as a formula, so that they stay text, as in workbooks.
import { parseNumber } from './cells.ts';

/** Prefixes a mark that spreadsheets read as "this is text". Plain numbers stay numbers. */
export function escapeFormula(text: string): string {
  return /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !parseNumber(text, -Infinity, Infinity, 20).ok ? `'${text}` : text;
}
