// Owns comma-separated text (RFC 4180): splitting a file into records that know their line, and writing a record.
// Written here rather than taken from a library because every fault must be listed with its line, not only the first one,
// because shared/ may not need Buffer, and because a file of a million rows must open quickly.

export interface CsvRecord {
  /** Line of the file where the record begins, first line = 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly reason: CsvFaultReason;
}

/** A quote inside a bare cell, text after a closing quote, or an opening quote that nothing closes. */
export type CsvFaultReason = 'quoteInside' | 'textAfterQuote' | 'quoteNotClosed';

export interface CsvText {
  /** Records without fault; lines that are empty or hold only commas and spaces are left out. */
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

/** Splits text into records; LF, CRLF and CR end a line. A record with a fault is left out and the next line is read on. */
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

/** One line without its line end, quoted only where it must be. */
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

/** Where the mark stands next, or the text's length. Asked only forwards, so the text is searched once however many lines it has. */
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
  /** Lines taken, and where the next record begins. */
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
      // Without a closing quote the rest of the file would be swallowed: the line alone is given up instead.
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
