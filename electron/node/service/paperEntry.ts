// Enters what happened to issued papers beside the dispatch order: one event, or the shipments or receipts of a day in one step.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PaperEventEntry } from '../../../shared/contract/paperApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { paperDoubts } from '../../../shared/papers/paperDoubts.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { applyPaperEvent, paperName, paperState } from '../../../shared/papers/paperState.ts';
import { shareOfPaper, shareRefusal } from '../../../shared/papers/shareState.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from '../db/officeTable.ts';
import { insertPaperEvent, loadPaper, noticesOf } from '../db/paperTable.ts';
import { listReceivedPaperEvents, loadReceivedPaper } from '../db/receivedPapers.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { deleteShareDrafts } from '../db/sharePaperTable.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../db/sql.ts';
import { allOrNone } from './allOrNone.ts';
import { confirmed } from './confirmed.ts';
import { openPaperBooks, type PaperBooks } from './ledgerPosting.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

export function enterPaperEvent(
  context: ServiceContext,
  id: PaperId,
  event: PaperEvent,
  what: 'paper.event' | 'paper.revoke',
  confirmedBy: string | undefined,
): Result<Paper, AppError> {
  return inTransaction<Paper, AppError>(context.db, () => enterOne(context, openPaperBooks(context), { id, event, what, confirmedBy }));
}

/** In their order: a later entry of a paper is held against the earlier ones. */
export function enterPaperEvents(
  context: ServiceContext,
  entries: readonly PaperEventEntry[],
  confirmedBy: string | undefined,
): Result<Paper[], AppError> {
  return inTransaction<Paper[], AppError>(context.db, () => {
    const books = openPaperBooks(context);
    return allOrNone(
      entries,
      ({ paper: id, event }) =>
        enterOne(context, books, { id, event: { ...event, id: context.newId() } as PaperEvent, what: 'paper.event', confirmedBy }),
      ({ paper: id }) => {
        const paper = loadPaper(context.db, id);
        return paper === null ? id : paperName(paper);
      },
    );
  });
}

interface OneEntry {
  readonly id: PaperId;
  readonly event: PaperEvent;
  readonly what: 'paper.event' | 'paper.revoke';
  readonly confirmedBy: string | undefined;
}

function enterOne(context: ServiceContext, books: PaperBooks, { id, event, what, confirmedBy }: OneEntry): Result<Paper, AppError> {
  const { db, clock, who } = context;
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
  books.paperChanged(id);
  const changed = { ...paper, events: [...paper.events, told] };
  const after = { paper: paperName(paper), state: paperState(changed), event: told, ...confirmed(doubts, confirmedBy) };
  audit(context, what, { paper: paperName(paper), state: paperState(paper) }, after);
  return ok(changed);
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
