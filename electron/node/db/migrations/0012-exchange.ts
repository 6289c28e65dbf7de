// Migration 12: exchange with other offices: this copy's identity, its peers, what was last received, what was sent, and the history.
import type { Migration } from './migration.ts';

export const exchange: Migration = {
  version: 12,
  sql: `
    CREATE TABLE exchange_identity (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      office_id TEXT NOT NULL,
      -- of the snapshot made last
      sequence INTEGER NOT NULL CHECK (sequence >= 0)
    ) STRICT;
    CREATE TABLE exchange_peers (
      office_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      region TEXT,
      public_key TEXT NOT NULL,
      trusted_at TEXT NOT NULL,
      -- the last of its snapshots that was read here; 0 before the first
      last_sequence INTEGER NOT NULL,
      last_hash TEXT NOT NULL,
      last_made_at TEXT NOT NULL,
      last_read_at TEXT NOT NULL,
      -- the last of ours that it says it has read
      acknowledged INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE exchange_base (
      table_name TEXT NOT NULL,
      id TEXT NOT NULL,
      fields_json TEXT NOT NULL CHECK (json_valid(fields_json)),
      PRIMARY KEY (table_name, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE exchange_sent (
      sequence INTEGER PRIMARY KEY,
      hash TEXT NOT NULL,
      made_at TEXT NOT NULL,
      -- all records as they stood, packed; emptied once every office has read a later one
      state BLOB
    ) STRICT;
    CREATE TABLE exchange_history (
      position INTEGER PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('sent', 'read')),
      office_id TEXT,
      office_name TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      summary_json TEXT NOT NULL CHECK (json_valid(summary_json)),
      -- what undoing it takes; null for what was sent
      undo_json TEXT CHECK (undo_json IS NULL OR json_valid(undo_json)),
      undone_at TEXT
    ) STRICT;
    CREATE TABLE received_orders (
      id TEXT PRIMARY KEY,
      order_json TEXT NOT NULL CHECK (json_valid(order_json))
    ) STRICT;
    CREATE TABLE received_quotas (
      id TEXT PRIMARY KEY,
      quota_json TEXT NOT NULL CHECK (json_valid(quota_json))
    ) STRICT;
    -- events of orders that came from another office, or of orders that did
    CREATE TABLE received_order_events (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      order_id TEXT NOT NULL,
      office TEXT NOT NULL,
      event_json TEXT NOT NULL CHECK (json_valid(event_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX received_order_events_of_order ON received_order_events (order_id);
  `,
};
