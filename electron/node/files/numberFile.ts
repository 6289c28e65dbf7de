// Keeps the numbers that were given on paper in a file of their own beside the database, where a restore does not reach them. Lines are
// only ever added. A line says that numbers are about to be given, a second one that they were: a program killed between the two leaves
// it open, and the database, where it is the same, knows better.
import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ownerOnly } from './ownerFile.ts';

/** Numbers of one kind that run without a gap through a year: orders by their prefix, reports by their kind. */
export interface Series {
  readonly kind: 'order' | 'report';
  /** The prefix of the orders or the kind of the reports. */
  readonly name: string;
  readonly year: number;
}

export interface SeriesNumber extends Series {
  /** The number that comes next. */
  readonly next: number;
}

export interface WrittenNumber extends SeriesNumber {
  /** The day of the last paper, on the office's calendar. */
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

/** Numbers about to be given. Call before the transaction that gives them ends; throws where the disk does not take it. */
export function writeGiving(dataDir: string, numbers: readonly WrittenNumber[]): void {
  append(dataDir, numbers, 'giving');
}

/** Numbers that were given. Never throws: the first line is there, and the next start adds the second. */
export function writeGiven(dataDir: string, numbers: readonly WrittenNumber[]): void {
  try {
    append(dataDir, numbers, 'given');
  } catch {
    // The paper is issued: a full disk must not turn that into a refusal.
  }
}

/** What comes next in every series by what was surely given; with `all`, by what was about to be given as well. */
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

/** Bytes from the end in which the last papers are found, however many there were. */
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
    // Where a line or a character was cut in two the rest of it is no line.
    const days = linesOf(bytes.subarray(0, read).toString('utf8')).map(({ on }) => on);
    return days.sort().at(-1) ?? null;
  } finally {
    closeSync(handle);
  }
}

export function seriesKey({ kind, name, year }: Series): string {
  return JSON.stringify([kind, name, year]);
}

function append(dataDir: string, numbers: readonly WrittenNumber[], state: Line['state']): void {
  if (numbers.length === 0) return;
  const text = numbers.map(({ kind, name, year, next, on }) => JSON.stringify({ kind, name, year, next, on, state } satisfies Line));
  // A line that a power cut broke off must not swallow the one that comes after it. Of numbers that were given the database knows, too:
  // only those it does not know of yet must be on the disk before anything else happens.
  appendFileSync(numberFile(dataDir), `\n${text.join('\n')}\n`, { mode: ownerOnly, flush: state === 'giving' });
}

/** A line that is not whole was never relied on: it is passed over. */
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
