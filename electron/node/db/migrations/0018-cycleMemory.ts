// Migration 18: the tables that remember what happened since the cycle began, as part of the dataset.
import type { Migration } from './migration.ts';

export const cycleMemory: Migration = {
  version: 18,
  sql: `
    CREATE TABLE secured (
      position INTEGER PRIMARY KEY,
      demand TEXT NOT NULL REFERENCES demands (code),
      product TEXT NOT NULL REFERENCES products (code),
      quantity_pieces INTEGER NOT NULL CHECK (quantity_pieces >= 0),
      state TEXT NOT NULL CHECK (state IN ('accepted', 'transit', 'committed', 'own'))
    ) STRICT;

    -- one row an order and product; the order need not be in this database
    CREATE TABLE committed (
      position INTEGER PRIMARY KEY,
      order_id TEXT NOT NULL,
      product TEXT NOT NULL REFERENCES products (code),
      from_region TEXT NOT NULL REFERENCES regions (code),
      quantity_pieces INTEGER NOT NULL CHECK (quantity_pieces >= 0),
      shipped_pieces INTEGER NOT NULL CHECK (shipped_pieces BETWEEN 0 AND quantity_pieces),
      date TEXT NOT NULL,
      due TEXT NOT NULL,
      UNIQUE (order_id, product)
    ) STRICT;

    CREATE TABLE given (
      position INTEGER PRIMARY KEY,
      enterprise TEXT NOT NULL REFERENCES enterprises (code),
      material TEXT NOT NULL REFERENCES materials (code),
      quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0)
    ) STRICT;

    CREATE TABLE opening (
      position INTEGER PRIMARY KEY,
      enterprise TEXT NOT NULL REFERENCES enterprises (code),
      material TEXT NOT NULL REFERENCES materials (code),
      quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0),
      UNIQUE (enterprise, material)
    ) STRICT;

    CREATE TABLE eligible (
      position INTEGER PRIMARY KEY,
      city TEXT NOT NULL REFERENCES regions (code),
      product TEXT NOT NULL REFERENCES products (code),
      eligible INTEGER NOT NULL CHECK (eligible IN (0, 1)),
      basis TEXT,
      UNIQUE (city, product)
    ) STRICT;

    CREATE TABLE previous (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('dispatch', 'delivery')),
      date TEXT NOT NULL,
      from_region TEXT REFERENCES regions (code),
      to_region TEXT REFERENCES regions (code),
      enterprise TEXT REFERENCES enterprises (code),
      product TEXT NOT NULL REFERENCES products (code),
      quantity_pieces INTEGER NOT NULL CHECK (quantity_pieces >= 0)
    ) STRICT;
  `,
};
