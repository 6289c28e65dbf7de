// Brings the linkage account into agreement with papers, orders and daily reports. Nothing else posts to it but what people enter by hand.
// Call everything here within the transaction that makes the change itself, after it.
import { addDecimals } from '../../../shared/base/decimalText.ts';
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { EnterpriseCode, OrderId, PaperId, PlanId } from '../../../shared/domain/ids.ts';
import { lineOf } from '../../../shared/ledger/account.ts';
import type { LedgerEntry, LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { reportSource } from '../../../shared/ledger/postings.ts';
import { reconcile, type Posting } from '../../../shared/ledger/reconcile.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { orderPostings } from '../../../shared/papers/orderPostings.ts';
import { linkageOf, paperPostings } from '../../../shared/papers/paperPostings.ts';
import { paperName } from '../../../shared/papers/paperState.ts';
import { reportOrigin, reportPostings } from '../../../shared/papers/reportPostings.ts';
import { codesOf, presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadAccountPosting } from '../db/accountPostingTable.ts';
import { answeringPlaces } from '../db/answeringPlaces.ts';
import { loadDailyReport } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { isLineReversed, linesOfDays, linesOfPaper } from '../db/ledgerTable.ts';
import { loadObligors } from '../db/obligorTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadOrder } from '../db/orderTable.ts';
import { loadPaper } from '../db/paperTable.ts';
import { loadPlanFile } from '../db/planTable.ts';
import { loadReceivedPaper } from '../db/receivedPapers.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { first, sql, type ReadableDatabase } from '../db/sql.ts';
import { openAccountTrees } from './accountTrees.ts';
import { beginAnswering } from './obligors.ts';
import type { ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** Valid only for the transaction it was opened in: plans that several papers refer to are read once. */
export interface PaperBooks {
  /** What the order and its events now say. Orders of other offices are on their accounts. */
  readonly orderChanged: (order: OrderId) => void;
  readonly paperChanged: (paper: PaperId) => void;
  /** The report of one maker and day was entered, replaced or withdrawn. */
  readonly reportChanged: (date: IsoDate, enterprise: EnterpriseCode) => void;
}

type BooksContext = Pick<ServiceContext, 'db' | 'clock' | 'who' | 'newId'>;

export function openPaperBooks(context: BooksContext): PaperBooks {
  const { db } = context;
  const datasetOf = planDatasets(context);
  const today = workingDay(db, context.clock);
  let trees = openAccountTrees(context);
  const agree = (name: string, desired: readonly Posting[], dataset: Dataset | null, present: readonly LedgerLine[]) => {
    const added = reconcile(present, desired, {
      newId: context.newId,
      on: today,
      note: name,
      lineOf: ({ entry }, id) => lineIn(dataset, entry, id),
    });
    for (const line of added) trees.enter(line);
    trees.settle();
    return added;
  };
  const reportChanged = (date: IsoDate, enterprise: EnterpriseCode) => {
    const codes = codesOf(loadAliases(db), 'enterprises', enterprise);
    const present = codes.flatMap((code) => linesOfPaper(db, reportOrigin(date, code)));
    agree(reportSource(date), wantedOfReport(context, date, enterprise), loadDataset(db), present);
  };
  return {
    orderChanged: (id) => {
      const isOwn = first(db, sql`SELECT 1 FROM orders WHERE id = ${id}`) !== undefined;
      // A city's office that answers follows what its enterprises are called for and deliver under the province's orders.
      const answers = isOwn ? null : ownAnswering(db);
      const order = isOwn || answers !== null ? loadOrder(db, id) : null;
      if (order === null || order.state.kind === 'draft') return;
      const dataset = datasetOf(order.plan) ?? (isOwn ? null : loadDataset(db));
      const until = loadAccountPosting(db)?.calledUntil ?? null;
      const all = dataset === null ? [] : wantedOfOrder(order, dataset, until);
      const wanted = answers === null ? all : all.filter(({ entry }) => answers(entry.enterprise));
      agree(orderNumberText(order.state.number), wanted, dataset, linesOfPaper(db, id));
    },
    paperChanged: (id) => {
      const found = loadPaper(db, id);
      const paper = found !== null && isPostedHere(db, found) ? found : null;
      if (paper !== null && isToOwnPlace(db, paper) && !loadObligors(db).has(officeOwner(db))) {
        beginAnswering(context, officeOwner(db));
        trees = openAccountTrees(context);
      }
      const present = linesOfPaper(db, id);
      if (paper === null && present.length === 0) return;
      // The plan of another office's paper is not here: its ratios are those of the present data.
      const dataset = (paper === null ? null : datasetOf(paper.plan)) ?? loadDataset(db);
      const wanted = dataset === null || paper === null ? [] : paperPostings(paper, linkageOf(dataset));
      const added = agree(paper === null ? (present[0]?.source ?? '') : paperName(paper), wanted, dataset, present);
      for (const { date, enterprise } of daysOfMaterial([...present, ...added])) reportChanged(date, enterprise);
    },
    reportChanged,
  };
}

/** Papers of this office; those that share out what a place of this office's account was allotted; and what the place itself was allotted. */
function isPostedHere(db: ReadableDatabase, paper: Paper): boolean {
  if (loadReceivedPaper(db, paper.id) === null) return true;
  if (paper.kind !== 'allotment') return false;
  const { shareOf } = paper;
  return shareOf === undefined ? isToOwnPlace(db, paper) : [province, presentPlace(db, shareOf.place)].includes(officeOwner(db));
}

/** Whether another office allotted material to this office's own place, which answers for its enterprises from then on. */
function isToOwnPlace(db: ReadableDatabase, paper: Paper): boolean {
  if (paper.kind !== 'allotment' || paper.party.kind !== 'city' || loadReceivedPaper(db, paper.id) === null) return false;
  return presentPlace(db, paper.party.code) === officeOwner(db);
}

function presentPlace(db: ReadableDatabase, code: string): string {
  return presentCode(loadAliases(db), 'regions', code);
}

/** Whether an enterprise is among those that the office's own place answers for; null where it answers for none. */
function ownAnswering(db: ReadableDatabase): ((enterprise: EnterpriseCode) => boolean) | null {
  const own = officeOwner(db);
  const answering = own === province ? null : answeringPlaces(db);
  return answering?.obligors.has(own) === true ? (enterprise) => answering.placeOf(enterprise) === own : null;
}

/** The line of a posting by the ratios and consumption of a dataset; null where it has no effect on the account. */
export function lineIn(dataset: Dataset | null, entry: LedgerEntry, id: string): LedgerLine | null {
  const line = dataset === null ? null : lineOf(entry, id, dataset);
  return line?.ok === true ? line.value : null;
}

/** The frozen datasets of plans, by whose ratios and consumption their papers are posted. */
export function planDatasets({ db }: Pick<ServiceContext, 'db'>): (plan: PlanId) => Dataset | null {
  // Papers come by plan: one is enough, and a frozen dataset is large.
  let known: { readonly plan: PlanId; readonly dataset: Dataset | null } | null = null;
  return (plan) => {
    if (known?.plan !== plan) known = { plan, dataset: loadPlanFile(db, plan)?.dataset ?? null };
    return known.dataset;
  };
}

/** What a plan of a closed cycle has called for is not called for again by its order. */
export function wantedOfOrder(order: Order, dataset: Dataset, until: IsoDate | null): Posting[] {
  const postings = orderPostings(order, linkageOf(dataset));
  const isCalled = until !== null && order.state.kind !== 'draft' && order.state.issuedOn <= until;
  return isCalled ? postings.filter(({ entry }) => entry.kind !== 'goodsCalled') : postings;
}

/**
 * A maker's report of a day includes what was entered as received on the papers of that day: only what goes beyond them is posted from it,
 * so that the same material is never owed for twice.
 */
export function wantedOfReport({ db }: Pick<ServiceContext, 'db'>, date: IsoDate, enterprise: EnterpriseCode): Posting[] {
  const report = loadDailyReport(db, date, enterprise);
  return report === null ? [] : postingsOfReport(report, postedByPapers(db, date, report.enterprise));
}

/** What a report says was received, beyond what papers have `posted`. */
export function postingsOfReport({ date, enterprise, materials }: DailyReport, posted: readonly Posting[]): Posting[] {
  const reported = materials
    .filter(({ received }) => Number(received) > 0)
    .map(({ material, received }) => ({ date, enterprise, material, quantity: addDecimals(received, '0') }));
  return reportPostings(reported, posted);
}

/** Material that papers, not the report itself, posted as received by an enterprise on a day. */
function postedByPapers(db: ReadableDatabase, date: IsoDate, enterprise: EnterpriseCode): Posting[] {
  return linesOfDays(db, date, date).flatMap((line) => {
    const { origin = null, kind, id, reverses } = line;
    if (origin === null || origin.startsWith('report/') || kind !== 'materialAccepted' || line.enterprise !== enterprise) return [];
    return reverses === null && !isLineReversed(db, id) ? [{ origin, entry: line }] : [];
  });
}

/** The days on which these lines say that an enterprise received material. A reversal is dated with the day on which it was made. */
function daysOfMaterial(lines: readonly LedgerLine[]): { readonly date: IsoDate; readonly enterprise: EnterpriseCode }[] {
  const days = new Map<string, { readonly date: IsoDate; readonly enterprise: EnterpriseCode }>();
  for (const { kind, reverses, on, enterprise } of lines)
    if (kind === 'materialAccepted' && reverses === null) days.set(`${enterprise}|${on}`, { date: on, enterprise });
  return [...days.values()];
}
