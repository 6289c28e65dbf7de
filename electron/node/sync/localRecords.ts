// Reads this office's data as records: the dataset, issued orders and their events, daily reports, quotas.
import { listReportsAsEntered } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { listDayRecordsAsEntered, type DayRecords } from '../db/dayRecordTable.ts';
import { listMattersAsEntered, type MatterKind } from '../db/matterTable.ts';
import { listOrders } from '../db/orderTable.ts';
import { loadIssuedPapers } from '../db/paperTable.ts';
import { loadApprovedPlan, loadPlanFile } from '../db/planTable.ts';
import { listReceivedPaperEvents, listReceivedPapers } from '../db/receivedPapers.ts';
import { listReceivedEvents, listReceivedOrders, listReceivedQuotas } from '../db/receivedTables.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import type { DayRecordKind } from '../../../shared/domain/dayRecordError.ts';
import { arrivalKey } from '../../../shared/position/arrivalEntry.ts';
import { cityReportKey } from '../../../shared/position/cityReport.ts';
import { countKey } from '../../../shared/position/countEntry.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { noAliases, type Aliases } from '../../../shared/recoding/recoding.ts';
import { recodeQuotas, recodeRecords } from '../../../shared/snapshot/recodeRecords.ts';
import { datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { province, type Fields, type RecordSet, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';

/** Nothing where there are none, so that older programs can read what is sent. */
const matterTables = [
  ['requests', 'request'],
  ['decisions', 'decision'],
  ['findings', 'finding'],
  ['findingAnswers', 'answer'],
  ['releases', 'release'],
  ['releaseEntries', 'releaseEntry'],
  ['contracts', 'contract'],
  ['contractEntries', 'contractEntry'],
  ['listEntries', 'listEntry'],
] as const satisfies readonly (readonly [SnapshotTable, MatterKind])[];

/** The range of all possible days. */
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'];

/** `aliases` are those of recodings about to be made: the dataset and quotas are returned as they will be then. */
export function localRecords(db: ReadableDatabase, aliases: Aliases = noAliases): RecordSet {
  const parts = [
    recodeRecords(datasetPart(db), aliases),
    orderPart(db),
    paperPart(db),
    reportPart(db),
    recodeRecords(quotaPart(db), aliases),
  ];
  return new Map(parts.flatMap((part) => [...part]));
}

/** Contains the owners of all other parts; small compared with them. */
export function datasetPart(db: ReadableDatabase): RecordSet {
  const dataset = loadDataset(db);
  return dataset === null ? new Map() : datasetRecords(dataset);
}

export function orderPart(db: ReadableDatabase): RecordSet {
  const received = new Map(listReceivedOrders(db).map((fields) => [String(fields.id), fields]));
  const offices = new Map(
    listReceivedEvents(db, null).map(({ order_id, office, event_json }) => [eventId(order_id, JSON.parse(event_json).id), office]),
  );
  const orders = new Map<string, Fields>();
  const events = new Map<string, Fields>();
  const approved = loadApprovedPlan(db);
  for (const order of listOrders(db)) {
    if (order.state.kind === 'draft') continue;
    orders.set(order.id, received.get(order.id) ?? orderFields(order, approved?.id === order.plan ? approved.label : ''));
    for (const event of order.entries ?? order.events) {
      const id = eventId(order.id, event.id);
      events.set(id, { order: order.id, office: offices.get(id) ?? province, event: event as unknown as Fields });
    }
  }
  return new Map<SnapshotTable, ReadonlyMap<string, Fields>>([
    ['orders', orders],
    ['orderEvents', events],
  ]);
}

/** Issued papers and their events. Nothing where there are none, so that older programs can read what is sent. */
export function paperPart(db: ReadableDatabase): RecordSet {
  const received = new Map(listReceivedPapers(db).map((fields) => [String(fields.id), fields]));
  const offices = new Map(
    listReceivedPaperEvents(db, null).map(({ paper_id, office, event_json }) => [eventId(paper_id, JSON.parse(event_json).id), office]),
  );
  const papers = new Map<string, Fields>();
  const events = new Map<string, Fields>();
  const approved = loadApprovedPlan(db);
  for (const paper of loadIssuedPapers(db)) {
    const { events: own, ...content } = paper;
    const planLabel = approved?.id === paper.plan ? approved.label : '';
    papers.set(paper.id, received.get(paper.id) ?? ({ ...content, planLabel } as unknown as Fields));
    for (const event of own) {
      const id = eventId(paper.id, event.id);
      events.set(id, { paper: paper.id, office: offices.get(id) ?? province, event: event as unknown as Fields });
    }
  }
  if (papers.size === 0) return new Map();
  return new Map<SnapshotTable, ReadonlyMap<string, Fields>>([
    ['papers', papers],
    ...(events.size === 0 ? [] : [['paperEvents', events] as const]),
  ]);
}

export function reportPart(db: ReadableDatabase): RecordSet {
  const reports = listReportsAsEntered(db, firstDay, lastDay);
  return new Map<SnapshotTable, ReadonlyMap<string, Fields>>([
    ['dailyReports', new Map(reports.map((report) => [`${report.date}|${report.enterprise}`, report as unknown as Fields]))],
    ['cityReports', dayRecords(db, 'cityReport', cityReportKey)],
    ['counts', dayRecords(db, 'count', countKey)],
    ['arrivals', dayRecords(db, 'arrival', arrivalKey)],
    ...matterTables.flatMap(([table, kind]) => {
      const records = listMattersAsEntered(db, kind);
      return records.length === 0 ? [] : [[table, new Map(records.map((record) => [record.id, record as unknown as Fields]))] as const];
    }),
  ]);
}

function dayRecords<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  keyOf: (record: DayRecords[Kind]) => string,
): ReadonlyMap<string, Fields> {
  const records = listDayRecordsAsEntered(db, kind, firstDay, lastDay);
  return new Map(records.map((record) => [keyOf(record), record as unknown as Fields]));
}

export function quotaPart(db: ReadableDatabase): RecordSet {
  return new Map<SnapshotTable, ReadonlyMap<string, Fields>>([
    ['quotas', quotas(db)],
    ['cityQuotas', listReceivedQuotas(db, 'city')],
  ]);
}

export function eventId(order: string, event: string): string {
  return `${order}|${event}`;
}

/** From the plan approved here, or as received from the province. */
function quotas(db: ReadableDatabase): ReadonlyMap<string, Fields> {
  const approved = loadApprovedPlan(db);
  const file = approved === null ? null : loadPlanFile(db, approved.id);
  if (approved === null || file === null) return listReceivedQuotas(db, 'province');
  const given = file.plan.quotas.map(({ enterprise, material, quantity }): [string, Fields] => [
    `${enterprise}|${material}`,
    { plan: approved.label, enterprise, material, quantity },
  ]);
  return recodeQuotas(new Map(given), loadAliases(db));
}

function orderFields(order: Order, planLabel: string): Fields {
  const { state, events: _, ...document } = order;
  if (state.kind === 'draft') return {};
  const { number, issuedOn, issuedAt } = state;
  return { ...document, planLabel, number, issuedOn, issuedAt } as unknown as Fields;
}
