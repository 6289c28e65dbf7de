// `rehearse DIR --variants V.json --out DIR`: lives the days to come many times under several rules, in several processes. What has been
// computed is kept, so that a rehearsal that was stopped goes on. `--index K --of N` computes one share of it, for other machines to do the rest.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { RehearsalNumber } from '../../shared/domain/rehearsalError.ts';
import { daysToFit, fitLuck } from '../../shared/rehearsal/fitLuck.ts';
import { readLuck, standardLuck, type LuckInUse } from '../../shared/rehearsal/luckTable.ts';
import { impossibleVariant, maxRuns, maxSeed, type Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import { variantsSchema, type Variant } from '../../shared/rehearsal/variant.ts';
import { rehearsalCliText } from '../../shared/text/rehearsalCliText.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { checkReplaceable } from '../node/files/atomicWrite.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import {
  beginFolder,
  headOf,
  readRuns,
  rehearsalMark,
  runFile,
  runText,
  writeWhole,
  type RehearsalHead,
} from '../node/files/rehearsalFolder.ts';
import { rehearsalResultFiles } from '../node/files/rehearsalResults.ts';
import { officeLuck } from '../node/position/officeLuck.ts';
import { forkPlanner } from '../node/solver/forkPlanner.ts';
import { liveRuns } from '../node/solver/rehearsalPool.ts';
import { checkOutputPlace } from './outputPlace.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface RehearseOptions extends CommandOptions {
  readonly variants: string;
  readonly out: string;
  /** A file, or `fitted`: by the records of the office in `data`. */
  readonly luck: string | null;
  readonly data: string;
  /** As written; null where the default holds. */
  readonly numbers: Readonly<Record<RehearsalNumber, string | null>>;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly stop: AbortSignal;
}

/** Errors: those of reading the data, of the variants and the luck; `outputTouchesInput`, `outputExists`, `rehearsalOther`; those of the pool. */
export async function rehearseCommand(directory: string, options: RehearseOptions): Promise<Outcome> {
  const { out, lang } = options;
  const place = await checkOutputPlace(out, directory);
  if (!place.ok) return place;
  const replaceable = await checkReplaceable(out, rehearsalMark);
  if (!replaceable.ok) return replaceable;
  const dataset = await readDatasetFolder(directory);
  if (!dataset.ok) return dataset;
  const numbers = numbersOf(options.numbers, dataset.value);
  if (!numbers.ok) return numbers;
  const { runs, days, seed, index, of, processes } = numbers.value;
  const variants = await variantsIn(options.variants);
  if (!variants.ok) return variants;
  const luck = await luckIn(options);
  if (!luck.ok) return luck;
  const rehearsal: Rehearsal = { facts: dataset.value, expected: null, variants: variants.value, days, seed, ...luck.value };
  const impossible = impossibleVariant(rehearsal);
  if (impossible !== null) {
    const { column, value } = impossible.problem;
    return err({ kind: 'rehearsalVariantImpossible', variant: impossible.variant, column: column ?? '', value: value ?? '' });
  }
  const head = headOf(rehearsal, runs);
  const begun = await beginFolder(out, head);
  if (!begun.ok) return begun;
  const wanted = Array.from({ length: runs }, (_, k) => k + 1).filter((run) => run % of === index % of);
  const there = new Set(begun.value);
  const open = wanted.filter((run) => !there.has(run));
  const lived = await liveRuns({
    startPlanner: forkPlanner(),
    processes,
    rehearsal,
    runs: open,
    onRun: keeper(out, head.hash, open.length, options),
    stop: options.stop,
  });
  if (!lived.ok) return lived;
  const words = rehearsalCliText[lang];
  const kept = wanted.length - open.length;
  const keptLines = kept > 0 ? [words.kept(kept)] : [];
  const data = { out, hash: head.hash, runs: wanted.length, computed: open.length };
  if (of > 1) return ok({ data, lines: [words.shareWritten(wanted.length, index, of, out), ...keptLines] });
  const written = await writeResults(out, head, wanted, lang);
  if (!written.ok) return written;
  return ok({ data, lines: [words.written(runs, out), ...keptLines] });
}

/** Writes each run as it ends and tells how far it is. */
function keeper(out: string, hash: string, all: number, { lang, clock }: RehearseOptions) {
  const startedAt = clock();
  let done = 0;
  return async (lived: Parameters<typeof runText>[0]): Promise<Result<null, AppError>> => {
    const written = await writeWhole(out, runFile(lived.run), runText(lived, hash));
    done += 1;
    const seconds = Math.round((clock() - startedAt) / 1000);
    const left = done === all ? null : Math.round(((all - done) * seconds) / done);
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${rehearsalCliText[lang].progress(done, all, seconds, left)}`);
    return written;
  };
}

/** The results of the runs that the folder has, written into it. */
async function writeResults(out: string, head: RehearsalHead, runs: readonly number[], lang: Language): Promise<Result<null, AppError>> {
  const lived = await readRuns(out, runs, head.hash);
  if (!lived.ok) return lived;
  for (const [name, content] of await rehearsalResultFiles(lived.value, head, lang)) {
    const written = await writeWhole(out, name, content);
    if (!written.ok) return written;
  }
  return ok(null);
}

type Numbers = { readonly [What in RehearsalNumber]: number };

function numbersOf(given: RehearseOptions['numbers'], { policy }: Dataset): Result<Numbers, AppError> {
  const of = Number(given.of ?? 1);
  const bounds: { readonly [What in RehearsalNumber]: { readonly min: number; readonly max: number; readonly usual: number } } = {
    runs: { min: 1, max: maxRuns, usual: 100 },
    days: { min: 1, max: policy.days, usual: policy.days },
    seed: { min: 0, max: maxSeed, usual: 1 },
    of: { min: 1, max: maxRuns, usual: 1 },
    index: { min: 1, max: Number.isSafeInteger(of) && of > 0 ? of : 1, usual: 1 },
    processes: { min: 1, max: 256, usual: os.availableParallelism() },
  };
  const found: Partial<Record<RehearsalNumber, number>> = {};
  for (const what of Object.keys(bounds) as RehearsalNumber[]) {
    const { min, max, usual } = bounds[what];
    const text = given[what];
    const value = text === null ? usual : /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) return err({ kind: 'rehearsalNumberWrong', what, given: text ?? '', min, max });
    found[what] = value;
  }
  return ok(found as Numbers);
}

async function variantsIn(file: string): Promise<Result<readonly Variant[], AppError>> {
  const wrong = (place: string, reason: string) => err({ kind: 'rehearsalVariantsWrong', path: file, place, reason } as const);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    return wrong('JSON', cause instanceof Error ? cause.message : String(cause));
  }
  const read = variantsSchema.safeParse(value);
  if (read.success) return ok(read.data);
  const [{ path, message }] = read.error.issues;
  return wrong(path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') || 'JSON', message);
}

/** The word that asks for luck by an office's own records; a file of this name is given as ./fitted. */
export const fittedLuck = 'fitted';

/** Errors: `rehearsalLuckWrong`; with `fitted` `noOffice`, `noDataset`, `luckTooFewDays` and those of opening the database. */
async function luckIn({ luck: file, data }: Pick<RehearseOptions, 'luck' | 'data'>): Promise<Result<LuckInUse, AppError>> {
  if (file === null) return ok({ luck: standardLuck, fitted: null });
  if (file === fittedLuck) return luckOfOffice(data);
  try {
    const read = readLuck(await readFile(file, 'utf8'));
    return read.ok ? read : err({ kind: 'rehearsalLuckWrong', path: file, line: read.error });
  } catch {
    return err({ kind: 'rehearsalLuckWrong', path: file, line: 1 });
  }
}

function luckOfOffice(data: string): Result<LuckInUse, AppError> {
  const file = path.join(data, databaseFile);
  if (!existsSync(file)) return err({ kind: 'noOffice' });
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const evidence = officeLuck(opened.value, () => new Date());
  opened.value.close();
  if (evidence === null) return err({ kind: 'noDataset' });
  return evidence.days < daysToFit ? err({ kind: 'luckTooFewDays', days: evidence.days, needed: daysToFit }) : ok(fitLuck(evidence));
}
