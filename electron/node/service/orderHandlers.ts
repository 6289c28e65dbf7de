// Owns orders as the office lives with them: made from the approved plan, issued under a final number, put on paper.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel, Input } from '../../../shared/contract/api.ts';
import type { EnteredEvent } from '../../../shared/contract/orderApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { OrderId, PlanId } from '../../../shared/domain/ids.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { issueOrder } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { happen } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { successorOf } from '../../../shared/orders/successor.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { takeOrderNumber } from '../db/orderCounterTable.ts';
import { insertOrderEvent, insertOrders, listOrders, loadOrder, saveIssued } from '../db/orderTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { loadReceivedOrder } from '../db/receivedTables.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { inTransaction } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';
import { postOrderEvent } from './ledgerPosting.ts';
import { ordersHtml, pdfName } from './orderPaper.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type OrderChannel = Extract<Channel, `order.${string}`>;

export function orderHandlers(context: ServiceContext): Pick<Handlers, OrderChannel> {
  const { db, printPdf } = context;
  return {
    'order.make': ({ plan }) => makeOrders(context, plan),

    'order.list': () => ok(listOrders(db)),

    'order.issue': ({ orders }) => issueOrders(context, orders),

    'order.event': ({ order, event }) => enterEvent(context, order, event),

    'order.revoke': (input) => revokeOrder(context, input),

    'order.print': async ({ orders }) => {
      const found = findOrders(db, orders);
      return found.ok ? ok({ html: await ordersHtml(db, found.value) }) : found;
    },

    'order.pdf': async ({ orders }) => {
      if (printPdf === undefined) return err({ kind: 'chromiumMissing' });
      const found = findOrders(db, orders);
      if (!found.ok) return found;
      const pdf = await printPdf(await ordersHtml(db, found.value));
      return pdf.ok ? ok({ name: pdfName(found.value), base64: Buffer.from(pdf.value).toString('base64') }) : pdf;
    },
  };
}

function makeOrders(context: ServiceContext, plan: PlanId): Result<Order[], AppError> {
  const { db, newId } = context;
  return inTransaction<Order[], AppError>(db, () => {
    const summary = loadPlanSummary(db, plan);
    const file = loadPlanFile(db, plan);
    if (summary === null || file === null) return err({ kind: 'planNotFound', plan });
    if (summary.state !== 'approved') return err({ kind: 'planNotApproved', plan, state: summary.state });
    if (summary.orders > 0) return err({ kind: 'ordersExist', plan, count: summary.orders });
    const { span } = loadSettings(db, defaultSettings).order;
    const orders = ordersFromPlan(file.plan, file.dataset, { span, planId: plan, newId });
    if (orders.length === 0) return err({ kind: 'nothingToOrder', plan });
    insertOrders(db, orders);
    audit(context, 'order.make', null, { plan: summary.label, orders: orders.length, span });
    return ok(orders);
  });
}

/** All or none: the first order that cannot be issued undoes the others and gives their numbers back. */
function issueOrders(context: ServiceContext, ids: readonly OrderId[]): Result<Order[], AppError> {
  const { db, clock } = context;
  return inTransaction<Order[], AppError>(db, () => {
    const now = clock();
    const today = localDay(now);
    const { prefix } = loadSettings(db, defaultSettings).order;
    const issued: Order[] = [];
    for (const id of ids) {
      const order = loadOrder(db, id);
      if (order === null) return err({ kind: 'orderNotFound', order: id });
      const plan = loadPlanSummary(db, order.plan);
      // the goods of a superseded plan are promised anew by its successor
      if (order.state.kind === 'draft' && plan?.state !== 'approved') {
        return err({ kind: 'planNotApproved', plan: order.plan, state: plan?.state ?? '' });
      }
      const result = issueOrder(order, takeOrderNumber(db, prefix, Number(today.slice(0, 4))), today, now.toISOString());
      if (!result.ok) return result;
      saveIssued(db, result.value);
      audit(context, 'order.issue', { order: id, state: order.state }, { order: id, state: result.value.state });
      issued.push(result.value);
    }
    return ok(issued);
  });
}

function enterEvent(context: ServiceContext, id: OrderId, entered: EnteredEvent): Result<Order, AppError> {
  const { db, clock, newId, who } = context;
  return inTransaction<Order, AppError>(db, () => {
    const order = loadOrder(db, id);
    if (order === null) return err({ kind: 'orderNotFound', order: id });
    const stranger = strangerTo(db, order, entered.kind);
    if (stranger !== null) return err(stranger);
    const event = { ...entered, id: newId() } as OrderEvent;
    const result = happen(order, event);
    if (!result.ok) return result;
    insertOrderEvent(db, id, event, who, clock().toISOString());
    postOrderEvent(context, order, event);
    audit(context, 'order.event', { order: id, state: order.state.kind }, { order: id, state: result.value.state.kind, event });
    return result;
  });
}

/** The order and, where one takes its place, the new draft. */
function revokeOrder(context: ServiceContext, { order: id, on, by, reason, successor }: Input<'order.revoke'>): Result<Order[], AppError> {
  const { db, clock, newId, who } = context;
  return inTransaction<Order[], AppError>(db, () => {
    const order = loadOrder(db, id);
    if (order === null) return err({ kind: 'orderNotFound', order: id });
    const stranger = strangerTo(db, order, 'revoked');
    if (stranger !== null) return err(stranger);
    const next = successor === null ? null : successorOf(order, newId(), new Map(Object.entries(successor)));
    const event: OrderEvent = { kind: 'revoked', id: newId(), on, by, reason, successor: next?.id ?? null };
    const result = happen(order, event);
    if (!result.ok) return result;
    if (next !== null) insertOrders(db, [next]);
    insertOrderEvent(db, id, event, who, clock().toISOString());
    audit(context, 'order.revoke', { order: id, state: order.state }, { order: id, state: result.value.state, event });
    return ok(next === null ? [result.value] : [result.value, next]);
  });
}

/** Of an order that another office issued, a receiver tells what it received and a sender what it sent off; the rest is its issuer's. */
function strangerTo(db: ReadableDatabase, order: Order, kind: OrderEvent['kind']): AppError | null {
  if (loadReceivedOrder(db, order.id) === null) return null;
  const own = officeOwner(db);
  const mayTell = ((kind === 'received' || kind === 'returned') && order.receiver === own) || (kind === 'shipped' && order.sender === own);
  return mayTell ? null : { kind: 'recordOfOther', table: 'orders', owner: province };
}

function findOrders(db: ReadableDatabase, ids: readonly OrderId[]): Result<Order[], AppError> {
  const orders: Order[] = [];
  for (const id of ids) {
    const order = loadOrder(db, id);
    if (order === null) return err({ kind: 'orderNotFound', order: id });
    orders.push(order);
  }
  return ok(orders);
}
