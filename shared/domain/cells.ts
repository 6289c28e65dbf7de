// Parses single cells: turns text from a file or form into a value of its column, or into the one problem it has.
import { err, ok, type Result } from '../base/result.ts';
import { parseDay } from './calendar.ts';
import type { ProblemKind } from './problem.ts';
import type { CellKind } from './column.ts';
import { trimmedEnd } from '../base/trimmedEnd.ts';

export const maxCellCharacters = 10_000;
const codeCharacters = 64;

export type CellValue = string | number | boolean | null;
export type CellResult = Result<CellValue, ProblemKind>;

/** Surrounding spaces are ignored; an empty optional cell is null. */
export function parseCell(cell: CellKind, written: string, optional: boolean): CellResult {
  if (written.length > maxCellCharacters) return err({ kind: 'cellTooLong', length: written.length, limit: maxCellCharacters });
  const text = trimSpaces(written);
  if (text === '') return optional ? ok(null) : err({ kind: 'missingValue' });
  if (hasBadCharacter(text)) return err({ kind: 'badCharacter' });
  switch (cell.kind) {
    case 'code':
      return parseCode(text);
    case 'regionCode':
      return /^\d{6}$/.test(text) ? ok(text) : err({ kind: 'notARegionCode' });
    case 'text':
      return isFormulaLike(text) ? err({ kind: 'formulaLike' }) : ok(text);
    case 'oneOf':
      return cell.options.includes(text) ? ok(text) : err({ kind: 'notOneOf', options: cell.options });
    case 'flag':
      return text === '0' || text === '1' ? ok(text === '1') : err({ kind: 'notAFlag' });
    case 'date':
      return parseDay(text) === null ? err({ kind: 'notADate' }) : ok(text);
    case 'pieces':
      return parseNumber(text, cell.min, cell.max, 0);
    case 'decimal':
      return parseNumber(text, cell.min, cell.max, cell.decimals);
  }
}

/** Letters and digits of any script and, after the first character, also - _ and a dot: safe in file names, keys and spreadsheets. */
export function parseCode(text: string): Result<string, ProblemKind> {
  if (isFormulaLike(text)) return err({ kind: 'formulaLike' });
  const isCode = text.length <= codeCharacters && (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) || isForeignCode(text));
  return isCode ? ok(text) : err({ kind: 'notACode' });
}

/** A plain decimal within its bounds, with no more decimals than its column keeps. */
export function parseNumber(text: string, min: number, max: number, decimals: number): Result<number, ProblemKind> {
  const match = /^([+-]?)\d+(?:\.(\d+))?$/.exec(text);
  if (match === null) return err({ kind: 'notANumber' });
  const value = Number(text);
  if (value < min) return err({ kind: 'belowMinimum', min });
  if (value > max) return err({ kind: 'aboveMaximum', max });
  const digits = trimmedEnd(match[2] ?? '', '0').length;
  if (digits > decimals) return err(decimals === 0 ? { kind: 'notWhole' } : { kind: 'tooManyDecimals', decimals });
  // Normalize minus zero, which strict comparisons would tell apart from zero.
  return ok(value === 0 ? 0 : value);
}

export function trimSpaces(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') ? text.replace(/^ +/, '').replace(/(?<! ) +$/, '') : text;
}

/**
 * Characters that are invisible or that two readers of a file may see differently: controls, zero-width characters, direction marks, code
 * points that are not characters (U+FFFE), unusual spaces at the ends.
 */
export function hasBadCharacter(text: string): boolean {
  if (/^[ -~]*$/.test(text)) return false;
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u00a0\ufffd]/u.test(text) || text.trim() !== text;
}

/** Whether a spreadsheet would run the text as a formula. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@＝＋－＠]/.test(text);
}

/** Non-ASCII letters must be in composed form (NFKC): full-width look-alikes would be a second spelling of the same code. */
function isForeignCode(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text) && text.normalize('NFKC') === text;
}
