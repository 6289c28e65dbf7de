// Handlers for orders: draft them from the approved plan, issue them under a final number, print them.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, Input } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { OrderId, PlanId } from '../../../shared/domain/ids.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { openSources } from '../../../shared/orders/orderSources.ts';
import { createSuccessor } from '../../../shared/orders/successor.ts';
import { insertSigning } from '../db/deskTable.ts';
import { countMadeOrders, insertOrderEvent, insertOrders, loadOrder } from '../db/orderTable.ts';
import { chosenOrders, orderPage, orderSummary } from '../db/orderQuery.ts';
import { loadApprovedPlan, loadPlanFile, loadPlanSummary } from '../db/planTable.ts';
import { loadTable } from '../db/datasetTables.ts';
import { carryDrafts } from '../recoding/recodedParts.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';
import { officerAtDesk } from './deskDuty.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { afterLastDay, enterEvent, enterEvents, strangerTo } from './orderEntry.ts';
import { checkOrders, issueOrders } from './orderIssue.ts';
import { ordersPage, ordersWrittenOut, pdfName } from './orderPaper.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type OrderChannel = Extract<Channel, `order.${string}`>;

export function orderHandlers(context: ServiceContext): Pick<Handlers, OrderChannel> {
  const { db, printPdf, tell } = context;
  return {
    'order.make': ({ plan }) => makeOrders(context, plan),

    'order.list': (window) => ok(orderPage(db, window)),
    'order.summary': () => ok(orderSummary(db, workingDay(db, context.clock))),
    'order.choose': ({ filter, among }) => ok(chosenOrders(db, filter, among)),

    'order.check': ({ orders }) => ok(checkOrders(context, orders)),

    'order.issue': (input) => issueOrders(context, input),

    'order.event': ({ order, event, confirmedBy }) => enterEvent(context, { order, event }, confirmedBy),
    'order.events': ({ entries, confirmedBy }) => enterEvents(context, entries, confirmedBy),

    'order.revoke': (input) => revokeOrder(context, input),

    'order.print': async ({ orders }) => {
      const found = findOrders(db, orders);
      return found.ok ? ok(await ordersPage(db, found.value)) : found;
    },

    'order.writtenOut': async ({ orders }) => {
      const found = findOrders(db, orders);
      return found.ok ? ok(await ordersWrittenOut(db, found.value)) : found;
    },

    'order.pdf': async ({ orders }) => {
      if (printPdf === undefined) return err({ kind: 'chromiumMissing' });
      const found = findOrders(db, orders);
      if (!found.ok) return found;
      tell?.('printing');
      const pdf = await printPdf((await ordersPage(db, found.value)).html);
      return pdf.ok ? ok({ name: pdfName(found.value), base64: Buffer.from(pdf.value).toString('base64') }) : pdf;
    },
  };
}

function makeOrders(context: ServiceContext, plan: PlanId): Result<Order[], AppError> {
  const { db, newId, clock } = context;
  return inTransaction<Order[], AppError>(db, () => {
    const summary = loadPlanSummary(db, plan);
    const file = loadPlanFile(db, plan);
    if (summary === null || file === null) return err({ kind: 'planNotFound', plan });
    if (summary.state !== 'approved') return err({ kind: 'planNotApproved', plan, state: summary.state });
    const present = countMadeOrders(db, plan);
    if (present > 0) return err({ kind: 'ordersExist', plan, count: present });
    const { span, kmPerDay } = loadSettings(db, defaultSettings).order;
    const claimed = (loadPosition(db, clock)?.records.orders ?? []).flatMap(openSources);
    const orders = ordersFromPlan(file.plan, file.dataset, { span, kmPerDay, planId: plan, newId, claimed });
    if (orders.length === 0) return err({ kind: 'nothingToOrder', plan });
    insertOrders(db, orders);
    const drafter = officerAtDesk(db);
    for (const { id } of orders) insertSigning(db, 'order', id, 'draft', drafter);
    // The plan may be older than the names of its places.
    carryDrafts(db, loadAliases(db), loadTable(db, 'regions'));
    audit(context, 'order.make', null, { plan: summary.label, orders: orders.length, span });
    return ok(orders.map(({ id }) => loadOrder(db, id)).filter((order) => order !== null));
  });
}

/** The revoked order and, if it is replaced, the new draft. */
function revokeOrder(
  context: ServiceContext,
  { order: id, on, by, reason, successor, road = null }: Input<'order.revoke'>,
): Result<Order[], AppError> {
  const { db, clock, newId, who } = context;
  return inTransaction<Order[], AppError>(db, () => {
    const order = loadOrder(db, id);
    if (order === null) return err({ kind: 'orderNotFound', order: id });
    const stranger = strangerTo(db, order, { kind: 'revoked' });
    if (stranger !== null) return err(stranger);
    const reduced = successor === null ? null : createSuccessor(order, newId(), new Map(Object.entries(successor)));
    // Only orders of the plan in force can be issued, whichever plan the revoked one was made from.
    const next = reduced === null ? null : { ...reduced, plan: loadApprovedPlan(db)?.id ?? order.plan };
    const event: OrderEvent = { kind: 'revoked', id: newId(), on, by, reason, successor: next?.id ?? null, road };
    const result = applyEvent(order, event);
    if (!result.ok) return result;
    const tooLate = afterLastDay(order, on, workingDay(db, clock));
    if (tooLate !== null) return err(tooLate);
    if (next !== null) {
      insertOrders(db, [next]);
      insertSigning(db, 'order', next.id, 'draft', officerAtDesk(db));
    }
    if (next !== null) carryDrafts(db, loadAliases(db), loadTable(db, 'regions'));
    insertOrderEvent(db, id, event, who(), clock().toISOString());
    openPaperBooks(context).orderChanged(id);
    const after = { order: id, state: result.value.state, event };
    audit(context, 'order.revoke', { order: id, state: order.state }, after);
    const draft = next === null ? null : loadOrder(db, next.id);
    return ok(draft === null ? [result.value] : [result.value, draft]);
  });
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
