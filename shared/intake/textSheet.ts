// Owns text files as sheets: the encoding and the separator are found by what is in the file, not by its name.
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/errors.ts';
import { dayZeroOf1900 } from './rawSheet.ts';
import type { RawSheet } from './rawSheet.ts';

const mostRows = 1_000_000;

/** UTF-8 or UTF-16, with a byte order mark or without, else GB18030 (which holds GBK and GB 2312). */
export function textSheet(file: string, bytes: Uint8Array): Result<RawSheet, ProblemKind> {
  const text = decoded(bytes);
  if (text === null) return err({ kind: 'unreadableFile', reason: 'noText' });
  const records = recordsOf(text, separatorOf(text));
  if (records.length > mostRows) return err({ kind: 'unreadableFile', reason: 'tooManyRows' });
  if (records.every((row) => row.every((cell) => cell.trim() === ''))) return err({ kind: 'emptyFile' });
  return ok({
    file,
    name: '',
    rows: records.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    merges: [],
    formulas: 0,
    dayZero: dayZeroOf1900,
  });
}

/** Null where it is no text in any of these. */
export function decoded(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  const guesses = marked !== null ? [marked] : [unmarkedUtf16(bytes), 'utf-8', 'gb18030'];
  for (const encoding of guesses) {
    if (encoding === null) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!hasControls(text)) return text;
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}

/** Besides tabs and line ends, controls stand in no table: where they do, the bytes are something else. */
function hasControls(text: string): boolean {
  return /(?![\t\n\r\v\f])\p{Cc}/u.test(text);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Separators, digits and line ends are in every table: in UTF-16 each of them has a zero byte on one side. */
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
const sampledLines = 200;

/** The one that splits most lines; commas where none does. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, sampledLines);
  const uses = (separator: string) => lines.filter((line) => line.replace(/"(?:[^"]|"")*"/g, '').includes(separator)).length;
  return separators.reduce((best, separator) => (uses(separator) > uses(best) ? separator : best));
}

/** Cells may be quoted and then hold separators and line ends; a quote that nothing closes was no opening one. */
function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    const end = quoted?.end ?? plainEnd(text, at, separator);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    records.push(row);
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

function quotedCell(text: string, from: number, separator: string): { cell: string; end: number } | null {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const after = text[close + 1];
  if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') return null;
  return { cell: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}
