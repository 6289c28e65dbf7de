// Reads and writes CSV (RFC 4180). Own code rather than a library because every fault must be listed with its line, because shared/ cannot
// use Buffer, and because a file of a million rows must open quickly.

export interface CsvRecord {
  /** Line of the file where the record begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly reason: CsvFaultReason;
}

/** A quote inside an unquoted cell, text after a closing quote, or an opening quote that is never closed. */
export type CsvFaultReason = 'quoteInside' | 'textAfterQuote' | 'quoteNotClosed';

export interface CsvText {
  /** Records without a fault. Lines that are empty or hold only commas and spaces are left out. */
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

/** Splits text into records. LF, CRLF and CR end a line. A record with a fault is left out; reading goes on with the next line. */
export function splitCsv(text: string): CsvText {
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  const marks = findMarks(text);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const end = marks.endOfLine(at);
    if (marks.quote(at) >= end) {
      keep(records, line, text.slice(at, end).split(','));
      at = afterLine(text, end);
      line++;
      continue;
    }
    const record = readQuoted(text, at, marks);
    if (record.reason === null) keep(records, line, record.cells);
    else faults.push({ line, reason: record.reason });
    line += record.lines;
    at = record.next;
  }
  return { records, faults };
}

/** One line without its line end. Cells are quoted only where necessary. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

interface Marks {
  readonly quote: (from: number) => number;
  readonly comma: (from: number) => number;
  readonly endOfLine: (from: number) => number;
}

function findMarks(text: string): Marks {
  const [feed, carriage] = [nextMark(text, '\n'), nextMark(text, '\r')];
  return { quote: nextMark(text, '"'), comma: nextMark(text, ','), endOfLine: (from) => Math.min(feed(from), carriage(from)) };
}

/**
 * Next position of the mark, or the text's length. Positions must only increase, so that the text is searched once however many lines it
 * has.
 */
function nextMark(text: string, mark: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = text.indexOf(mark, from);
      at = found === -1 ? text.length : found;
    }
    return at;
  };
}

function keep(records: CsvRecord[], line: number, cells: readonly string[]): void {
  if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
}

interface QuotedRecord {
  readonly cells: readonly string[];
  readonly reason: CsvFaultReason | null;
  /** Number of lines consumed, and where the next record begins. */
  readonly lines: number;
  readonly next: number;
}

function readQuoted(text: string, start: number, marks: Marks): QuotedRecord {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  const giveUp = (reason: CsvFaultReason, from: number): QuotedRecord => ({
    cells,
    reason,
    lines,
    next: afterLine(text, marks.endOfLine(from)),
  });
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      // Without a closing quote the rest of the file would be swallowed, so only this line is dropped.
      if (close === -1) return giveUp('quoteNotClosed', at);
      const inside = text.slice(at + 1, close);
      lines += inside.match(/\r\n|\r|\n/g)?.length ?? 0;
      end = close + 1;
      if (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') return giveUp('textAfterQuote', end);
      cells.push(inside.replaceAll('""', '"'));
    } else {
      end = Math.min(marks.comma(at), marks.endOfLine(at));
      const cell = text.slice(at, end);
      if (cell.includes('"')) return giveUp('quoteInside', end);
      cells.push(cell);
    }
    if (text[end] !== ',') return { cells, reason: null, lines, next: afterLine(text, end) };
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function afterLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
