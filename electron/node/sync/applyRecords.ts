// Writes record changes to their tables. Call within one transaction, so that all are applied or none.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { tableNames } from '../../../shared/domain/tables.ts';
import type { OrderEntry } from '../../../shared/orders/orderEvent.ts';
import { datasetOf, datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { applyChanges, type RecordChange } from '../../../shared/snapshot/merge.ts';
import type { SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { insertDailyReport, withdrawDailyReport } from '../db/dailyReportTable.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { insertDayRecord, type DayRecords } from '../db/dayRecordTable.ts';
import { insertMatter, type Matters } from '../db/matterTable.ts';
import { deleteReceivedEvent, insertReceivedEvent, saveReceivedOrder, saveReceivedQuota } from '../db/receivedTables.ts';
import { deleteReceivedPaperEvent, insertReceivedPaperEvent, saveReceivedPaper } from '../db/receivedPapers.ts';
import type { SyncHost } from './syncHost.ts';

const ofDataset: ReadonlySet<SnapshotTable> = new Set<SnapshotTable>([...tableNames, 'policy', 'ratings']);

export function touchesDataset(changes: readonly RecordChange[]): boolean {
  return changes.some(({ table }) => ofDataset.has(table));
}

/** The dataset with those changes that concern it. */
export function changedDataset(present: Dataset, changes: readonly RecordChange[]): Dataset {
  return datasetOf(
    applyChanges(
      datasetRecords(present),
      changes.filter(({ table }) => ofDataset.has(table)),
    ),
    present,
  );
}

/**
 * Writes everything except the dataset: orders and papers first, then what happened to them, then reports. At the end the account is brought
 * into agreement with all that changed.
 */
export function writeRecords(host: SyncHost, changes: readonly RecordChange[]): void {
  const { db, who, clock } = host;
  const at = clock().toISOString();
  const books = host.openBooks();
  const of = (table: SnapshotTable) => changes.filter((change) => change.table === table);
  for (const { id, after } of of('orders')) saveReceivedOrder(db, id, after);
  for (const { id, after } of of('quotas')) saveReceivedQuota(db, 'province', id, after);
  for (const { id, after } of of('cityQuotas')) saveReceivedQuota(db, 'city', id, after);
  for (const { id, after } of of('papers')) saveReceivedPaper(db, id, after);
  const orders = new Set<string>();
  const events = inOrder(of('orderEvents'));
  for (const { id, before } of events) if (before !== null) deleteReceivedEvent(db, id);
  for (const { id, before, after } of events) {
    orders.add(String((after ?? before)?.order));
    if (after === null) continue;
    insertReceivedEvent(db, { id, order: String(after.order), office: String(after.office), event: after.event }, who, at);
  }
  for (const order of orders) books.orderChanged(order);
  const papers = new Set<string>(of('papers').map(({ id }) => id));
  const entries = inOrder(of('paperEvents'));
  for (const { id, before } of entries) if (before !== null) deleteReceivedPaperEvent(db, id);
  for (const { id, before, after } of entries) {
    papers.add(String((after ?? before)?.paper));
    if (after === null) continue;
    insertReceivedPaperEvent(db, { id, paper: String(after.paper), office: String(after.office), event: after.event }, who, at);
  }
  for (const paper of papers) books.paperChanged(paper);
  writeDayRecords(db, changes, who, at);
  writeMatters(db, changes, who, at);
  const aliases = loadAliases(db);
  const makers = new Set<string>();
  for (const { before, after } of of('dailyReports')) {
    const [old, now] = [before as unknown as DailyReport | null, after as unknown as DailyReport | null];
    const one = now ?? old;
    if (one === null) continue;
    if (now !== null) insertDailyReport(db, now, who, at);
    else withdrawDailyReport(db, one, who, at);
    // Posted under the present code, where it may be only one part of a report.
    makers.add(presentCode(aliases, 'enterprises', one.enterprise));
  }
  for (const maker of makers) books.reportsChanged(maker);
}

const dayRecords = [
  ['cityReports', 'cityReport'],
  ['counts', 'count'],
  ['arrivals', 'arrival'],
] as const;

/** Under the codes they were entered with, as reports of makers. */
function writeDayRecords(db: SyncHost['db'], changes: readonly RecordChange[], who: string, at: string): void {
  for (const [table, kind] of dayRecords)
    for (const change of changes) {
      const record = (change.after ?? change.before) as unknown as DayRecords[typeof kind] | null;
      if (change.table === table && record !== null) insertDayRecord(db, kind, record, who, at, change.after === null);
    }
}

const matters = [
  ['requests', 'request'],
  ['decisions', 'decision'],
  ['findings', 'finding'],
  ['findingAnswers', 'answer'],
  ['releases', 'release'],
  ['releaseEntries', 'releaseEntry'],
  ['contracts', 'contract'],
  ['contractEntries', 'contractEntry'],
  ['listEntries', 'listEntry'],
] as const;

function writeMatters(db: SyncHost['db'], changes: readonly RecordChange[], who: string, at: string): void {
  for (const [table, kind] of matters)
    for (const change of changes) {
      const record = (change.after ?? change.before) as unknown as Matters[typeof kind] | null;
      if (change.table === table && record !== null) insertMatter(db, kind, record, who, at, change.after === null);
    }
}

/** In chronological order: a receipt follows a shipment. */
function inOrder(changes: readonly RecordChange[]): RecordChange[] {
  const rank = { shipped: 0, received: 1, returned: 2, writtenOff: 3, revoked: 4, voided: 5 };
  const keyOf = ({ before, after }: RecordChange) => {
    const event = (after ?? before)?.event as unknown as OrderEntry;
    return `${event.on}|${rank[event.kind]}|${event.id}`;
  };
  return changes
    .map((change) => ({ change, key: keyOf(change) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ change }) => change);
}
