// Handlers for allotments, task notices and reserve slips: draft them from the plan in force, issue them, follow them up, print them.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { PaperSummary } from '../../../shared/contract/paperApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PaperId, PlanId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { codesOf } from '../../../shared/recoding/recoding.ts';
import { insertSigning } from '../db/deskTable.ts';
import { loadTable } from '../db/datasetTables.ts';
import { loadObligors } from '../db/obligorTable.ts';
import { chosenPapers, paperPage, paperSummary } from '../db/paperQuery.ts';
import { countPapers, insertPapers, loadPaper } from '../db/paperTable.ts';
import { loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { carryPaperDrafts } from '../recoding/paperDraftPlaces.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { officerAtDesk } from './deskDuty.ts';
import { defaultSettings } from './defaultSettings.ts';
import { draftPapers } from './paperDrafts.ts';
import { enterPaperEvent, enterPaperEvents } from './paperEntry.ts';
import { issuePapers } from './paperIssue.ts';
import { papersPage, papersPdfName, papersWrittenOut } from './paperPrint.ts';
import { sharePaper, sharingOf } from './paperSharing.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type PaperChannel = Extract<Channel, `paper.${string}`>;

export function paperHandlers(context: ServiceContext): Pick<Handlers, PaperChannel> {
  const { db, printPdf, tell } = context;
  return {
    'paper.make': ({ plan }) => makePapers(context, plan),

    'paper.list': (window) => ok(paperPage(db, window)),
    'paper.summary': () => ok(paperSummary(db, workingDay(db, context.clock))),
    'paper.choose': ({ filter, among }) => ok(chosenPapers(db, filter, among)),

    'paper.issue': (input) => issuePapers(context, input),

    'paper.event': ({ paper, event, confirmedBy }) =>
      enterPaperEvent(context, paper, { ...event, id: context.newId() } as PaperEvent, 'paper.event', confirmedBy),
    'paper.events': ({ entries, confirmedBy }) => enterPaperEvents(context, entries, confirmedBy),

    'paper.revoke': ({ paper, confirmedBy, ...said }) =>
      enterPaperEvent(context, paper, { kind: 'revoked', id: context.newId(), successor: null, ...said }, 'paper.revoke', confirmedBy),

    'paper.sharing': ({ paper }) => sharingOf(context, paper),
    'paper.shareOut': ({ paper, parts }) => sharePaper(context, paper, parts),

    'paper.print': async ({ papers }) => {
      const found = findPapers(db, papers);
      return found.ok ? ok(await papersPage(db, found.value)) : found;
    },

    'paper.writtenOut': async ({ papers }) => {
      const found = findPapers(db, papers);
      return found.ok ? ok(await papersWrittenOut(db, found.value)) : found;
    },

    'paper.pdf': async ({ papers }) => {
      if (printPdf === undefined) return err({ kind: 'chromiumMissing' });
      const found = findPapers(db, papers);
      if (!found.ok) return found;
      tell?.('printing');
      const pdf = await printPdf((await papersPage(db, found.value)).html);
      return pdf.ok ? ok({ name: papersPdfName(found.value), base64: Buffer.from(pdf.value).toString('base64') }) : pdf;
    },
  };
}

function makePapers(context: ServiceContext, plan: PlanId): Result<PaperSummary, AppError> {
  const { db, newId, clock } = context;
  const made = inTransaction<null, AppError>(db, () => {
    const summary = loadPlanSummary(db, plan);
    const file = loadPlanFile(db, plan);
    if (summary === null || file === null) return err({ kind: 'planNotFound', plan });
    if (summary.state !== 'approved') return err({ kind: 'planNotApproved', plan, state: summary.state });
    const present = countPapers(db, plan);
    if (present > 0) return err({ kind: 'papersExist', plan: summary.label, count: present });
    const { spans } = loadSettings(db, defaultSettings);
    const given = loadPosition(db, clock)?.dataset.given;
    const aliases = loadAliases(db);
    // The plan may be older than the codes of its places.
    const throughCity = new Set([...loadObligors(db).keys()].flatMap((place) => codesOf(aliases, 'regions', place)));
    const papers = draftPapers(file, { planId: plan, spans, throughCity, newId: () => newId(), given });
    if (papers.length === 0) return err({ kind: 'nothingOnPaper', plan: summary.label });
    insertPapers(db, papers);
    const drafter = officerAtDesk(db);
    for (const { id } of papers) insertSigning(db, 'paper', id, 'draft', drafter);
    carryPaperDrafts(db, aliases, loadTable(db, 'regions'));
    audit(context, 'paper.make', null, { plan: summary.label, papers: papers.length, ...spans });
    return ok(null);
  });
  // The index has the new papers once they are committed.
  return made.ok ? ok(paperSummary(db, workingDay(db, clock))) : made;
}

function findPapers(db: ReadableDatabase, ids: readonly PaperId[]): Result<Paper[], AppError> {
  const papers: Paper[] = [];
  for (const id of ids) {
    const paper = loadPaper(db, id);
    if (paper === null) return err({ kind: 'paperNotFound', paper: id });
    papers.push(paper);
  }
  return ok(papers);
}
