// Brings the linkage account into agreement with papers, orders and daily reports. Nothing else posts to it but what people enter by hand.
// Call everything here within the transaction that makes the change itself, after it.
import { addDecimals } from '../../../shared/base/decimalText.ts';
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { EnterpriseCode, OrderId, PaperId, PlanId } from '../../../shared/domain/ids.ts';
import { lineOf } from '../../../shared/ledger/account.ts';
import type { LedgerEntry, LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { reconcile, type Posting } from '../../../shared/ledger/reconcile.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import { byItem } from '../../../shared/orders/sameReceipts.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { orderPostings } from '../../../shared/papers/orderPostings.ts';
import { linkageOf, paperPostings } from '../../../shared/papers/paperPostings.ts';
import { paperName } from '../../../shared/papers/paperState.ts';
import { millionthsOf } from '../../../shared/papers/quantity.ts';
import { reportOrigin, reportOrigins, reportPostings, type ReportedMaterial } from '../../../shared/papers/reportPostings.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadAccountPosting } from '../db/accountPostingTable.ts';
import { answeringPlaces } from '../db/answeringPlaces.ts';
import { listReportsOfMaker } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { linesOfEnterprises, linesOfPaper } from '../db/ledgerTable.ts';
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
  /** A report of the maker was entered, replaced or withdrawn. */
  readonly reportsChanged: (enterprise: EnterpriseCode) => void;
}

type BooksContext = Pick<ServiceContext, 'db' | 'clock' | 'who' | 'newId'>;

export function openPaperBooks(context: BooksContext): PaperBooks {
  const { db } = context;
  const datasetOf = planDatasets(context);
  const today = workingDay(db, context.clock);
  let trees = openAccountTrees(context);
  let data: Dataset | null = null;
  const presentDataset = () => (data ??= loadDataset(db));
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
  const reportsChanged = (enterprise: EnterpriseCode) => {
    const { wanted, present } = reportBooks(db, presentCode(loadAliases(db), 'enterprises', enterprise));
    for (const origin of new Set([...present.keys(), ...wanted.keys()])) {
      const [posted, desired] = [present.get(origin) ?? [], wanted.get(origin) ?? []];
      if (areAgreed(posted, desired)) continue;
      agree(desired[0]?.entry.source ?? posted[0]?.source ?? '', desired, presentDataset(), posted);
    }
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
      for (const enterprise of makersOfMaterial([...present, ...added])) reportsChanged(enterprise);
    },
    reportsChanged,
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

/** Material that reports say was received. */
export function reportedMaterial(reports: readonly DailyReport[]): ReportedMaterial[] {
  return reports.flatMap(({ date, enterprise, materials }) =>
    materials.flatMap(({ material, received }) =>
      Number(received) > 0 ? [{ date, enterprise, material, quantity: addDecimals(received, '0') }] : [],
    ),
  );
}

interface ReportBooks {
  /** What the reports post now, by report. */
  readonly wanted: ReadonlyMap<string, readonly Posting[]>;
  /** What they have posted, with reversals, by report. */
  readonly present: ReadonlyMap<string, readonly LedgerLine[]>;
}

/** Of one maker, under present codes: reports of merged makers post together. */
function reportBooks(db: ReadableDatabase, enterprise: EnterpriseCode): ReportBooks {
  const lines = linesOfEnterprises(db, [enterprise]);
  const reversed = new Set(lines.map(({ reverses }) => reverses));
  const isOfReport = ({ origin, reverses }: LedgerLine) => reverses === null && origin?.startsWith(reportOrigins) === true;
  const posted = lines.flatMap((line): Posting[] => {
    const { id, origin = null, reverses } = line;
    return origin === null || reverses !== null || reversed.has(id) || isOfReport(line) ? [] : [{ origin, entry: line }];
  });
  const own = new Map(
    lines.filter(isOfReport).map((line) => [line.id, { ...line, origin: reportOrigin(line.on, line.enterprise) }] as const),
  );
  const present = Map.groupBy(
    lines.flatMap((line) => own.get(line.id) ?? (line.reverses !== null && own.has(line.reverses) ? [line] : [])),
    ({ id, reverses }) => own.get(reverses ?? id)?.origin ?? '',
  );
  return {
    wanted: Map.groupBy(reportPostings(reportedMaterial(listReportsOfMaker(db, enterprise)), posted), ({ origin }) => origin),
    present,
  };
}

/** Whether a report's lines in force say what it posts, however it was split over codes that were merged since. */
function areAgreed(present: readonly LedgerLine[], wanted: readonly Posting[]): boolean {
  const reversed = new Set(present.map(({ reverses }) => reverses));
  const sums = (entries: readonly LedgerEntry[]) =>
    byItem(entries.map(({ material, quantity }) => [material, millionthsOf(quantity ?? '0')] as const));
  const standing = sums(present.filter(({ id, reverses }) => reverses === null && !reversed.has(id)));
  const desired = sums(wanted.map(({ entry }) => entry));
  return standing.size === desired.size && [...desired].every(([material, quantity]) => standing.get(material) === quantity);
}

/** The makers of lines that say that material was received. */
function makersOfMaterial(lines: readonly LedgerLine[]): Set<EnterpriseCode> {
  return new Set(lines.flatMap(({ kind, enterprise }) => (kind === 'materialAccepted' ? [enterprise] : [])));
}
