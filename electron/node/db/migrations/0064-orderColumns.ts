// Migration 64: the list of orders is filtered by the days, goods and tiers of an order, and ordered by them.
import type { Migration } from './migration.ts';

export const orderColumns: Migration = {
  version: 64,
  // Before the migration's commit, orderIndex.ts rewrites every row.
  sql: `
    ALTER TABLE order_index ADD COLUMN to_date TEXT NOT NULL DEFAULT '';
    -- codes between blanks, in the order of the paper
    ALTER TABLE order_index ADD COLUMN goods TEXT NOT NULL DEFAULT '';
    ALTER TABLE order_index ADD COLUMN tiers TEXT NOT NULL DEFAULT '';
    INSERT OR IGNORE INTO order_index_stale SELECT id FROM orders UNION SELECT id FROM received_orders;
  `,
};
