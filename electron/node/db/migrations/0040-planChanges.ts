// Migration 40: each plan says whether it kept to the plan in force, and why two plans differ is kept once somebody has found out.
import type { Migration } from './migration.ts';

export const planChanges: Migration = {
  version: 40,
  sql: `
    ALTER TABLE plans ADD COLUMN least_change INTEGER NOT NULL DEFAULT 1 CHECK (least_change IN (0, 1));

    CREATE TABLE plan_attributions (
      before_plan TEXT NOT NULL REFERENCES plans (id),
      after_plan TEXT NOT NULL REFERENCES plans (id),
      attribution_json TEXT NOT NULL,
      PRIMARY KEY (before_plan, after_plan)
    ) STRICT, WITHOUT ROWID;
  `,
};
