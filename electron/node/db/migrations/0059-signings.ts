// Migration 59: who sits at the desk, and who drafted, checked and signed plans, orders and papers.
import type { Migration } from './migration.ts';

export const signings: Migration = {
  version: 59,
  sql: `
    CREATE TABLE seat (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      officer TEXT NOT NULL
    ) STRICT;
    CREATE TABLE signings (
      kind TEXT NOT NULL CHECK (kind IN ('plan', 'order', 'paper')),
      id TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('draft', 'check', 'sign')),
      officer TEXT NOT NULL,
      PRIMARY KEY (kind, id, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER signings_final BEFORE UPDATE ON signings BEGIN SELECT raise(ABORT, 'a signing is final'); END;
    CREATE TRIGGER signings_kept BEFORE DELETE ON signings BEGIN SELECT raise(ABORT, 'a signing is kept'); END;
  `,
};
