// Migration 5: steps of table editing, so that they can be undone even after a restart.
import type { Migration } from './migration.ts';

export const editSteps: Migration = {
  version: 5,
  sql: `
    -- in the order in which they were done; those undone stay until another step is done
    CREATE TABLE edit_steps (
      id INTEGER PRIMARY KEY,
      step_json TEXT NOT NULL CHECK (json_valid(step_json)),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;
  `,
};
