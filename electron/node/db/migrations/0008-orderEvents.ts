// Migration 8: what happened to orders after they were issued, one row per event, never changed.
import type { Migration } from './migration.ts';

export const orderEvents: Migration = {
  version: 8,
  sql: `
    CREATE TABLE order_events (
      -- in the order in which they were entered
      id INTEGER PRIMARY KEY,
      order_id TEXT NOT NULL REFERENCES orders (id),
      event_json TEXT NOT NULL CHECK (json_valid(event_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_events_of_order ON order_events (order_id);
    CREATE TRIGGER order_events_kept BEFORE DELETE ON order_events BEGIN SELECT raise(ABORT, 'what happened to an order is kept'); END;
    CREATE TRIGGER order_events_final BEFORE UPDATE ON order_events BEGIN SELECT raise(ABORT, 'what happened to an order is final'); END;
  `,
};
