// `rehearse merge DIR... --out DIR`: joins shares of a rehearsal by their runs and writes the results. Joining is associative: what was joined
// can be joined further.
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { luckText } from '../../shared/rehearsal/luckTable.ts';
import type { LivedRun } from '../../shared/rehearsal/outcome.ts';
import { rehearsalCliText } from '../../shared/text/rehearsalCliText.ts';
import { checkReplaceable, writeFilesAtomically } from '../node/files/atomicWrite.ts';
import {
  headText,
  luckOfHead,
  readHead,
  readRun,
  rehearsalMark,
  runFile,
  runsIn,
  runText,
  type RehearsalHead,
} from '../node/files/rehearsalFolder.ts';
import { rehearsalResultFiles } from '../node/files/rehearsalResults.ts';
import { checkOutputPlace } from './outputPlace.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface MergeOptions extends CommandOptions {
  readonly out: string;
  /** Runs may be missing. */
  readonly partial: boolean;
}

/** So many of the runs that are missing are named. */
const namedRuns = 10;

/** Errors: `rehearsalUnreadable`, `rehearsalOther`, `rehearsalTwice`, `rehearsalGaps`; `outputTouchesInput`, `outputExists`, `cannotWrite`. */
export async function mergeRehearsals(folders: readonly string[], { out, partial, lang }: MergeOptions): Promise<Outcome> {
  for (const folder of folders) {
    const place = await checkOutputPlace(out, folder);
    if (!place.ok) return place;
  }
  const replaceable = await checkReplaceable(out, rehearsalMark);
  if (!replaceable.ok) return replaceable;
  const joined = await joinFolders(folders);
  if (!joined.ok) return joined;
  const { head, runs } = joined.value;
  const missing = Array.from({ length: head.runs }, (_, k) => k + 1).filter((run) => !runs.has(run));
  if (missing.length > 0 && !partial) return err({ kind: 'rehearsalGaps', missing: missing.slice(0, namedRuns), count: missing.length });
  const lived = [...runs.values()].sort((a, b) => a.run - b.run);
  const files = new Map<string, string | Uint8Array>([
    [rehearsalMark, headText(head)],
    ['luck.csv', luckText(luckOfHead(head))],
    ...lived.map((one) => [runFile(one.run), runText(one, head.hash)] as const),
    ...(lived.length === 0 ? [] : await rehearsalResultFiles(lived, head, lang)),
  ]);
  const written = await writeFilesAtomically(out, files, rehearsalMark);
  if (!written.ok) return written;
  const words = rehearsalCliText[lang];
  return ok({
    data: { out, hash: head.hash, runs: lived.length, missing: missing.length },
    lines: [words.written(lived.length, out), ...(missing.length === 0 ? [] : [words.partial(lived.length, head.runs)])],
  });
}

/** Shares may have been begun with different numbers of runs: the rehearsal has the most of them. */
async function joinFolders(
  folders: readonly string[],
): Promise<Result<{ readonly head: RehearsalHead; readonly runs: ReadonlyMap<number, LivedRun> }, AppError>> {
  let head: RehearsalHead | null = null;
  let all = 0;
  const runs = new Map<number, LivedRun>();
  const from = new Map<number, string>();
  for (const folder of folders) {
    const read = await readHead(folder);
    if (!read.ok) return read;
    if (read.value === null) return err({ kind: 'rehearsalUnreadable', path: folder });
    if (head !== null && head.hash !== read.value.hash) return err({ kind: 'rehearsalOther', path: folder });
    all = Math.max(all, read.value.runs);
    head = { ...read.value, runs: all };
    for (const run of await runsIn(folder)) {
      const first = from.get(run);
      if (first !== undefined) return err({ kind: 'rehearsalTwice', run, first, second: folder });
      const lived = await readRun(folder, run, head.hash);
      if (!lived.ok) return lived;
      from.set(run, folder);
      runs.set(run, lived.value);
    }
  }
  return head === null ? err({ kind: 'rehearsalUnreadable', path: '' }) : ok({ head, runs });
}
