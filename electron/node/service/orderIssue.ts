// Issues orders under final numbers, several at once: what cannot be issued is told before anything is.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Input } from '../../../shared/contract/api.ts';
import type { OrderCheck } from '../../../shared/contract/orderApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { DraftName, IssueRefusal } from '../../../shared/domain/paperError.ts';
import { batchContent } from '../../../shared/orders/batchContent.ts';
import { formNow } from '../../../shared/orders/issuedForm.ts';
import { issueOrder, orderNumberText, type Order } from '../../../shared/orders/order.ts';
import { loadTable } from '../db/datasetTables.ts';
import { insertSigning, loadSignings } from '../db/deskTable.ts';
import { endEdits } from '../db/editStepTable.ts';
import { takeOrderNumber } from '../db/orderCounterTable.ts';
import { officeFingerprint } from '../db/officeTable.ts';
import { loadOrder, saveIssued } from '../db/orderTable.ts';
import { loadPlanSummary } from '../db/planTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { lastNumberDay, writeGiven, writeGiving, type WrittenNumber } from '../files/numberFile.ts';
import { claimsOf, sortByPromise } from '../position/promiseCheck.ts';
import { confirmed } from './confirmed.ts';
import { defaultSettings } from './defaultSettings.ts';
import { officerFor } from './deskDuty.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { dayDoubtsByPapers, written } from './numberSeries.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** Which of them could be issued now, in their order, and why the others could not. */
export function checkOrders({ db, clock }: ServiceContext, ids: readonly OrderId[]): OrderCheck {
  const { possible, refusals } = sortedOut(db, clock, ids);
  return { possible: possible.map(({ id }) => id), refused: refusals.map(({ refusal }) => refusal), content: batchContent(possible) };
}

/** All or none, unless `withoutRefused`: then those that can be. In the order of `orders`. */
export function issueOrders(
  context: ServiceContext,
  { orders: ids, withoutRefused = false, marks, confirmedBy }: Input<'order.issue'>,
): Result<Order[], AppError> {
  const { db, clock, dataDir } = context;
  const done = inTransaction<Order[], AppError>(db, () => {
    const { possible, refusals } = sortedOut(db, clock, ids);
    const [first] = refusals;
    // One order says why by itself.
    if (first !== undefined && ids.length === 1) return err(first.error);
    if (first !== undefined && !(withoutRefused && possible.length > 0))
      return err({ kind: 'batchNotIssuable', possible: possible.length, refused: refusals.map(({ refusal }) => refusal) });
    const today = workingDay(db, clock);
    const doubts = dayDoubtsByPapers(lastNumberDay(dataDir), today);
    if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
    const officer = officerFor(db, 'order', possible, ({ from, senderName, receiverName }) => `${from} ${senderName} → ${receiverName}`);
    if (!officer.ok) return officer;
    const settings = loadSettings(db, defaultSettings).order;
    const { prefix } = settings;
    const known = { settings, office: officeFingerprint(db), contacts: loadTable(db, 'contacts') };
    const books = openPaperBooks(context);
    const issued: Order[] = [];
    for (const order of possible) {
      const number = takeOrderNumber(db, prefix, Number(today.slice(0, 4)));
      insertSigning(db, 'order', order.id, 'check', loadSignings(db, 'plan', order.plan).check);
      insertSigning(db, 'order', order.id, 'sign', officer.value);
      const planLabel = loadPlanSummary(db, order.plan)?.label ?? '';
      const form = formNow(order, { ...known, planLabel, signedBy: loadSignings(db, 'order', order.id) }, marks);
      const result = issueOrder(order, number, today, clock().toISOString(), form);
      if (!result.ok) return result;
      saveIssued(db, result.value);
      books.orderChanged(order.id);
      const after = { order: order.id, state: result.value.state, ...confirmed(doubts, confirmedBy) };
      audit(context, 'order.issue', { order: order.id, state: order.state }, after);
      issued.push(result.value);
    }
    // Before the numbers are final: a number that was on paper is never issued again, whatever happens to the database.
    writeGiving(dataDir, numbersOf(db, issued));
    const last = issued.at(-1)?.state;
    if (last !== undefined && last.kind !== 'draft') endEdits(db, { what: 'order.issue', name: orderNumberText(last.number) });
    return ok(issued);
  });
  if (done.ok) writeGiven(dataDir, numbersOf(db, done.value));
  return done;
}

/** Why an order cannot be issued: as one of a batch, and by itself. */
interface Refused {
  readonly refusal: IssueRefusal;
  readonly error: AppError;
}

function sortedOut(
  db: ReadableDatabase,
  clock: () => Date,
  ids: readonly OrderId[],
): { readonly possible: readonly Order[]; readonly refusals: readonly Refused[] } {
  const drafts: Order[] = [];
  const refusals: Refused[] = [];
  for (const id of ids) {
    const order = loadOrder(db, id);
    const plan = order === null ? null : loadPlanSummary(db, order.plan);
    if (order === null) refusals.push({ refusal: { why: 'unknown', name: id }, error: { kind: 'orderNotFound', order: id } });
    else if (order.state.kind !== 'draft') {
      const { kind: state, number } = order.state;
      refusals.push({
        refusal: { why: 'notDraft', name: orderNumberText(number), state },
        error: { kind: 'orderNotDraft', order: id, state },
      });
    }
    // The plan that supersedes this one assigns its goods anew.
    else if (plan?.state !== 'approved')
      refusals.push({
        refusal: { why: 'planNotInForce', name: draftName(order), plan: plan?.label ?? '' },
        error: { kind: 'planNotApproved', plan: order.plan, state: plan?.state ?? '' },
      });
    else drafts.push(order);
  }
  const { kept, broken } = sortByPromise(db, clock, drafts, (order) => claimsOf(db, [order]));
  for (const { paper, promise } of broken) {
    const { kind, ...amounts } = promise;
    refusals.push({ refusal: { why: kind, name: draftName(paper), ...amounts }, error: promise });
  }
  return { possible: kept, refusals };
}

function draftName({ from, senderName, receiverName }: Order): DraftName {
  return { kind: 'order', from, party: `${senderName} → ${receiverName}` };
}

/** The current series of those orders. */
function numbersOf(db: ReadableDatabase, orders: readonly Order[]): WrittenNumber[] {
  const [last] = orders.slice(-1);
  if (last === undefined || last.state.kind === 'draft') return [];
  const { number, issuedOn } = last.state;
  return written(db, [{ kind: 'order', name: number.prefix, year: number.year }], issuedOn);
}
