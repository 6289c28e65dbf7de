// Owns the running numbers of orders: gapless within prefix and year, each given once.
import { assert } from '../../../shared/base/assert.ts';
import type { OrderNumber } from '../../../shared/orders/order.ts';
import type { WritableDatabase } from './sql.ts';
import { first, sql } from './sql.ts';

/** Takes the next number. Call within the IMMEDIATE transaction that issues the order: undone with it, no gap stays. */
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
