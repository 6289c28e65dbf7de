// Migration 16: counters for report numbers, for offices whose reports were numbered by hand before.
import type { Migration } from './migration.ts';

export const reportCounters: Migration = {
  version: 16,
  sql: `
    -- the least number the next report may have; what was issued since counts on by itself
    CREATE TABLE report_counters (
      kind TEXT NOT NULL,
      year INTEGER NOT NULL,
      next INTEGER NOT NULL CHECK (next >= 1),
      PRIMARY KEY (kind, year)
    ) STRICT, WITHOUT ROWID;
  `,
};
