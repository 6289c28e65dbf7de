// Owns orders in the database: what an order says is kept whole, its state and number in columns.
import { assert } from '../../../shared/base/assert.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { OrderId, PlanId } from '../../../shared/domain/ids.ts';
import type { Order, OrderState } from '../../../shared/orders/order.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { all, first, run, sql } from './sql.ts';

/** Saves new drafts of one plan in their order. Call within a transaction. */
export function insertOrders(db: WritableDatabase, orders: readonly Order[]): void {
  for (const [position, order] of orders.entries()) {
    const { state, ...document } = order;
    assert(state.kind === 'draft', 'a new order is a draft');
    run(
      db,
      sql`INSERT INTO orders (id, plan_id, position, state, document_json)
          VALUES (${order.id}, ${order.plan}, ${position}, 'draft', ${JSON.stringify(document)})`,
    );
  }
}

/** The orders of the newest plan first; within a plan as they were made. */
export function listOrders(db: ReadableDatabase): Order[] {
  return all<OrderRow>(
    db,
    sql`SELECT orders.* FROM orders JOIN plans ON plans.id = orders.plan_id ORDER BY plans.rowid DESC, orders.position`,
  ).map(orderOf);
}

export function listOrdersOfPlan(db: ReadableDatabase, plan: PlanId): Order[] {
  return all<OrderRow>(db, sql`SELECT * FROM orders WHERE plan_id = ${plan} ORDER BY position`).map(orderOf);
}

export function loadOrder(db: ReadableDatabase, order: OrderId): Order | null {
  const row = first<OrderRow>(db, sql`SELECT * FROM orders WHERE id = ${order}`);
  return row === undefined ? null : orderOf(row);
}

/** Writes down that a draft was issued. Call within the transaction that took its number. */
export function saveIssued(db: WritableDatabase, order: Order): void {
  assert(order.state.kind === 'issued', 'only an issued order has a number');
  const { number, issuedOn, issuedAt } = order.state;
  run(
    db,
    sql`UPDATE orders SET state = 'issued', number_prefix = ${number.prefix}, number_year = ${number.year},
          number_running = ${number.running}, issued_on = ${issuedOn}, issued_at = ${issuedAt}
        WHERE id = ${order.id}`,
  );
}

interface OrderRow {
  readonly state: OrderState['kind'];
  readonly number_prefix: string;
  readonly number_year: number;
  readonly number_running: number;
  readonly issued_on: IsoDate;
  readonly issued_at: string;
  readonly document_json: string;
}

function orderOf(row: OrderRow): Order {
  return { ...(JSON.parse(row.document_json) as Omit<Order, 'state'>), state: orderState(row) };
}

function orderState(row: OrderRow): OrderState {
  if (row.state === 'draft') return { kind: 'draft' };
  const number = { prefix: row.number_prefix, year: row.number_year, running: row.number_running };
  return { kind: 'issued', number, issuedOn: row.issued_on, issuedAt: row.issued_at };
}
