// Owns what plans, orders and daily reports write into the linkage account. Call all of it within the transaction that does the rest.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { LedgerEntry, LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { goodsEntries, materialEntry, planEntries, postedLines, reportSource, takenBack } from '../../../shared/ledger/postings.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { movedBy } from '../../../shared/orders/orderSources.ts';
import { insertLedgerLine, listLedgerLines } from '../db/ledgerTable.ts';
import { loadPlanFile } from '../db/planTable.ts';
import type { ServiceContext } from './serviceContext.ts';

/** Quotas and calls of the plan now approved; those of the one it supersedes are taken back from its first day on. */
export function postPlan(context: ServiceContext, plan: PlanId, label: string, superseded: string | null): void {
  const file = loadPlanFile(context.db, plan);
  if (file === null) return;
  const present = listLedgerLines(context.db);
  const today = localDay(context.clock());
  const chosen = (line: LedgerLine) =>
    superseded !== null &&
    line.source === superseded &&
    line.on >= file.plan.start &&
    (line.kind === 'quotaGiven' || line.kind === 'goodsCalled');
  insertLines(context, takenBack(present, chosen, today, label, context.newId));
  post(context, planEntries(file.plan, file.dataset, label), file.dataset, present);
}

/** `order` is as it was before the event. */
export function postOrderEvent(context: ServiceContext, order: Order, event: OrderEvent): void {
  if (order.state.kind === 'draft' || event.kind === 'writtenOff' || event.kind === 'revoked') return;
  // Only what enterprises made is theirs to be credited with.
  if (!order.sources?.some(({ enterprise }) => enterprise !== null)) return;
  const file = loadPlanFile(context.db, order.plan);
  if (file === null) return;
  const { dataset } = file;
  const source = orderNumberText(order.state.number);
  const entries =
    event.kind === 'received'
      ? event.lines.flatMap(({ product, accepted, damaged, refused }) => [
          ...goodsEntries('goodsAccepted', event.on, movedBy(order, product, 'accepted', accepted), dataset, source),
          ...goodsEntries('goodsRejected', event.on, movedBy(order, product, 'rejected', damaged + refused), dataset, source),
        ])
      : event.lines.flatMap(({ product, pieces }) =>
          event.kind === 'shipped'
            ? goodsEntries('goodsShipped', event.on, movedBy(order, product, 'shipped', pieces), dataset, source)
            : goodsEntries('goodsReturned', event.on, movedBy(order, product, 'returned', pieces), dataset, source),
        );
  // What comes back is taken from a receipt that is there; nothing else looks at earlier lines.
  post(context, entries, dataset, event.kind === 'returned' ? listLedgerLines(context.db) : []);
}

/** The material a report says was received, in the place of what an earlier report of that day said. */
export function postReport(context: ServiceContext, report: DailyReport, before: DailyReport | null, dataset: Dataset): void {
  const received = (of: DailyReport | null) =>
    new Map(of?.materials.flatMap(({ material, received: quantity }) => (Number(quantity) > 0 ? [[material, quantity] as const] : [])));
  const [old, now] = [received(before), received(report)];
  const changed = new Set(
    [...old.keys(), ...now.keys()].filter((material) => Number(old.get(material) ?? 0) !== Number(now.get(material) ?? 0)),
  );
  if (changed.size === 0) return;
  const source = reportSource(report.date);
  const present = listLedgerLines(context.db);
  const chosen = (line: LedgerLine) => line.source === source && line.enterprise === report.enterprise && changed.has(line.material);
  insertLines(context, takenBack(present, chosen, report.date, source, context.newId));
  const entries = [...changed].flatMap((material) => {
    const quantity = now.get(material);
    return quantity === undefined
      ? []
      : [materialEntry('materialAccepted', report.date, { enterprise: report.enterprise, material, quantity }, source)];
  });
  post(context, entries, dataset, present);
}

function post(context: ServiceContext, entries: readonly LedgerEntry[], dataset: Dataset, present: readonly LedgerLine[]): void {
  insertLines(context, postedLines(entries, dataset, present, context.newId));
}

function insertLines({ db, who, clock }: ServiceContext, lines: readonly LedgerLine[]): void {
  for (const line of lines) insertLedgerLine(db, line, who, clock().toISOString());
}
