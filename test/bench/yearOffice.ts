// An office after a year of work, by seed: daily reports of every maker, papers with their events, the account lines these wrote, frozen
// plans, closed cycles and the audit log. Plan and papers are the planner's own, shifted through the year.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { insertAudit } from '../../electron/node/db/auditTable.ts';
import { insertCycle, listCycles } from '../../electron/node/db/cycleTable.ts';
import { insertDailyReport } from '../../electron/node/db/dailyReportTable.ts';
import { countLedgerLines, linesAfter } from '../../electron/node/db/ledgerTable.ts';
import { openDatabase } from '../../electron/node/db/openDatabase.ts';
import { takeOrderNumber } from '../../electron/node/db/orderCounterTable.ts';
import { insertOrderEvent, insertOrders, saveIssued } from '../../electron/node/db/orderTable.ts';
import { approvePlan, insertPlan, loadPlanFile } from '../../electron/node/db/planTable.ts';
import { inTransaction, type WritableDatabase } from '../../electron/node/db/sql.ts';
import { createService } from '../../electron/node/service/createService.ts';
import { defaultSettings } from '../../electron/node/service/defaultSettings.ts';
import { openPaperBooks, type PaperBooks } from '../../electron/node/service/ledgerPosting.ts';
import type { ServiceContext } from '../../electron/node/service/serviceContext.ts';
import { ok } from '../../shared/base/result.ts';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { createClient } from '../../shared/contract/client.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import { closingOf } from '../../shared/ledger/cycle.ts';
import { issueOrder, type Order } from '../../shared/orders/order.ts';
import type { OrderEvent } from '../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../shared/orders/ordersFromPlan.ts';
import { planOf } from '../electron/node/service/officeSteps.ts';
import { generateInstance } from '../helpers/generateInstance.ts';
import { seededRandom, type SeededRandom } from '../helpers/seededRandom.ts';
import { yearDays } from './yearDays.ts';
import { yearReports } from './yearReports.ts';

export interface YearSize {
  readonly seed: number;
  /** Of the year's days, papers, plans and audit entries; the makers are always complete. */
  readonly share: number;
}

const makers = 130;
const whole = { days: 365, papers: 50_000, plans: 100, auditEntries: 40_000, cycles: 12 };
const firstDay: IsoDate = '2020-03-02';
/** Papers still on the way or not yet issued, out of a hundred. */
const [draftsOfHundred, onTheWayOfHundred] = [1, 3];

const counted = [
  'daily_reports',
  'orders',
  'order_events',
  'papers',
  'day_records',
  'ledger_lines',
  'plans',
  'ledger_cycles',
  'day_closes',
  'issued_reports',
  'audit',
] as const;

export interface YearOffice {
  readonly dataDir: string;
  /** The last day that has reports. */
  readonly lastDay: IsoDate;
  readonly rows: Readonly<Record<string, number>>;
}

/** Builds it in a folder that has no office yet. */
export async function yearOffice(dataDir: string, { seed, share }: YearSize): Promise<YearOffice> {
  mkdirSync(dataDir, { recursive: true });
  const dataset = generateInstance({ seed, cities: 11, enterprises: makers, products: 6, materials: 4, days: 4 });
  const planText = await planned(dataDir, dataset);
  const days = Math.max(14, Math.round(whole.days * share));
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const db = opened.value;
  // Half a gigabyte is not synced page by page: the database is closed before it is measured.
  db.pragma('synchronous = OFF');
  let [ids, today] = [0, firstDay];
  const context = {
    db,
    who: '值班员',
    clock: () => new Date(`${today}T09:00:00.000Z`),
    newId: () => `y${(++ids).toString(36)}`,
  } as unknown as ServiceContext;
  const random = seededRandom(seed);
  const plans = Math.max(1, Math.round(whole.plans * share));
  const papers = Math.round(whole.papers * share);
  const audits = Math.round(whole.auditEntries * share);
  const planDays = new Map(Array.from({ length: plans }, (_, k) => [Math.floor((k * days) / plans), k]));
  let papersMade = 0;
  let auditsMade = 0;
  for (let day = 0; day < days; day += 1) {
    today = addDays(firstDay, day);
    const planned = planDays.get(day);
    inTransaction(db, () => {
      const books = openPaperBooks(context);
      for (const { code } of dataset.enterprises) {
        const report = reportOf(today, code, dataset, random);
        insertDailyReport(db, report, context.who(), context.clock().toISOString());
        if (auditsMade < Math.ceil((audits * (day + 1)) / days)) {
          insertAudit(db, { at: context.clock().toISOString(), who: context.who(), what: 'daily.save', before: null, after: report });
          auditsMade += 1;
        }
      }
      if (planned !== undefined) {
        const wanted = Math.round((papers * (planned + 1)) / plans) - papersMade;
        yearPlan(context, moved(planText, day), day);
        const made = papersOf(context, books, `plan-${day}`, wanted, random);
        papersMade += made;
      }
      const isLast = (day + 1) % Math.round(whole.days / whole.cycles) === 0;
      // A maker's reports post together: once a cycle is enough, and quick.
      if (isLast || day === days - 1) for (const { code } of dataset.enterprises) books.reportsChanged(code);
      if (isLast) closeCycle(db, context, dataset);
      return ok(undefined);
    });
  }
  yearDays(db, dataset, { firstDay, days, seed });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  await yearReports(dataDir, firstDay, today);
  return { dataDir, lastDay: today, rows: rowsOf(dataDir) };
}

function rowsOf(dataDir: string): Record<string, number> {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const rows = counted.map((table): [string, number] => [
    table,
    (opened.value.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count,
  ]);
  opened.value.close();
  return Object.fromEntries(rows);
}

/** The office with its dataset, and the text of a plan made of it; the plan itself is removed again. */
async function planned(dataDir: string, dataset: Dataset): Promise<string> {
  let ids = 0;
  const service = createService({
    dataDir,
    sampleDir: dataDir,
    clock: () => new Date(`${firstDay}T08:00:00.000Z`),
    newId: () => `first-${++ids}`,
    who: '值班员',
  });
  try {
    const call = createClient(service.dispatch);
    await right(call('office.create', { name: '一年办公室', kind: 'province', region: '360000', language: 'zh', start: 'empty' }));
    const files = [...datasetFiles(dataset)].map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));
    await right(call('dataset.import', { label: '一年', files }));
    const { plan, dataset: frozen } = await right(call('plan.get', { plan: await planOf(call) }));
    return JSON.stringify({ plan, dataset: frozen });
  } finally {
    await service.close();
  }
}

/** The same with all days shifted. */
function moved(text: string, days: number): string {
  const later = new Map<string, string>();
  return text.replace(/\b20\d\d-\d\d-\d\d\b/g, (date) => {
    const known = later.get(date) ?? addDays(date, days);
    later.set(date, known);
    return known;
  });
}

/** Saves and approves it under the id of its day. */
function yearPlan(context: ServiceContext, planText: string, day: number): void {
  const { db } = context;
  const id = `plan-${day}`;
  const createdAt = context.clock().toISOString();
  const { plan } = JSON.parse(planText) as { plan: { start: IsoDate; days: number; groups: readonly { readonly fill?: number }[] } };
  const figures = { datasetHash: '0'.repeat(64), seconds: 3.2, solves: 40, groups: plan.groups.length, shortGroups: 7 };
  insertPlan(db, { id, ...figures, start: plan.start, days: plan.days, createdAt, planText });
  approvePlan(db, id, createdAt);
}

/** Its orders, repeated if more are wanted: most issued, shipped and received, some under way, a few still drafts. */
function papersOf(context: ServiceContext, books: PaperBooks, plan: string, wanted: number, random: SeededRandom): number {
  const { db, newId } = context;
  const file = loadPlanFile(db, plan);
  if (file === null) return 0;
  const drafts = ordersFromPlan(file.plan, file.dataset, { span: 'day', planId: plan, newId });
  for (let k = 0; k < wanted; k += 1) {
    const draft: Order = { ...ofOneMaker(drafts[k % drafts.length]), id: newId() };
    insertOrders(db, [draft]);
    if (random.int(1, 100) <= draftsOfHundred) continue;
    const number = takeOrderNumber(db, defaultSettings.order.prefix, Number(draft.from.slice(0, 4)));
    const issued = issueOrder(draft, number, draft.from, context.clock().toISOString());
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    saveIssued(db, issued.value);
    books.orderChanged(draft.id);
    courseOf(context, books, issued.value, random);
  }
  return wanted;
}

/** Cut to the first product of the first maker: fifty thousand complete papers would write a million lines to the account. */
function ofOneMaker(order: Order): Order {
  const [first] = order.sources?.filter(({ enterprise }) => enterprise !== null) ?? [];
  const line = order.lines.find(({ product }) => product === first?.product) ?? order.lines[0];
  const enterprise = first?.enterprise ?? null;
  return { ...order, lines: [line], sources: [{ product: line.product, enterprise, pieces: line.quantityPieces }] };
}

function courseOf(context: ServiceContext, books: PaperBooks, issued: Order, random: SeededRandom): void {
  let order = issued;
  const enter = (event: OrderEvent) => {
    const next = applyEvent(order, event);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    insertOrderEvent(context.db, order.id, event, context.who(), context.clock().toISOString());
    books.orderChanged(order.id);
    order = next.value;
  };
  const shipment = context.newId();
  const lines = order.lines.map(({ product, quantityPieces }) => ({ product, pieces: quantityPieces }));
  enter({ kind: 'shipped', id: shipment, on: order.from, lines, carrier: '物流', vehicle: '赣A00000', driver: '' });
  if (random.int(1, 100) <= onTheWayOfHundred) return;
  const damaged = random.int(1, 40) === 1 ? 1 : 0;
  const received = lines.map(({ product, pieces }) => ({ product, accepted: pieces - damaged, damaged, refused: 0 }));
  enter({ kind: 'received', id: context.newId(), on: order.arrival, shipment, lines: received, signedBy: '签收人' });
}

function reportOf(date: IsoDate, enterprise: string, { lines, materials }: Dataset, random: SeededRandom): DailyReport {
  const output = [...new Set(lines.filter((line) => line.enterprise === enterprise).map(({ product }) => product))].map((product) => ({
    product,
    pieces: random.int(10, 90) * 1000,
  }));
  const { code: material } = random.pick(materials.filter(({ scarce }) => scarce));
  const quantity = () => String(random.between(1, 400, 1));
  return {
    date,
    enterprise,
    output,
    materials: [{ material, received: quantity(), used: quantity(), onHand: quantity() }],
    workforce: { present: random.int(20, 60), needed: 120, shifts: 2 },
    note: '',
  };
}

function closeCycle(db: WritableDatabase, context: ServiceContext, dataset: Dataset): void {
  const last = listCycles(db).at(-1) ?? null;
  const accounts = closingOf(linesAfter(db, last?.lines ?? 0), 0, dataset, defaultSettings.ledger, last?.accounts);
  const at = context.clock().toISOString();
  const cycle = { id: context.newId(), endedOn: at.slice(0, 10), lines: countLedgerLines(db), rule: defaultSettings.ledger, accounts };
  insertCycle(db, { ...cycle, confirmed: [] }, context.who(), at);
}

async function right<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 400));
  return result.value;
}
