// Migration 27: each line of the linkage account says from which paper it follows, so that the account can be brought into agreement with
// the papers. Lines themselves stay final: only a line without an origin may be given one.
import type { Migration } from './migration.ts';

export const accountOrigins: Migration = {
  version: 27,
  sql: `
    DROP TRIGGER ledger_lines_final;
    ALTER TABLE ledger_lines ADD COLUMN origin TEXT;
    CREATE INDEX ledger_lines_of_origin ON ledger_lines (origin) WHERE origin IS NOT NULL;
    CREATE TRIGGER ledger_lines_final BEFORE UPDATE OF position, id, line_json, reverses, entered_by, entered_at ON ledger_lines
      BEGIN SELECT raise(ABORT, 'a line of the account is final'); END;
    CREATE TRIGGER ledger_lines_origin_final BEFORE UPDATE OF origin ON ledger_lines WHEN OLD.origin IS NOT NULL
      BEGIN SELECT raise(ABORT, 'the origin of a line is final'); END;
    -- one row once the account follows from papers
    CREATE TABLE account_posting (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- orders issued up to this day are called for by the plans of closed cycles; null where no cycle was closed before
      called_until TEXT
    ) STRICT;
  `,
};
