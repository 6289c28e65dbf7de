// Posts plans, orders and daily reports to the linkage account. Call everything here within the transaction that makes the change itself.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { LedgerEntry, LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { goodsEntries, materialEntry, planEntries, postEntries, reportSource, reverseLines } from '../../../shared/ledger/postings.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { piecesByEnterprise } from '../../../shared/orders/orderSources.ts';
import { linesOfSource, linesOfSourceAndEnterprise } from '../db/ledgerTable.ts';
import { openAccountBook, type AccountBook } from './accountBook.ts';
import type { ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** Posts the quotas and calls of the newly approved plan; reverses those of the superseded plan from the new plan's first day on. */
export function postPlan(context: ServiceContext, plan: PlanId, label: string, superseded: string | null): void {
  const book = openAccountBook(context);
  const file = book.planFile(plan);
  if (file === null) return;
  const today = workingDay(context.db, context.clock);
  const chosen = (line: LedgerLine) => line.on >= file.plan.start && (line.kind === 'quotaGiven' || line.kind === 'goodsCalled');
  const present = superseded === null ? [] : linesOfSource(context.db, superseded);
  for (const line of reverseLines(present, chosen, today, label, context.newId)) book.enter(line);
  post(context, book, planEntries(file.plan, file.dataset, label), file.dataset);
}

/** `order` is the order before the event; pass the transaction's `book` if it posts several events. */
export function postOrderEvent(context: ServiceContext, order: Order, event: OrderEvent, book = openAccountBook(context)): void {
  if (order.state.kind === 'draft' || event.kind === 'writtenOff' || event.kind === 'revoked') return;
  // Enterprises are credited only with what they made themselves.
  if (!order.sources?.some(({ enterprise }) => enterprise !== null)) return;
  const file = book.planFile(order.plan);
  if (file === null) return;
  post(context, book, eventEntries(order, event, orderNumberText(order.state.number), file.dataset), file.dataset);
}

/** Reverses what an event posted, when another office undoes the event. `order` is the order before the event. */
export function takeOrderEventBack(context: ServiceContext, order: Order, event: OrderEvent, book: AccountBook): void {
  if (order.state.kind === 'draft') return;
  const file = book.planFile(order.plan);
  if (file === null) return;
  const source = orderNumberText(order.state.number);
  const present = linesOfSource(context.db, source);
  const reversed = new Set(present.map(({ reverses }) => reverses));
  const standing = present.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
  const chosen = new Set<LedgerLine>();
  // Two receipts on the same day may look alike: each entry reverses one line, the newest.
  for (const entry of eventEntries(order, event, source, file.dataset)) {
    const line = standing.findLast(
      (one) =>
        !chosen.has(one) &&
        one.kind === entry.kind &&
        one.on === entry.on &&
        (one.enteredAs ?? one).enterprise === entry.enterprise &&
        (one.enteredAs ?? one).product === entry.product &&
        one.pieces === entry.pieces,
    );
    if (line !== undefined) chosen.add(line);
  }
  const ids = new Set([...chosen].map(({ id }) => id));
  for (const line of reverseLines(present, ({ id }) => ids.has(id), event.on, source, context.newId)) book.enter(line);
}

function eventEntries(order: Order, event: OrderEvent, source: string, dataset: Dataset): LedgerEntry[] {
  if (event.kind === 'writtenOff' || event.kind === 'revoked') return [];
  return event.kind === 'received'
    ? event.lines.flatMap(({ product, accepted, damaged, refused }) => [
        ...goodsEntries('goodsAccepted', event.on, piecesByEnterprise(order, product, 'accepted', accepted), dataset, source),
        ...goodsEntries('goodsRejected', event.on, piecesByEnterprise(order, product, 'rejected', damaged + refused), dataset, source),
      ])
    : event.lines.flatMap(({ product, pieces }) =>
        event.kind === 'shipped'
          ? goodsEntries('goodsShipped', event.on, piecesByEnterprise(order, product, 'shipped', pieces), dataset, source)
          : goodsEntries('goodsReturned', event.on, piecesByEnterprise(order, product, 'returned', pieces), dataset, source),
      );
}

/** Posts the material a report says was received, and replaces what an earlier report of that day posted. `book` is the transaction's. */
export function postReport(
  context: ServiceContext,
  report: DailyReport,
  before: DailyReport | null,
  dataset: Dataset,
  book = openAccountBook(context),
): void {
  const received = (of: DailyReport | null) =>
    new Map(of?.materials.flatMap(({ material, received: quantity }) => (Number(quantity) > 0 ? [[material, quantity] as const] : [])));
  const [old, now] = [received(before), received(report)];
  const changed = new Set(
    [...old.keys(), ...now.keys()].filter((material) => Number(old.get(material) ?? 0) !== Number(now.get(material) ?? 0)),
  );
  if (changed.size === 0) return;
  const source = reportSource(report.date);
  const present = linesOfSourceAndEnterprise(context.db, source, report.enterprise);
  for (const line of reverseLines(present, ({ material }) => changed.has(material), report.date, source, context.newId)) book.enter(line);
  const entries = [...changed].flatMap((material) => {
    const quantity = now.get(material);
    return quantity === undefined
      ? []
      : [materialEntry('materialAccepted', report.date, { enterprise: report.enterprise, material, quantity }, source)];
  });
  post(context, book, entries, dataset);
}

function post({ newId }: ServiceContext, book: AccountBook, entries: readonly LedgerEntry[], dataset: Dataset): void {
  postEntries(entries, dataset, book.standingOf, newId, book.enter);
}
