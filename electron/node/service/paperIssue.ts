// Issues papers under final numbers, several at once: what cannot be issued is told before anything is.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Input } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { DraftName, IssueRefusal } from '../../../shared/domain/paperError.ts';
import { issuePaper } from '../../../shared/papers/issuePaper.ts';
import type { Paper, PaperToShare } from '../../../shared/papers/paper.ts';
import { paperName, paperState } from '../../../shared/papers/paperState.ts';
import { isShareable, shareOfPaper, unshared } from '../../../shared/papers/shareState.ts';
import { insertSigning, loadSignings } from '../db/deskTable.ts';
import { endEdits } from '../db/editStepTable.ts';
import { takeOrderNumber } from '../db/orderCounterTable.ts';
import { partyOf } from '../db/paperIndex.ts';
import { loadPaper, noticesOf, savePaperIssue } from '../db/paperTable.ts';
import { loadApprovedPlan, loadPlanSummary } from '../db/planTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { lastNumberDay, seriesKey, writeGiven, writeGiving, type Series, type WrittenNumber } from '../files/numberFile.ts';
import { slipClaims } from '../position/issuedSlips.ts';
import { sortByPromise } from '../position/promiseCheck.ts';
import { confirmed } from './confirmed.ts';
import { defaultSettings } from './defaultSettings.ts';
import { officerFor } from './deskDuty.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { dayDoubtsByPapers, written } from './numberSeries.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** In the order of `papers`. */
export function issuePapers(
  context: ServiceContext,
  { papers: ids, withoutRefused = false, confirmedBy }: Input<'paper.issue'>,
): Result<readonly Paper[], AppError> {
  const { db, clock, dataDir } = context;
  const issued = inTransaction<Paper[], AppError>(db, () => {
    const { possible, refused, promise } = sortedOut(db, clock, ids);
    // One slip says why by itself.
    if (promise !== null && ids.length === 1) return err(promise);
    if (refused.length > 0 && !(withoutRefused && possible.length > 0))
      return err({ kind: 'batchNotIssuable', possible: possible.length, refused });
    const on = workingDay(db, clock);
    const doubts = dayDoubtsByPapers(lastNumberDay(dataDir), on);
    if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
    const officer = officerFor(db, 'paper', possible, (paper) => `${paper.from} ${partyOf(paper).name}`);
    if (!officer.ok) return officer;
    const prefixes = loadSettings(db, defaultSettings).papers;
    const done: Paper[] = [];
    const books = openPaperBooks(context);
    for (const paper of possible) {
      const number = takeOrderNumber(db, prefixes[paper.kind], Number(on.slice(0, 4)));
      const result = issuePaper(paper, { number, on, at: clock().toISOString() });
      if (!result.ok) return result;
      savePaperIssue(db, result.value);
      insertSigning(db, 'paper', paper.id, 'check', loadSignings(db, 'plan', paper.plan).check);
      insertSigning(db, 'paper', paper.id, 'sign', officer.value);
      books.paperChanged(paper.id);
      const after = { paper: paper.id, number: paperName(result.value), ...confirmed(doubts, confirmedBy) };
      audit(context, 'paper.issue', { paper: paper.id, state: 'draft' }, after);
      done.push(result.value);
    }
    // Before the numbers are final: a number that was on paper is never issued again, whatever happens to the database.
    writeGiving(dataDir, numbersOf(db, done));
    const last = done.at(-1);
    if (last !== undefined) endEdits(db, { what: 'paper.issue', name: paperName(last) });
    return ok(done);
  });
  if (issued.ok) writeGiven(dataDir, numbersOf(db, issued.value));
  return issued;
}

function sortedOut(
  db: ReadableDatabase,
  clock: () => Date,
  ids: readonly PaperId[],
): { readonly possible: readonly Paper[]; readonly refused: readonly IssueRefusal[]; readonly promise: AppError | null } {
  const inForce = loadApprovedPlan(db)?.id;
  const possible: Paper[] = [];
  const refused: IssueRefusal[] = [];
  for (const id of ids) {
    const paper = loadPaper(db, id);
    if (paper === null) refused.push({ why: 'unknown', name: id });
    else if (paper.issue !== null) refused.push({ why: 'notDraft', name: paperName(paper), state: paperState(paper) });
    else if (paper.kind !== 'reserveSlip' && paper.shareOf !== undefined) {
      const { shareOf } = paper;
      const before = possible.filter((one): one is PaperToShare => shareOfPaper(one)?.paper === shareOf.paper);
      if (isCovered(db, paper, before)) possible.push(paper);
      else refused.push({ why: 'parentGone', name: draftName(paper), parent: shareOf.number });
    }
    // The plan in force assigns the material and the goods of all others anew.
    else if (paper.plan !== inForce)
      refused.push({ why: 'planNotInForce', name: draftName(paper), plan: loadPlanSummary(db, paper.plan)?.label ?? '' });
    else possible.push(paper);
  }
  const aliases = loadAliases(db);
  const { kept, broken } = sortByPromise(db, clock, possible, (paper) => slipClaims([paper], aliases));
  for (const { paper, promise } of broken) {
    const { kind, ...amounts } = promise;
    refused.push({ why: kind, name: draftName(paper), ...amounts });
  }
  return { possible: kept, refused, promise: broken[0]?.promise ?? null };
}

function draftName(paper: Paper): DraftName {
  return { kind: paper.kind, from: paper.from, party: partyOf(paper).name };
}

/** Whether the paper that a notice shares out still gives that much, after its issued notices and those of the same batch. */
function isCovered(db: ReadableDatabase, notice: PaperToShare, before: readonly PaperToShare[]): boolean {
  const parent = notice.shareOf === undefined ? null : loadPaper(db, notice.shareOf.paper);
  if (parent === null || !isShareable(parent)) return false;
  const issued = noticesOf(db, parent.id).filter(({ issue }) => issue !== null);
  return [...unshared(parent, [...issued, ...before, notice]).values()].every((quantity) => quantity >= 0n);
}

/** The present numbers of the series these papers are of. */
function numbersOf(db: ReadableDatabase, papers: readonly Paper[]): WrittenNumber[] {
  const series = new Map<string, Series>();
  let on = '';
  for (const { issue } of papers) {
    if (issue === null) continue;
    const one: Series = { kind: 'order', name: issue.number.prefix, year: issue.number.year };
    series.set(seriesKey(one), one);
    on = issue.on;
  }
  return written(db, [...series.values()], on);
}
