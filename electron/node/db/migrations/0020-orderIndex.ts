// Migration 20: an index of the orders, so that a list of fifty thousand is searched, counted and shown a window at a time.
import type { Migration } from './migration.ts';

export const orderIndex: Migration = {
  version: 20,
  // Triggers note which orders changed, whoever changes them. Before each commit, orderIndex.ts rewrites their rows of the index.
  sql: `
    CREATE TABLE order_index (
      -- of the plan: minus its row, so that the newest comes first; 1 for orders of other offices
      place INTEGER NOT NULL,
      -- among the orders of the plan; 0 for orders of other offices
      position INTEGER NOT NULL,
      order_id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      -- empty and 0 for drafts
      number_text TEXT NOT NULL,
      number_year INTEGER NOT NULL,
      number_running INTEGER NOT NULL,
      from_date TEXT NOT NULL,
      sender TEXT NOT NULL,
      receiver TEXT NOT NULL,
      pieces INTEGER NOT NULL,
      cartons INTEGER NOT NULL,
      -- what a search finds, in lower case
      words TEXT NOT NULL,
      PRIMARY KEY (place, position, order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX order_index_states ON order_index (place, state);
    CREATE TABLE order_index_stale (order_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO order_index_stale SELECT id FROM orders UNION SELECT id FROM received_orders;

    CREATE TRIGGER order_index_made AFTER INSERT ON orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (NEW.id); END;
    CREATE TRIGGER order_index_changed AFTER UPDATE ON orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.id), (NEW.id); END;
    CREATE TRIGGER order_index_gone AFTER DELETE ON orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.id); END;
    CREATE TRIGGER order_index_event_made AFTER INSERT ON order_events
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (NEW.order_id); END;
    CREATE TRIGGER order_index_received_made AFTER INSERT ON received_orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (NEW.id); END;
    CREATE TRIGGER order_index_received_changed AFTER UPDATE ON received_orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.id), (NEW.id); END;
    CREATE TRIGGER order_index_received_gone AFTER DELETE ON received_orders
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.id); END;
    CREATE TRIGGER order_index_received_event_made AFTER INSERT ON received_order_events
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (NEW.order_id); END;
    CREATE TRIGGER order_index_received_event_changed AFTER UPDATE ON received_order_events
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.order_id), (NEW.order_id); END;
    CREATE TRIGGER order_index_received_event_gone AFTER DELETE ON received_order_events
      BEGIN INSERT OR IGNORE INTO order_index_stale VALUES (OLD.order_id); END;
  `,
};
