// Handlers for allotments, task notices and reserve slips: draft them from the plan in force, issue them, follow them up, print them.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { PaperSummary } from '../../../shared/contract/paperApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PaperId, PlanId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { paperDoubts } from '../../../shared/papers/paperDoubts.ts';
import { applyPaperEvent, paperName, paperState } from '../../../shared/papers/paperState.ts';
import { shareOfPaper, shareRefusal } from '../../../shared/papers/shareState.ts';
import { codesOf, presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { insertSigning } from '../db/deskTable.ts';
import { loadTable } from '../db/datasetTables.ts';
import { loadObligors } from '../db/obligorTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { chosenPapers, paperPage, paperSummary } from '../db/paperQuery.ts';
import { countPapers, insertPaperEvent, insertPapers, loadPaper, noticesOf } from '../db/paperTable.ts';
import { loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { listReceivedPaperEvents, loadReceivedPaper } from '../db/receivedPapers.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { deleteShareDrafts } from '../db/sharePaperTable.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../db/sql.ts';
import { carryPaperDrafts } from '../recoding/paperDraftPlaces.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { officerAtDesk } from './deskDuty.ts';
import { confirmed } from './confirmed.ts';
import { defaultSettings } from './defaultSettings.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { draftPapers } from './paperDrafts.ts';
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
    'paper.summary': () => ok(paperSummary(db)),
    'paper.choose': ({ filter, among }) => ok(chosenPapers(db, filter, among)),

    'paper.issue': (input) => issuePapers(context, input),

    'paper.event': ({ paper, event, confirmedBy }) =>
      enterEvent(context, paper, { ...event, id: context.newId() } as PaperEvent, 'paper.event', confirmedBy),

    'paper.revoke': ({ paper, confirmedBy, ...said }) =>
      enterEvent(context, paper, { kind: 'revoked', id: context.newId(), successor: null, ...said }, 'paper.revoke', confirmedBy),

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
  return made.ok ? ok(paperSummary(db)) : made;
}

function enterEvent(
  context: ServiceContext,
  id: PaperId,
  event: PaperEvent,
  what: 'paper.event' | 'paper.revoke',
  confirmedBy: string | undefined,
): Result<Paper, AppError> {
  const { db, clock, who } = context;
  return inTransaction<Paper, AppError>(db, () => {
    const paper = loadPaper(db, id);
    if (paper === null) return err({ kind: 'paperNotFound', paper: id });
    const stranger = strangerTo(db, paper, event);
    if (stranger !== null) return err(stranger);
    const result = applyPaperEvent(paper, event, workingDay(db, clock));
    if (!result.ok) return result;
    const shared = sharedAlready(db, result.value);
    if (shared !== null) return err(shared);
    const doubts = paperDoubts(paper, event);
    if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
    const isAnother = event.kind === 'received' && doubts.some(({ kind }) => kind === 'sameReceipt');
    const told: PaperEvent = isAnother ? { ...event, another: true } : event;
    insertPaperEvent(db, id, told, who(), clock().toISOString());
    openPaperBooks(context).paperChanged(id);
    const changed = { ...paper, events: [...paper.events, told] };
    const after = { paper: paperName(paper), state: paperState(changed), event: told, ...confirmed(doubts, confirmedBy) };
    audit(context, what, { paper: paperName(paper), state: paperState(paper) }, after);
    return ok(changed);
  });
}

/** Notices never give or ask for more than the paper they share out. Drafts of a paper that gives nothing more are of no use. */
function sharedAlready(db: WritableDatabase, paper: Paper): AppError | null {
  if (paper.kind === 'reserveSlip' || (paper.party.kind !== 'city' && paper.shareOf === undefined)) return null;
  const id = paper.shareOf?.paper ?? paper.id;
  const parent = loadPaper(db, id);
  const notices = noticesOf(db, id).filter((notice) => notice.issue !== null && notice.id !== paper.id);
  const refused = shareRefusal(paper, parent === null || parent.kind === 'reserveSlip' ? null : parent, notices);
  if (refused === null && (paperState(paper) === 'void' || paperState(paper) === 'revoked')) deleteShareDrafts(db, paper.id);
  return refused;
}

/**
 * Of a paper issued by another office, the city it concerns tells what arrived, what it sent back and, of a slip, what left for the
 * store, and voids what it has told itself; everything else belongs to the issuer.
 */
function strangerTo(db: ReadableDatabase, paper: Paper, event: PaperEvent): AppError | null {
  if (loadReceivedPaper(db, paper.id) === null) return null;
  const own = officeOwner(db);
  const isOwn = presentCode(loadAliases(db), 'regions', receiverOf(paper)) === own;
  const told = event.kind === 'received' || event.kind === 'returned' || (event.kind === 'shipped' && paper.kind === 'reserveSlip');
  const takesBack =
    event.kind === 'voided' &&
    listReceivedPaperEvents(db, paper.id).some(
      ({ office, event_json }) => office === own && (JSON.parse(event_json) as PaperEvent).id === event.event,
    );
  const owner = shareOfPaper(paper)?.office ?? province;
  return isOwn && (told || takesBack) ? null : { kind: 'recordOfOther', table: 'papers', owner };
}

/** The place whose office tells what arrived. */
function receiverOf(paper: Paper): string {
  if (paper.kind === 'reserveSlip') return paper.city.code;
  return paper.party.kind === 'city' ? paper.party.code : paper.party.city;
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
