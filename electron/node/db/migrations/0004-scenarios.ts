// Migration 4: scenarios, and the scenario each plan was made from.
import type { Migration } from './migration.ts';

export const scenarios: Migration = {
  version: 4,
  sql: `
    -- frozen_json: dataset, what is said of it, and who decided its pins; null for the one scenario whose dataset is in the tables
    CREATE TABLE scenarios (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      frozen_json TEXT CHECK (json_valid(frozen_json))
    ) STRICT;
    CREATE UNIQUE INDEX scenarios_one_at_hand ON scenarios (frozen_json IS NULL) WHERE frozen_json IS NULL;
    INSERT INTO scenarios (id, name, created_at, frozen_json) VALUES ('base', '', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL);

    -- the name it had then; a plan that is not here is of the base
    CREATE TABLE plan_scenarios (
      plan_id TEXT PRIMARY KEY REFERENCES plans (id),
      scenario_id TEXT NOT NULL,
      scenario_name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
