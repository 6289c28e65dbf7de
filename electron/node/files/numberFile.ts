// Keeps numbers issued on paper in a file beside the database, which a restore does not touch. The file is append-only. One line says that
// numbers are about to be issued, a second that they were; if the program is killed in between, the line stays open, and the database,
// unless it was replaced, knows the outcome.
import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ownerOnly } from './ownerFile.ts';

/** Numbers of one kind without gaps within a year: orders by prefix, reports by kind. */
export interface Series {
  readonly kind: 'order' | 'report';
  /** The order prefix or the report kind. */
  readonly name: string;
  readonly year: number;
}

export interface SeriesNumber extends Series {
  /** The next number. */
  readonly next: number;
}

export interface WrittenNumber extends SeriesNumber {
  /** Day of the last paper, in the office's calendar. */
  readonly on: string;
}

const lineSchema = z.object({
  kind: z.enum(['order', 'report']),
  name: z.string(),
  year: z.int(),
  next: z.int().min(1),
  on: z.string(),
  state: z.enum(['giving', 'given']),
});

type Line = z.infer<typeof lineSchema>;

export const numberFileName = 'numbers.jsonl';

/** Records numbers about to be issued. Call before the transaction that issues them commits; throws if the disk refuses. */
export function writeGiving(dataDir: string, numbers: readonly WrittenNumber[]): void {
  append(dataDir, numbers, 'giving');
}

/** Records numbers that were issued. Never throws: the first line is there, and the next start adds the second. */
export function writeGiven(dataDir: string, numbers: readonly WrittenNumber[]): void {
  try {
    append(dataDir, numbers, 'given');
  } catch {
    // The paper has been issued: a full disk must not turn that into a refusal.
  }
}

/** The next number of every series, from numbers certainly issued; with `all`, also from those about to be issued. */
export function readNumbers(dataDir: string, all: boolean): readonly WrittenNumber[] {
  const highest = new Map<string, WrittenNumber>();
  for (const { state, ...number } of readLines(dataDir)) {
    if (state === 'giving' && !all) continue;
    const key = seriesKey(number);
    const known = highest.get(key);
    if (known === undefined) highest.set(key, number);
    else highest.set(key, { ...known, next: Math.max(known.next, number.next), on: [known.on, number.on].sort()[1] });
  }
  return [...highest.values()];
}

/** Bytes from the end of the file that contain the last papers, however many there were. */
const tailBytes = 8192;

/** The latest day of the last papers; null before the first. */
export function lastNumberDay(dataDir: string): string | null {
  const file = numberFile(dataDir);
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(tailBytes);
    const { size } = fstatSync(handle);
    const read = readSync(handle, bytes, 0, tailBytes, Math.max(0, size - tailBytes));
    // A line or character cut in two at the start does not parse and is skipped.
    const days = linesOf(bytes.subarray(0, read).toString('utf8')).map(({ on }) => on);
    return days.sort().at(-1) ?? null;
  } finally {
    closeSync(handle);
  }
}

/** How long the file is, to go back to. */
export function numberBytes(dataDir: string): number {
  return statSync(numberFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
}

/** Forgets the numbers given since the file was this long. Only for numbers of a drill: they are on no real paper. */
export function forgetNumbersSince(dataDir: string, bytes: number): void {
  if (numberBytes(dataDir) > bytes) truncateSync(numberFile(dataDir), bytes);
}

export function seriesKey({ kind, name, year }: Series): string {
  return JSON.stringify([kind, name, year]);
}

function append(dataDir: string, numbers: readonly WrittenNumber[], state: Line['state']): void {
  if (numbers.length === 0) return;
  const text = numbers.map(({ kind, name, year, next, on }) => JSON.stringify({ kind, name, year, next, on, state } satisfies Line));
  // Start with a newline, so that a line cut off by a power failure does not swallow the next one. The database also knows numbers that
  // were issued; only those it does not know yet must reach the disk before anything else happens.
  appendFileSync(numberFile(dataDir), `\n${text.join('\n')}\n`, { mode: ownerOnly, flush: state === 'giving' });
}

/** Skips incomplete lines: nothing ever relied on them. */
function readLines(dataDir: string): Line[] {
  const file = numberFile(dataDir);
  if (!existsSync(file)) return [];
  return linesOf(readFileSync(file, 'utf8'));
}

function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((one) => {
    if (one === '') return [];
    const line = lineSchema.safeParse(parsed(one));
    return line.success ? [line.data] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function numberFile(dataDir: string): string {
  return path.join(dataDir, numberFileName);
}
