// Migration 3: who set a pin and why.
import type { Migration } from './migration.ts';

export const pinDecisions: Migration = {
  version: 3,
  sql: `
    -- beside the pins, which are replaced as a whole with their dataset; pin: what it binds and its bounds, as one text
    CREATE TABLE pin_decisions (
      pin TEXT PRIMARY KEY,
      author TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
