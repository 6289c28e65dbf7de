// Issues the running numbers of orders: without gaps within a prefix and year, each only once.
import { assert } from '../../../shared/base/assert.ts';
import type { OrderNumber } from '../../../shared/orders/order.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Takes the next number. Call within the IMMEDIATE transaction that issues the order: if it rolls back, no gap remains. */
export function takeOrderNumber(db: WritableDatabase, prefix: string, year: number): OrderNumber {
  assert(db.inTransaction, 'a number is taken in the transaction that uses it');
  const row = first<{ running: number }>(
    db,
    sql`INSERT INTO order_counters (prefix, year, next) VALUES (${prefix}, ${year}, 2)
        ON CONFLICT (prefix, year) DO UPDATE SET next = next + 1 RETURNING next - 1 AS running`,
  );
  assert(row !== undefined, 'the counter answers with its number');
  return { prefix, year, running: row.running };
}

export interface OrderCounter {
  readonly prefix: string;
  readonly year: number;
  readonly next: number;
}

export function listOrderCounters(db: ReadableDatabase): OrderCounter[] {
  return all<OrderCounter>(db, sql`SELECT prefix, year, next FROM order_counters ORDER BY year DESC, prefix`);
}

/** Never lowers a counter. Returns whether it was raised. Call within a transaction. */
export function raiseOrderCounter(db: WritableDatabase, { prefix, year, next }: OrderCounter): boolean {
  const present = first<{ next: number }>(db, sql`SELECT next FROM order_counters WHERE prefix = ${prefix} AND year = ${year}`)?.next ?? 1;
  if (next <= present) return false;
  run(
    db,
    sql`INSERT INTO order_counters (prefix, year, next) VALUES (${prefix}, ${year}, ${next})
        ON CONFLICT (prefix, year) DO UPDATE SET next = max(next, excluded.next)`,
  );
  return true;
}
