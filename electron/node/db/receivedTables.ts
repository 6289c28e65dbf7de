// Stores what came from other offices and is not a dataset table: orders, order events, quotas.
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { recodeQuotas } from '../../../shared/snapshot/recodeRecords.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Orders issued by another office, as its snapshot described them. */
export function listReceivedOrders(db: ReadableDatabase): Fields[] {
  return all<{ order_json: string }>(db, sql`SELECT order_json FROM received_orders ORDER BY id`).map(
    ({ order_json }) => JSON.parse(order_json) as Fields,
  );
}

export function loadReceivedOrder(db: ReadableDatabase, id: OrderId): Fields | null {
  const row = first<{ order_json: string }>(db, sql`SELECT order_json FROM received_orders WHERE id = ${id}`);
  return row === undefined ? null : (JSON.parse(row.order_json) as Fields);
}

/** Null deletes it. */
export function saveReceivedOrder(db: WritableDatabase, id: string, order: Fields | null): void {
  if (order === null) run(db, sql`DELETE FROM received_orders WHERE id = ${id}`);
  else run(db, sql`INSERT OR REPLACE INTO received_orders (id, order_json) VALUES (${id}, ${JSON.stringify(order)})`);
}

/** Quotas given by the province, or how the cities divided them; by enterprise and material. */
export type QuotaLevel = 'province' | 'city';

/** Under present codes; quotas of merged makers are added up. */
export function listReceivedQuotas(db: ReadableDatabase, level: QuotaLevel): Map<string, Fields> {
  return recodeQuotas(listQuotasAsReceived(db, level), loadAliases(db));
}

export function listQuotasAsReceived(db: ReadableDatabase, level: QuotaLevel): Map<string, Fields> {
  const head = `${level}:`;
  return new Map(
    all<{ id: string; quota_json: string }>(
      db,
      sql`SELECT id, quota_json FROM received_quotas WHERE substr(id, 1, ${head.length}) = ${head} ORDER BY id`,
    ).map(({ id, quota_json }) => [id.slice(head.length), JSON.parse(quota_json) as Fields]),
  );
}

/** Null deletes it. */
export function saveReceivedQuota(db: WritableDatabase, level: QuotaLevel, id: string, quota: Fields | null): void {
  const key = `${level}:${id}`;
  if (quota === null) run(db, sql`DELETE FROM received_quotas WHERE id = ${key}`);
  else run(db, sql`INSERT OR REPLACE INTO received_quotas (id, quota_json) VALUES (${key}, ${JSON.stringify(quota)})`);
}

export interface EventRow {
  readonly order_id: OrderId;
  readonly office: string;
  readonly event_json: string;
}

/** In the order they came in; of all orders if `orders` is null. */
export function listReceivedEvents(db: ReadableDatabase, orders: readonly OrderId[] | null): EventRow[] {
  return all<EventRow>(
    db,
    orders === null
      ? sql`SELECT order_id, office, event_json FROM received_order_events ORDER BY position`
      : sql`SELECT order_id, office, event_json FROM received_order_events
            WHERE order_id IN (SELECT value FROM json_each(${JSON.stringify(orders)})) ORDER BY position`,
  );
}

export function insertReceivedEvent(
  db: WritableDatabase,
  event: { readonly id: string; readonly order: string; readonly office: string; readonly event: unknown },
  who: string,
  at: string,
): void {
  run(
    db,
    sql`INSERT INTO received_order_events (id, order_id, office, event_json, entered_by, entered_at)
        VALUES (${event.id}, ${event.order}, ${event.office}, ${JSON.stringify(event.event)}, ${who}, ${at})`,
  );
}

export function deleteReceivedEvent(db: WritableDatabase, id: string): void {
  run(db, sql`DELETE FROM received_order_events WHERE id = ${id}`);
}
