// Migration 21: the day and the call of each line of the linkage account in columns of their own, so that a week's lines and what is
// overdue are found without reading a year of lines.
import type { Migration } from './migration.ts';

export const ledgerDays: Migration = {
  version: 21,
  // Generated from the line itself: lines are final, and a column cannot then contradict its line. Older lines have no call.
  sql: `
    ALTER TABLE ledger_lines ADD COLUMN on_date TEXT GENERATED ALWAYS AS (json_extract(line_json, '$.on')) VIRTUAL;
    ALTER TABLE ledger_lines ADD COLUMN called TEXT GENERATED ALWAYS AS (coalesce(json_extract(line_json, '$.called'), '0')) VIRTUAL;
    CREATE INDEX ledger_lines_of_day ON ledger_lines (on_date);
    CREATE INDEX ledger_lines_called ON ledger_lines (enterprise, material, on_date, called) WHERE called <> '0';
  `,
};
