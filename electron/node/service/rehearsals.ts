// The rehearsals of an office: each a folder beside the database, with the data it was begun from. They are computed in processes of their own
// and can be computed again, so they are in no backup.
import { rm, readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { RehearsalState, RehearsalView } from '../../../shared/contract/rehearsalApi.ts';
import { datasetFiles } from '../../../shared/domain/datasetText.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { policyFile } from '../../../shared/domain/tables.ts';
import { resultsOf } from '../../../shared/rehearsal/results.ts';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { writeFilesAtomically } from '../files/atomicWrite.ts';
import { readDatasetFolder } from '../files/datasetFolder.ts';
import {
  beginFolder,
  headOf,
  luckOfHead,
  readHead,
  readRuns,
  runFile,
  runsIn,
  runText,
  writeWhole,
  type RehearsalHead,
} from '../files/rehearsalFolder.ts';
import type { StartPlanner } from '../solver/plannerChild.ts';
import { liveRuns } from '../solver/rehearsalPool.ts';

export interface RehearsalsOptions {
  readonly dataDir: string;
  readonly clock: () => Date;
  readonly startPlanner: StartPlanner;
  /** Writes down what broke a rehearsal. */
  readonly report: (error: AppError) => void;
}

export interface Rehearsals {
  list(): Promise<readonly RehearsalState[]>;
  /** Errors: those of writing. */
  start(rehearsal: Rehearsal, runs: number): Promise<Result<RehearsalState, AppError>>;
  /** The others: `rehearsalNotFound`, `rehearsalUnreadable`. */
  stop(id: string): Promise<Result<RehearsalState, AppError>>;
  resume(id: string): Promise<Result<RehearsalState, AppError>>;
  view(id: string): Promise<Result<RehearsalView & { readonly head: RehearsalHead }, AppError>>;
  remove(id: string): Promise<Result<null, AppError>>;
  isBusy(): boolean;
  close(): Promise<void>;
}

interface Going {
  readonly stop: AbortController;
  readonly since: number;
  doneSince: number;
  readonly ended: Promise<void>;
}

/** Digits of the hash that name a rehearsal. */
const idLength = 16;
const dataFolder = 'data';

export function createRehearsals({ dataDir, clock, startPlanner, report }: RehearsalsOptions): Rehearsals {
  const root = path.join(dataDir, 'rehearsals');
  const going = new Map<string, Going>();
  const failures = new Map<string, AppError>();
  const folderOf = (id: string) => path.join(root, id);

  return { list, start, stop, resume, view, remove, isBusy: () => going.size > 0, close };

  async function list(): Promise<readonly RehearsalState[]> {
    const names = await readdir(root).catch(() => []);
    const found = await Promise.all(
      names
        .filter((name) => /^[0-9a-f]{16}$/.test(name))
        .map(async (id) => ({ state: await stateOf(id), at: (await stat(folderOf(id))).mtimeMs })),
    );
    return found.sort((a, b) => b.at - a.at).flatMap(({ state }) => (state.ok ? [state.value] : []));
  }

  async function stateOf(id: string): Promise<Result<RehearsalState, AppError>> {
    const head = await readHead(folderOf(id));
    if (!head.ok) return head;
    if (head.value === null) return err({ kind: 'rehearsalNotFound', rehearsal: id });
    const { start: morning, days, seed, runs, variants, fitted } = head.value;
    const now = going.get(id);
    return ok({
      id,
      start: morning,
      days,
      seed,
      fittedDays: fitted?.days ?? null,
      runs,
      done: (await runsIn(folderOf(id))).length,
      variants,
      isRunning: now !== undefined,
      seconds: now === undefined ? 0 : Math.max(0, Math.round((clock().getTime() - now.since) / 1000)),
      doneSince: now?.doneSince ?? 0,
      failure: failures.get(id) ?? null,
    });
  }

  async function start(rehearsal: Rehearsal, runs: number): Promise<Result<RehearsalState, AppError>> {
    const head = headOf(rehearsal, runs);
    const id = head.hash.slice(0, idLength);
    if (going.has(id)) return stateOf(id);
    const begun = await beginFolder(folderOf(id), head);
    if (!begun.ok) return begun;
    const kept = await writeFilesAtomically(path.join(folderOf(id), dataFolder), datasetFiles(rehearsal.facts), policyFile);
    if (!kept.ok) return kept;
    if (rehearsal.expected !== null) {
      const expected = datasetFiles({ ...rehearsal.facts, ...rehearsal.expected });
      const also = await writeFilesAtomically(path.join(folderOf(id), 'expected'), expected, policyFile);
      if (!also.ok) return also;
    }
    return live(id, rehearsal, runs, begun.value);
  }

  function live(id: string, rehearsal: Rehearsal, runs: number, there: readonly number[]): Promise<Result<RehearsalState, AppError>> {
    const folder = folderOf(id);
    const stopped = new AbortController();
    const kept = new Set(there);
    const { hash } = headOf(rehearsal, runs);
    failures.delete(id);
    const ended = liveRuns({
      startPlanner,
      // One processor is left to the screens.
      processes: Math.max(1, os.availableParallelism() - 1),
      rehearsal,
      runs: Array.from({ length: runs }, (_, k) => k + 1).filter((run) => !kept.has(run)),
      onRun: async (lived) => {
        const written = await writeWhole(folder, runFile(lived.run), runText(lived, hash));
        const now = going.get(id);
        if (now !== undefined) now.doneSince += 1;
        return written;
      },
      stop: stopped.signal,
    }).then((result) => {
      going.delete(id);
      if (result.ok || result.error.kind === 'cancelled') return;
      failures.set(id, result.error);
      report(result.error);
    });
    going.set(id, { stop: stopped, since: clock().getTime(), doneSince: 0, ended });
    return stateOf(id);
  }

  async function stop(id: string): Promise<Result<RehearsalState, AppError>> {
    const now = going.get(id);
    now?.stop.abort();
    await now?.ended;
    return stateOf(id);
  }

  async function resume(id: string): Promise<Result<RehearsalState, AppError>> {
    const head = await readHead(folderOf(id));
    if (!head.ok) return head;
    if (head.value === null) return err({ kind: 'rehearsalNotFound', rehearsal: id });
    if (going.has(id)) return stateOf(id);
    const facts = await readDatasetFolder(path.join(folderOf(id), dataFolder));
    if (!facts.ok) return facts;
    const expected = await readDatasetFolder(path.join(folderOf(id), 'expected'));
    const { variants, days, seed, runs } = head.value;
    const rehearsal: Rehearsal = {
      facts: facts.value,
      expected: expected.ok ? { lines: expected.value.lines, lineDays: expected.value.lineDays } : null,
      variants,
      days,
      seed,
      ...luckOfHead(head.value),
    };
    return live(id, rehearsal, runs, await runsIn(folderOf(id)));
  }

  async function view(id: string): Promise<Result<RehearsalView & { readonly head: RehearsalHead }, AppError>> {
    const [state, head] = [await stateOf(id), await readHead(folderOf(id))];
    if (!state.ok) return state;
    if (!head.ok || head.value === null) return err({ kind: 'rehearsalNotFound', rehearsal: id });
    const lived = await readRuns(folderOf(id), await runsIn(folderOf(id)), head.value.hash);
    if (!lived.ok) return lived;
    const results = lived.value.length === 0 ? null : resultsOf(lived.value);
    return ok({ state: state.value, results, places: head.value.places, head: head.value });
  }

  async function remove(id: string): Promise<Result<null, AppError>> {
    const stopped = await stop(id);
    if (!stopped.ok) return stopped;
    await rm(folderOf(id), { recursive: true, force: true });
    return ok(null);
  }

  async function close(): Promise<void> {
    for (const { stop: stopped } of going.values()) stopped.abort();
    await Promise.all([...going.values()].map(({ ended }) => ended));
  }
}
