// Keeps the index of orders: before each commit, the rows of changed orders are rebuilt from the orders themselves, so that the two cannot
// disagree.
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import { messages } from '../../../shared/text/messages/messages.ts';
import { listOrders, loadOrder } from './orderTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** The place of orders that other offices issued: after all plans. */
export const placeOfReceived = 1;

/** Call within a transaction. */
export function indexChanged(db: WritableDatabase): void {
  if (!hasIndex(db)) return;
  const stale = all<{ order_id: string }>(db, sql`SELECT order_id FROM order_index_stale`).map(({ order_id }) => order_id);
  if (stale.length === 0) return;
  run(db, sql`DELETE FROM order_index WHERE order_id IN (SELECT order_id FROM order_index_stale)`);
  for (const order of ordersOf(db, stale)) insertRow(db, order);
  run(db, sql`DELETE FROM order_index_stale`);
}

/** Many are read at once, few one by one. */
const many = 500;

function ordersOf(db: ReadableDatabase, ids: readonly string[]): Order[] {
  if (ids.length < many) return ids.flatMap((id) => loadOrder(db, id) ?? []);
  const wanted = new Set(ids);
  return listOrders(db).filter(({ id }) => wanted.has(id));
}

function insertRow(db: WritableDatabase, order: Order): void {
  const { state, lines } = order;
  const [year, running, number] =
    state.kind === 'draft' ? [0, 0, ''] : [state.number.year, state.number.running, orderNumberText(state.number)];
  const own = first<{ place: number; position: number }>(
    db,
    sql`SELECT -plans.rowid AS place, orders.position FROM orders JOIN plans ON plans.id = orders.plan_id WHERE orders.id = ${order.id}`,
  );
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const pieces = sum(lines.map((line) => line.quantityPieces));
  const cartons = sum(lines.map((line) => line.cartons));
  const place = own?.place ?? placeOfReceived;
  run(
    db,
    sql`INSERT INTO order_index (place, position, order_id, state, number_text, number_year, number_running, from_date, sender, receiver,
          pieces, cartons, words)
        VALUES (${place}, ${own?.position ?? 0}, ${order.id}, ${state.kind}, ${number}, ${year}, ${running},
          ${order.from}, ${order.sender}, ${order.receiver}, ${pieces}, ${cartons}, ${searchedText(order, number)})`,
  );
  if (!hasDetails(db)) return;
  const codes = (list: readonly string[]) => ` ${list.join(' ')} `;
  run(
    db,
    sql`UPDATE order_index SET to_date = ${order.to}, goods = ${codes(lines.map(({ product }) => product))}, tiers = ${codes(order.tiers)}
        WHERE place = ${place} AND position = ${own?.position ?? 0} AND order_id = ${order.id}`,
  );
}

/** Names as they were when the order was made; present names are matched by their codes, see orderQuery.ts. */
function searchedText(order: Order, number: string): string {
  const { state } = order;
  const parts = [
    number,
    order.senderName,
    order.receiverName,
    ...order.lines.flatMap(({ name, product }) => [name, codeWord(product)]),
    ...order.tiers.flatMap((tier) => [messages.zh.common.tiers[tier], messages.en.common.tiers[tier]]),
    ...order.shares.map(({ demand }) => demand),
    order.from,
    state.kind === 'draft' ? '' : state.issuedOn,
    ...order.events.map(({ on }) => on),
  ];
  return [...new Set(parts)].filter(Boolean).join(' ').toLowerCase();
}

/** A product's code in the searched text, marked so that no other text is mistaken for it. */
export function codeWord(product: string): string {
  return `·${product}·`;
}

/** Older databases have none until their migration. */
function hasIndex(db: ReadableDatabase): boolean {
  const known = withIndex.has(db);
  if (!known && first(db, sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'order_index_stale'`) === undefined) return false;
  withIndex.add(db);
  return true;
}

const withIndex = new WeakSet<ReadableDatabase>();

/** Until its last migration the index knows neither the goods nor the last day. */
function hasDetails(db: ReadableDatabase): boolean {
  const known = withDetails.has(db);
  if (!known && first(db, sql`SELECT 1 FROM pragma_table_info('order_index') WHERE name = 'to_date'`) === undefined) return false;
  withDetails.add(db);
  return true;
}

const withDetails = new WeakSet<ReadableDatabase>();
