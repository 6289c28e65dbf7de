// Stores orders: the content is kept whole as JSON, state and number in columns.
import { assert } from '../../../shared/base/assert.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { OrderId, PlanId } from '../../../shared/domain/ids.ts';
import type { Order, OrderNumber } from '../../../shared/orders/order.ts';
import type { OrderEntry } from '../../../shared/orders/orderEvent.ts';
import { countedParts } from '../../../shared/orders/orderVoid.ts';
import { issuedKind } from '../../../shared/orders/orderEvents.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from './officeTable.ts';
import { insertReceivedEvent, listReceivedEvents, listReceivedOrders, loadReceivedOrder } from './receivedTables.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Saves new drafts of one plan in the given order. Call within a transaction. */
export function insertOrders(db: WritableDatabase, orders: readonly Order[]): void {
  for (const order of orders) {
    const { state, events: _, entries: __, ...document } = order;
    const position = nextPosition(db, order.plan);
    assert(state.kind === 'draft', 'a new order is a draft');
    run(
      db,
      sql`INSERT INTO orders (id, plan_id, position, state, document_json)
          VALUES (${order.id}, ${order.plan}, ${position}, 'draft', ${JSON.stringify(document)})`,
    );
  }
}

/** A replacement order comes after all others of its plan. */
function nextPosition(db: ReadableDatabase, plan: PlanId): number {
  return first<{ next: number }>(db, sql`SELECT coalesce(max(position) + 1, 0) AS next FROM orders WHERE plan_id = ${plan}`)?.next ?? 0;
}

/** Call within the transaction that checked the event. */
export function insertOrderEvent(db: WritableDatabase, order: OrderId, event: OrderEntry, who: string, at: string): void {
  const isOwn = first(db, sql`SELECT 1 FROM orders WHERE id = ${order}`) !== undefined;
  if (!isOwn) {
    insertReceivedEvent(db, { id: `${order}|${event.id}`, order, office: officeOwner(db), event }, who, at);
    return;
  }
  run(
    db,
    sql`INSERT INTO order_events (order_id, event_json, entered_by, entered_at) VALUES (${order}, ${JSON.stringify(event)}, ${who}, ${at})`,
  );
}

/** The newest plan's orders first; within a plan in the order they were made. */
export function listOrders(db: ReadableDatabase): Order[] {
  const events = eventsByOrder(db, null);
  return all<OrderRow>(
    db,
    sql`SELECT orders.* FROM orders JOIN plans ON plans.id = orders.plan_id ORDER BY plans.rowid DESC, orders.position`,
  )
    .map((row) => orderOf(row, events))
    .concat(listReceivedOrders(db).map((fields) => receivedOrder(fields, events)));
}

/** In the same order those that were issued on a day or later, and those of `open`. */
export function listOrdersSince(db: ReadableDatabase, day: IsoDate, open: readonly OrderId[]): Order[] {
  const ids = JSON.stringify(open);
  const rows = all<OrderRow>(
    db,
    sql`SELECT orders.* FROM orders JOIN plans ON plans.id = orders.plan_id
        WHERE orders.issued_on >= ${day} OR orders.id IN (SELECT value FROM json_each(${ids}))
        ORDER BY plans.rowid DESC, orders.position`,
  );
  const received = all<{ order_json: string }>(
    db,
    sql`SELECT order_json FROM received_orders
        WHERE order_json ->> '$.issuedOn' >= ${day} OR id IN (SELECT value FROM json_each(${ids})) ORDER BY id`,
  ).map(({ order_json }) => JSON.parse(order_json) as Fields);
  const events = eventsByOrder(db, [...rows.map(({ id }) => id), ...received.map(({ id }) => String(id))]);
  return rows.map((row) => orderOf(row, events)).concat(received.map((fields) => receivedOrder(fields, events)));
}

/** Orders made by this office itself, those of one plan together. */
export function listOwnOrders(db: ReadableDatabase): Order[] {
  const events = eventsByOrder(db, null);
  return all<OrderRow>(db, sql`SELECT * FROM orders ORDER BY plan_id, position`).map((row) => orderOf(row, events));
}

export function loadOrder(db: ReadableDatabase, order: OrderId): Order | null {
  const row = first<OrderRow>(db, sql`SELECT * FROM orders WHERE id = ${order}`);
  if (row !== undefined) return orderOf(row, eventsByOrder(db, [order]));
  const received = loadReceivedOrder(db, order);
  return received === null ? null : receivedOrder(received, eventsByOrder(db, [order]));
}

/** Orders made from a plan, without those that only replace a revoked one. */
export function countMadeOrders(db: ReadableDatabase, plan: PlanId): number {
  const row = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM orders WHERE plan_id = ${plan} AND id NOT IN (
          SELECT event_json ->> '$.successor' FROM order_events
          WHERE event_json ->> '$.kind' = 'revoked' AND event_json ->> '$.successor' IS NOT NULL)`,
  );
  return row?.count ?? 0;
}

/** Records that a draft was issued. Call within the transaction that took its number. */
export function saveIssued(db: WritableDatabase, order: Order): void {
  assert(order.state.kind === 'issued', 'only an issued order has a number');
  const { state, events: _, entries: __, ...document } = order;
  const { number, issuedOn, issuedAt } = state;
  run(
    db,
    sql`UPDATE orders SET state = 'issued', number_prefix = ${number.prefix}, number_year = ${number.year},
          number_running = ${number.running}, issued_on = ${issuedOn}, issued_at = ${issuedAt},
          document_json = ${JSON.stringify(document)}
        WHERE id = ${order.id}`,
  );
}

/** The latest day on a paper issued by this office itself. */
export function lastIssuedOn(db: ReadableDatabase): IsoDate | null {
  return first<{ last: IsoDate | null }>(db, sql`SELECT max(issued_on) AS last FROM orders`)?.last ?? null;
}

interface OrderRow {
  readonly id: OrderId;
  readonly state: 'draft' | 'issued';
  readonly number_prefix: string;
  readonly number_year: number;
  readonly number_running: number;
  readonly issued_on: IsoDate;
  readonly issued_at: string;
  readonly document_json: string;
}

/** Of all orders if `orders` is null. */
function eventsByOrder(db: ReadableDatabase, orders: readonly OrderId[] | null): ReadonlyMap<OrderId, readonly OrderEntry[]> {
  const rows = all<{ order_id: OrderId; event_json: string }>(
    db,
    orders === null
      ? sql`SELECT order_id, event_json FROM order_events ORDER BY id`
      : sql`SELECT order_id, event_json FROM order_events WHERE order_id IN (SELECT value FROM json_each(${JSON.stringify(orders)}))
            ORDER BY id`,
  );
  const events = new Map<OrderId, OrderEntry[]>();
  for (const row of [...rows, ...listReceivedEvents(db, orders)]) {
    const event = JSON.parse(row.event_json) as OrderEntry;
    const list = events.get(row.order_id);
    if (list === undefined) events.set(row.order_id, [event]);
    else list.push(event);
  }
  return events;
}

function orderOf(row: OrderRow, eventsOf: ReadonlyMap<OrderId, readonly OrderEntry[]>): Order {
  const document = JSON.parse(row.document_json) as Omit<Order, 'state' | 'events' | 'entries'>;
  const parts = countedParts(eventsOf.get(row.id) ?? []);
  if (row.state === 'draft') return { ...document, ...parts, state: { kind: 'draft' } };
  const number = { prefix: row.number_prefix, year: row.number_year, running: row.number_running };
  const kind = issuedKind({ lines: document.lines, events: parts.events });
  return { ...document, ...parts, state: { kind, number, issuedOn: row.issued_on, issuedAt: row.issued_at } };
}

/** An order issued by another office. */
function receivedOrder(fields: Fields, eventsOf: ReadonlyMap<OrderId, readonly OrderEntry[]>): Order {
  const { number, issuedOn, issuedAt, planLabel: _, ...document } = fields as unknown as ReceivedOrder;
  const parts = countedParts(eventsOf.get(document.id) ?? []);
  const kind = issuedKind({ lines: document.lines, events: parts.events });
  return { ...document, ...parts, state: { kind, number, issuedOn, issuedAt } };
}

interface ReceivedOrder extends Omit<Order, 'state' | 'events' | 'entries'> {
  readonly planLabel: string;
  readonly number: OrderNumber;
  readonly issuedOn: IsoDate;
  readonly issuedAt: string;
}
