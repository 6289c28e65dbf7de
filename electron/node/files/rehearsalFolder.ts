// The folder of a rehearsal: its head, and one file a run, written as soon as the run has ended. So a rehearsal that was stopped goes on where
// it was, and shares computed on other machines are joined by their runs.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { tiers } from '../../../shared/domain/tables.ts';
import type { LivedRun } from '../../../shared/rehearsal/outcome.ts';
import { luckNames, luckText, standardLuck, type LuckInUse } from '../../../shared/rehearsal/luckTable.ts';
import { rehearsalHash, type Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { demandPlace } from '../../../shared/rehearsal/runLuck.ts';
import { variantsSchema } from '../../../shared/rehearsal/variant.ts';

/** A folder with this file is ours. */
export const rehearsalMark = 'rehearsal.json';

const count = z.int().min(0);
const headSchema = z.strictObject({
  format: z.literal(1),
  /** What the runs follow from; folders with the same hash can be joined. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.string(),
  days: count,
  seed: count,
  /** All runs of the rehearsal, of which a share has its part. */
  runs: count,
  variants: variantsSchema,
  luck: z.record(z.string(), z.number()),
  /** What the luck rests on, where it was fitted to an office's records; missing in heads of earlier programs. */
  fitted: z.strictObject({ days: count, counts: z.partialRecord(z.enum(luckNames), count) }).optional(),
  /** Names of the places that results name. */
  places: z.record(z.string(), z.string()),
});
export type RehearsalHead = z.infer<typeof headSchema>;

const groupSchema = z.tuple([z.enum(tiers), z.string(), z.string(), count, count, count, z.number()]);
const eveningSchema = z.tuple([z.string(), z.enum(tiers), count, count, z.boolean()]);
const outcomeSchema = z.strictObject({
  variant: z.string(),
  groups: z.array(groupSchema),
  evenings: z.array(eveningSchema),
  plannedPieces: count,
  unsentPieces: count,
  announcedPieces: count,
  movedPieces: count,
  morningsWithoutPins: count,
});
const runSchema = z.strictObject({ hash: z.string(), run: z.int().min(1), outcomes: z.array(outcomeSchema).min(1) });

export function runFile(run: number): string {
  return `run-${String(run).padStart(6, '0')}.json`;
}

export function headText(head: RehearsalHead): string {
  return `${JSON.stringify(head, null, 1)}\n`;
}

/** The luck of a head; numbers that a later program added are as in the table. */
export function luckOfHead({ luck, fitted }: Pick<RehearsalHead, 'luck' | 'fitted'>): LuckInUse {
  return { luck: { ...standardLuck, ...luck }, fitted: fitted ?? null };
}

export function headOf({ facts, variants, days, seed, luck, fitted, ...rest }: Rehearsal, runs: number): RehearsalHead {
  const placeOf = demandPlace(facts);
  const named = new Set(facts.demands.map(({ region }) => placeOf(region)));
  return {
    format: 1,
    hash: rehearsalHash({ facts, variants, days, seed, luck, fitted, ...rest }),
    start: facts.policy.start,
    days,
    seed,
    runs,
    variants: structuredClone(variants) as RehearsalHead['variants'],
    luck: { ...luck },
    ...(fitted === null ? {} : { fitted: { days: fitted.days, counts: { ...fitted.counts } } }),
    places: Object.fromEntries(facts.regions.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name])),
  };
}

/**
 * Writes the head and tells which runs the folder has already. A rehearsal may go on with more runs than it was begun with. Errors:
 * `rehearsalOther`, `rehearsalUnreadable`, `cannotWrite`.
 */
export async function beginFolder(out: string, head: RehearsalHead): Promise<Result<readonly number[], AppError>> {
  const found = await readHead(out);
  if (!found.ok) return found;
  if (found.value !== null && found.value.hash !== head.hash) return err({ kind: 'rehearsalOther', path: out });
  const there = found.value === null ? [] : await runsIn(out);
  for (const [name, text] of [
    ['luck.csv', luckText(luckOfHead(head))],
    [rehearsalMark, headText(head)],
  ]) {
    const written = await writeWhole(out, name, text);
    if (!written.ok) return written;
  }
  return ok(there);
}

/** Rows of a group: tier, place, product, asked, got, foreseen, foreseen fill; of an evening: day, tier, asked, got, short. */
export function runText({ run, outcomes }: LivedRun, hash: string): string {
  const rows = outcomes.map(({ variant, groups, evenings, ...sums }) => ({
    variant,
    groups: groups.map(({ tier, place, product, asked, got, foreseen, foreseenFill }) => [
      tier,
      place,
      product,
      asked,
      got,
      foreseen,
      Math.round(foreseenFill * 1e6) / 1e6,
    ]),
    evenings: evenings.map(({ day, tier, asked, got, isShort }) => [day, tier, asked, got, isShort]),
    ...sums,
  }));
  return `${JSON.stringify({ hash, run, outcomes: rows })}\n`;
}

/** Null if there is no rehearsal here. Error: `rehearsalUnreadable`. */
export async function readHead(folder: string): Promise<Result<RehearsalHead | null, AppError>> {
  const file = path.join(folder, rehearsalMark);
  if (!existsSync(file)) return ok(null);
  const read = headSchema.safeParse(await jsonOf(file));
  return read.success ? ok(read.data) : err({ kind: 'rehearsalUnreadable', path: file });
}

/** Numbers of the runs whose files are there, ascending. */
export async function runsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => (/^run-\d{6}\.json$/.test(name) ? [Number(name.slice(4, 10))] : [])).sort((a, b) => a - b);
}

/** Errors: `rehearsalUnreadable`; `rehearsalOther` if the run belongs to another rehearsal. */
export async function readRun(folder: string, run: number, hash: string): Promise<Result<LivedRun, AppError>> {
  const file = path.join(folder, runFile(run));
  const read = runSchema.safeParse(await jsonOf(file));
  if (!read.success || read.data.run !== run) return err({ kind: 'rehearsalUnreadable', path: file });
  if (read.data.hash !== hash) return err({ kind: 'rehearsalOther', path: file });
  return ok({
    run,
    outcomes: read.data.outcomes.map(({ groups, evenings, ...rest }) => ({
      ...rest,
      groups: groups.map(([tier, place, product, asked, got, foreseen, foreseenFill]) => ({
        tier,
        place,
        product,
        asked,
        got,
        foreseen,
        foreseenFill,
      })),
      evenings: evenings.map(([day, tier, asked, got, isShort]) => ({ day, tier, asked, got, isShort })),
    })),
  });
}

/** The runs that the folder has, ascending. Errors as of `readRun`. */
export async function readRuns(folder: string, runs: readonly number[], hash: string): Promise<Result<readonly LivedRun[], AppError>> {
  const lived: LivedRun[] = [];
  for (const run of runs) {
    const read = await readRun(folder, run, hash);
    if (!read.ok) return read;
    lived.push(read.value);
  }
  return ok(lived);
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Written aside and renamed, so that a run is there as a whole or not at all. Error: `cannotWrite`. */
export async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<Result<null, AppError>> {
  const file = path.join(folder, name);
  const aside = path.join(folder, `.${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, content);
    await rename(aside, file);
    return ok(null);
  } catch (cause) {
    return err({ kind: 'cannotWrite', path: file, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
