// Reads text files as sheets. Encoding and separator are detected from the content, not from the file name.
import { err, ok, type Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { dayZeroOf1900, sheetLimits, type RawSheet } from './rawSheet.ts';

export function textSheet(file: string, text: string): Result<RawSheet, ProblemKind> {
  const declared = /^sep=(.)\r?\n/i.exec(text.slice(0, 8))?.[1] ?? null;
  const records = recordsOf(text, declared ?? separatorOf(text));
  if (typeof records === 'string') return err({ kind: 'unreadableFile', reason: records });
  if (declared !== null) records[0] = [];
  if (records.every((row) => row.every((cell) => cell.trim() === ''))) return err({ kind: 'emptyFile' });
  return ok({
    file,
    name: '',
    rows: records.map((row) => trimmed(row.map((cell) => (cell === '' ? null : cell.slice(0, sheetLimits.cellCharacters))))),
    merges: [],
    formulas: 0,
    dayZero: dayZeroOf1900,
    isHidden: false,
    hiddenRows: [],
    part: null,
  });
}

function trimmed(row: (string | null)[]): (string | null)[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return length === row.length ? row : row.slice(0, length);
}

/**
 * UTF-8 or UTF-16 with or without a byte order mark, else GB18030 (which includes GBK and GB 2312). Null if it is not text in any of them.
 */
export function decoded(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  const guesses = marked !== null ? [marked] : [unmarkedUtf16(bytes), 'utf-8', 'gb18030'];
  for (const encoding of guesses) {
    if (encoding === null) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!hasControls(text)) return text;
    } catch {
      // Not this encoding: try the next.
    }
  }
  return null;
}

/** Control characters other than tabs and line ends do not occur in tables: with any, the bytes are something else. */
function hasControls(text: string): boolean {
  return /(?![\t\n\r\v\f])\p{Cc}/u.test(text);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Every table has separators, digits and line ends, and in UTF-16 each of these has a zero byte on one side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (even + odd === 0) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

const separators = [',', '\t', ';', '，', '|'];
const [sampledLines, sampledCharacters] = [200, 200_000];

/** The separator that splits most lines into the same number of cells; if tied, the one with more cells; commas if none splits. */
function separatorOf(text: string): string {
  const lines = text.slice(0, sampledCharacters).split(/\r\n|\r|\n/, sampledLines);
  let best = { separator: ',', lines: 0, cells: 0 };
  for (const separator of separators) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = cellCount(line, separator);
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    for (const [cells, alike] of counts)
      if (alike > best.lines || (alike === best.lines && cells > best.cells)) best = { separator, lines: alike, cells };
  }
  return best.separator;
}

function cellCount(line: string, separator: string): number {
  let [count, isQuoted] = [1, false];
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) count += 1;
  }
  return count;
}

/**
 * Quoted cells may contain separators and line ends; a quote that is never closed is an ordinary character. Returns the reason if there is
 * too much content, which is counted before it is stored.
 */
function recordsOf(text: string, separator: string): string[][] | 'tooManyRows' | 'tooManyColumns' | 'tooManyCells' {
  const records: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    const end = quoted?.end ?? plainEnd(text, at, separator);
    row.push(quoted?.cell ?? text.slice(at, end));
    cells += 1;
    if (row.length > sheetLimits.columns) return 'tooManyColumns';
    if (cells > sheetLimits.cells) return 'tooManyCells';
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    records.push(row);
    if (records.length > sheetLimits.rows) return 'tooManyRows';
    row = [];
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  const last = records.at(-1);
  if (last !== undefined && last.length === 1 && last[0] === '') records.pop();
  return records;
}

function plainEnd(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Maximum characters in a quoted cell: a quote that closes further away did not open a cell. */
const maxQuotedCharacters = 2 * sheetLimits.cellCharacters;

function quotedCell(text: string, from: number, separator: string): { cell: string; end: number } | null {
  let close = from + 1;
  for (; close < text.length && close - from <= maxQuotedCharacters; close += 1) {
    if (text[close] !== '"') continue;
    if (text[close + 1] !== '"') break;
    close += 1;
  }
  if (text[close] !== '"') return null;
  const after = text[close + 1];
  if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') return null;
  return { cell: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}
