// Migration 10: manufacturers' daily reports and closed cycles of the linkage account; both append-only.
import type { Migration } from './migration.ts';

export const dailyReportsAndCycles: Migration = {
  version: 10,
  sql: `
    CREATE TABLE daily_reports (
      -- the last of an enterprise and day is the one that holds
      position INTEGER PRIMARY KEY,
      report_date TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      report_json TEXT NOT NULL CHECK (json_valid(report_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX daily_reports_of_day ON daily_reports (report_date, enterprise);
    CREATE TRIGGER daily_reports_kept BEFORE DELETE ON daily_reports BEGIN SELECT raise(ABORT, 'a report is kept'); END;
    CREATE TRIGGER daily_reports_final BEFORE UPDATE ON daily_reports BEGIN SELECT raise(ABORT, 'a report is final'); END;
    CREATE TABLE ledger_cycles (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      cycle_json TEXT NOT NULL CHECK (json_valid(cycle_json)),
      closed_by TEXT NOT NULL,
      closed_at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER ledger_cycles_kept BEFORE DELETE ON ledger_cycles BEGIN SELECT raise(ABORT, 'a closed cycle is kept'); END;
    CREATE TRIGGER ledger_cycles_final BEFORE UPDATE ON ledger_cycles BEGIN SELECT raise(ABORT, 'a closed cycle is final'); END;
  `,
};
