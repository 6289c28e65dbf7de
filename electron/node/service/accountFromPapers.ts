// Brings an office of an older program over, whose account was posted by approving plans: the postings of plans are reversed, orders and
// reports post what they say now. What orders and reports had posted already, and what people entered, stays as it is. Closed cycles stay.
import { ok } from '../../../shared/base/result.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { accountsOf, type LinkageAccount } from '../../../shared/ledger/account.ts';
import type { LedgerEntry, LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { reconcile, type Posting } from '../../../shared/ledger/reconcile.ts';
import { reportPostings } from '../../../shared/papers/reportPostings.ts';
import { lineAsEntered } from '../../../shared/recoding/recodePapers.ts';
import { loadAccountPosting, saveAccountPosting } from '../db/accountPostingTable.ts';
import { listCycles } from '../db/cycleTable.ts';
import { listReportsAsEntered } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertLedgerLine, listLedgerLines, setOrigin } from '../db/ledgerTable.ts';
import { listOwnOrders } from '../db/orderTable.ts';
import { all, inTransaction, sql, type ReadableDatabase } from '../db/sql.ts';
import { lineIn, planDatasets, reportedMaterial, wantedOfOrder } from './ledgerPosting.ts';
import { openingSource } from './openingSource.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** The note of reversals. */
const noteOfPlans = '台账改由单据入账';

/** Once for each office, before anyone uses it. */
export function postAccountFromPapers(context: ServiceContext): void {
  const { db } = context;
  if (loadAccountPosting(db) !== null) return;
  inTransaction(db, () => {
    if (loadAccountPosting(db) === null) bringOver(context);
    return ok(null);
  });
}

function bringOver(context: ServiceContext): void {
  const { db, clock, who, newId } = context;
  const cycles = listCycles(db);
  const calledUntil = cycles.at(-1)?.endedOn ?? null;
  saveAccountPosting(db, calledUntil);
  const lines = listLedgerLines(db).map(lineAsEntered);
  if (lines.length === 0) return;
  const closed = cycles.at(-1)?.lines ?? 0;
  const entered = enteredByHand(db);
  const wanted = wantedNow(context, calledUntil);
  const present = withOrigins(lines, entered, wanted, closed);
  for (const { id, origin } of present) if (origin != null) setOrigin(db, id, origin);
  const datasets = new Map(wanted.map(({ posting, dataset }) => [posting, dataset]));
  const added = reconcile(
    present,
    wanted.map(({ posting }) => posting),
    {
      newId,
      on: workingDay(db, clock),
      note: noteOfPlans,
      lineOf: (posting, id) => lineIn(datasets.get(posting) ?? null, posting.entry, id),
    },
  );
  for (const line of added) insertLedgerLine(db, line, who(), clock().toISOString());
  const carried = cycles.at(-1)?.accounts ?? [];
  const balances = (of: readonly LedgerLine[]) => accountsOf(of.slice(closed), 0, carried).map(balanceOf);
  audit(context, 'ledger.fromPapers', { accounts: balances(lines) }, { accounts: balances([...lines, ...added]), lines: added.length });
}

/** What programs posted and still stands, each with the order or report it follows from, and what people took back of it. */
function withOrigins(
  lines: readonly LedgerLine[],
  entered: ReadonlySet<string>,
  wanted: readonly Wanted[],
  closed: number,
): readonly LedgerLine[] {
  const reversals = new Map(lines.flatMap((line) => (line.reverses === null ? [] : [[line.reverses, line] as const])));
  const open = Map.groupBy(wanted, ({ posting }) => entryKey(posting.entry));
  return lines.flatMap((line, position): LedgerLine[] => {
    if (line.reverses !== null || line.source === openingSource || entered.has(line.id)) return [];
    const reversal = reversals.get(line.id);
    // A program took it back with its plan or event.
    if (reversal !== undefined && !entered.has(reversal.id)) return [];
    const origin = open.get(entryKey(line))?.pop()?.posting.origin;
    if (origin === undefined) {
      // The plans of closed cycles keep what they posted, and with it the calls of their orders.
      const isOfPlan = line.kind === 'quotaGiven' || line.kind === 'goodsCalled';
      return reversal !== undefined || (isOfPlan && position < closed) ? [] : [{ ...line, origin: `former/${line.source}` }];
    }
    return [{ ...line, origin }, ...(reversal === undefined ? [] : [reversal])];
  });
}

interface Wanted {
  readonly posting: Posting;
  readonly dataset: Dataset | null;
}

/** What orders and reports say today. There are no other papers yet. */
function wantedNow(context: ServiceContext, calledUntil: IsoDate | null): Wanted[] {
  const { db } = context;
  const datasetOf = planDatasets(context);
  const orders = listOwnOrders(db).flatMap((order) => {
    const dataset = order.state.kind === 'draft' ? null : datasetOf(order.plan);
    return dataset === null ? [] : wantedOfOrder(order, dataset, calledUntil).map((posting) => ({ posting, dataset }));
  });
  const present = loadDataset(db);
  const reports = reportPostings(reportedMaterial(listReportsAsEntered(db, '0000-01-01', '9999-12-31')), []).map((posting) => ({
    posting,
    dataset: present,
  }));
  return [...orders, ...reports];
}

/** Ids of lines that people entered or reversed: the audit log has each of them. */
function enteredByHand(db: ReadableDatabase): ReadonlySet<string> {
  const rows = all<{ id: string | null }>(
    db,
    sql`SELECT after_json ->> '$.id' AS id FROM audit WHERE what IN ('ledger.enter', 'ledger.reverse')`,
  );
  return new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** A quantity was written in several ways. */
function entryKey({ kind, on, enterprise, material, quantity, product, pieces, source }: LedgerEntry): string {
  return JSON.stringify([kind, on, enterprise, material, quantity === null ? null : Number(quantity), product, pieces, source]);
}

function balanceOf({ enterprise, material, quota, called, due, discharged }: LinkageAccount) {
  return { enterprise, material, quota, called, due, discharged };
}
