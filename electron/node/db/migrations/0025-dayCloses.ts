// Migration 25: closed days with the statement each was signed on. An undone close stays as a row that says who undid it and when.
import type { Migration } from './migration.ts';

export const dayCloses: Migration = {
  version: 25,
  sql: `
    CREATE TABLE day_closes (
      position INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      signed_by TEXT NOT NULL CHECK (signed_by <> ''),
      closed_at TEXT NOT NULL,
      statement_hash TEXT NOT NULL REFERENCES frozen_texts (hash),
      undone_by TEXT,
      undone_at TEXT,
      CHECK ((undone_by IS NULL) = (undone_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX day_closes_standing ON day_closes (day) WHERE undone_at IS NULL;
    CREATE TRIGGER day_closes_frozen BEFORE UPDATE OF day, signed_by, closed_at, statement_hash ON day_closes
      BEGIN SELECT raise(ABORT, 'a closed day is frozen'); END;
  `,
};
