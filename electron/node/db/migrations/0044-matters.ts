// Migration 44: requests for support, the decisions on them, problems followed up with their answers, and entries of dated lists;
// append-only.
import type { Migration } from './migration.ts';

export const matters: Migration = {
  version: 44,
  sql: `
    CREATE TABLE matters (
      -- the last of a kind and id is the one that holds
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('request', 'decision', 'finding', 'answer', 'listEntry')),
      id TEXT NOT NULL,
      record_json TEXT NOT NULL CHECK (json_valid(record_json)),
      -- 1: it was withdrawn, as if nobody had entered it
      is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX matters_of_kind ON matters (kind, id);
    CREATE TRIGGER matters_kept BEFORE DELETE ON matters BEGIN SELECT raise(ABORT, 'a matter is kept'); END;
    CREATE TRIGGER matters_final BEFORE UPDATE ON matters BEGIN SELECT raise(ABORT, 'a matter is final'); END;
  `,
};
