// Writes record changes to their tables. Call within one transaction, so that all are applied or none.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { tableNames } from '../../../shared/domain/tables.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { datasetOf, datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { applyChanges, type RecordChange } from '../../../shared/snapshot/merge.ts';
import type { SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { insertDailyReport, loadDailyReport, withdrawDailyReport } from '../db/dailyReportTable.ts';
import { loadOrder } from '../db/orderTable.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { listPlanIds } from '../db/planTable.ts';
import { deleteReceivedEvent, insertReceivedEvent, saveReceivedOrder, saveReceivedQuota } from '../db/receivedTables.ts';
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

/** Writes everything except the dataset: orders first, then their events. `dataset` is the dataset after the changes. */
export function writeRecords(host: SyncHost, changes: readonly RecordChange[], dataset: Dataset): void {
  const { db, who, clock } = host;
  const at = clock().toISOString();
  const accounts = host.openAccounts();
  const of = (table: SnapshotTable) => changes.filter((change) => change.table === table);
  for (const { id, after } of of('orders')) saveReceivedOrder(db, id, after);
  for (const { id, after } of of('quotas')) saveReceivedQuota(db, 'province', id, after);
  for (const { id, after } of of('cityQuotas')) saveReceivedQuota(db, 'city', id, after);
  const plans = new Set(listPlanIds(db));
  const events = inOrder(of('orderEvents'));
  // Newest first, so that each undone event leaves its order as it was before.
  for (const { id, before } of events.toReversed()) {
    if (before === null) continue;
    deleteReceivedEvent(db, id);
    const order = plans.size === 0 ? null : loadOrder(db, String(before.order));
    if (order !== null && plans.has(order.plan)) accounts.takeEventBack(order, before.event as unknown as OrderEvent);
  }
  for (const { id, after } of events) {
    if (after === null) continue;
    const event = after.event as unknown as OrderEvent;
    const order = plans.size === 0 ? null : loadOrder(db, String(after.order));
    insertReceivedEvent(db, { id, order: String(after.order), office: String(after.office), event }, who, at);
    // Only the office that planned an order keeps its account.
    if (order !== null && plans.has(order.plan)) accounts.postEvent(order, event);
  }
  const aliases = loadAliases(db);
  for (const { before, after } of of('dailyReports')) {
    const [old, now] = [before as unknown as DailyReport | null, after as unknown as DailyReport | null];
    const one = now ?? old;
    if (one === null) continue;
    // Posted under the present code, where it may be only one part of a report.
    const maker = presentCode(aliases, 'enterprises', one.enterprise);
    const stood = loadDailyReport(db, one.date, maker);
    if (now !== null) insertDailyReport(db, now, who, at);
    else withdrawDailyReport(db, one, who, at);
    const stands = loadDailyReport(db, one.date, maker) ?? { ...one, enterprise: maker, materials: [] };
    accounts.postReport(stands, stood, dataset);
  }
}

/** In chronological order: a receipt follows a shipment. */
function inOrder(changes: readonly RecordChange[]): RecordChange[] {
  const rank = { shipped: 0, received: 1, returned: 2, writtenOff: 3, revoked: 4 };
  const keyOf = ({ before, after }: RecordChange) => {
    const event = (after ?? before)?.event as unknown as OrderEvent;
    return `${event.on}|${rank[event.kind]}|${event.id}`;
  };
  return changes
    .map((change) => ({ change, key: keyOf(change) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ change }) => change);
}
