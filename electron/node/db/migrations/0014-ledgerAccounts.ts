// Owns migration 14: the account and the paper of each line of the linkage account in columns of their own, so that one account or one
// paper is found without reading all the others.
import type { Migration } from './migration.ts';

export const ledgerAccounts: Migration = {
  version: 14,
  // Read from the line itself: a line is final, and nothing can stand in a column that is not in the line.
  sql: `
    ALTER TABLE ledger_lines ADD COLUMN enterprise TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.enterprise')) VIRTUAL;
    ALTER TABLE ledger_lines ADD COLUMN material TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.material')) VIRTUAL;
    ALTER TABLE ledger_lines ADD COLUMN source TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.source')) VIRTUAL;
    CREATE INDEX ledger_lines_of_account ON ledger_lines (enterprise, material);
    CREATE INDEX ledger_lines_of_source ON ledger_lines (source, enterprise);
  `,
};
