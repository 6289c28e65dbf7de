// Migration 9: the linkage account, one row per movement, never changed.
import type { Migration } from './migration.ts';

export const ledger: Migration = {
  version: 9,
  sql: `
    CREATE TABLE ledger_lines (
      -- in the order in which they were entered
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      line_json TEXT NOT NULL CHECK (json_valid(line_json)),
      -- a line is taken back once
      reverses TEXT UNIQUE REFERENCES ledger_lines (id),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER ledger_lines_kept BEFORE DELETE ON ledger_lines BEGIN SELECT raise(ABORT, 'a line of the account is kept'); END;
    CREATE TRIGGER ledger_lines_final BEFORE UPDATE ON ledger_lines BEGIN SELECT raise(ABORT, 'a line of the account is final'); END;
  `,
};
