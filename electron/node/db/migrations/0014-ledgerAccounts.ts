// Migration 14: separate columns for the account and the paper of each line of the linkage account, so that the lines of one account or
// paper are found without reading all others.
import type { Migration } from './migration.ts';

export const ledgerAccounts: Migration = {
  version: 14,
  // Generated from the line itself: lines are final, and a column cannot then contradict its line.
  sql: `
    ALTER TABLE ledger_lines ADD COLUMN enterprise TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.enterprise')) VIRTUAL;
    ALTER TABLE ledger_lines ADD COLUMN material TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.material')) VIRTUAL;
    ALTER TABLE ledger_lines ADD COLUMN source TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.source')) VIRTUAL;
    CREATE INDEX ledger_lines_of_account ON ledger_lines (enterprise, material);
    CREATE INDEX ledger_lines_of_source ON ledger_lines (source, enterprise);
  `,
};
