// Migration 26: what people enter of a day besides makers' reports: reports of cities, counts, confirmed arrivals; append-only.
import type { Migration } from './migration.ts';

export const dayRecords: Migration = {
  version: 26,
  sql: `
    CREATE TABLE day_records (
      -- the last of a kind and key is the one that holds
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('cityReport', 'count', 'arrival')),
      -- of the report or count; of an arrival the day it was announced for
      day TEXT NOT NULL,
      -- what it is about, with the day
      key TEXT NOT NULL,
      record_json TEXT NOT NULL CHECK (json_valid(record_json)),
      -- 1: it was removed, as if nobody had entered it
      is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX day_records_of_day ON day_records (kind, day, key);
    CREATE TRIGGER day_records_kept BEFORE DELETE ON day_records BEGIN SELECT raise(ABORT, 'a record is kept'); END;
    CREATE TRIGGER day_records_final BEFORE UPDATE ON day_records BEGIN SELECT raise(ABORT, 'a record is final'); END;
  `,
};
