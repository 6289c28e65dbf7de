// Migration 19: codes that were changed or merged, each with its edit step, and the office as it was founded.
import type { Migration } from './migration.ts';

export const recodings: Migration = {
  version: 19,
  sql: `
    CREATE TABLE recodings (
      -- in the order in which they were made: a later one follows from the earlier ones
      position INTEGER PRIMARY KEY,
      -- the same in every office that has read of it
      id TEXT NOT NULL UNIQUE,
      table_name TEXT NOT NULL,
      from_code TEXT NOT NULL,
      to_code TEXT NOT NULL,
      is_merge INTEGER NOT NULL CHECK (is_merge IN (0, 1)),
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- the office whose snapshot brought it; null if it was made here
      office TEXT,
      -- what the policy and drafts were before, and the newest entries at that time
      before_json TEXT NOT NULL CHECK (json_valid(before_json)),
      undone_at TEXT
    ) STRICT;
    CREATE TRIGGER recodings_kept BEFORE DELETE ON recodings BEGIN SELECT raise(ABORT, 'a recoding is kept'); END;
    CREATE TRIGGER recodings_final BEFORE UPDATE OF id, table_name, from_code, to_code, is_merge, at, who, reason ON recodings
      BEGIN SELECT raise(ABORT, 'a recoding is final'); END;

    -- the recoding that the step is a part of
    ALTER TABLE edit_steps ADD COLUMN recoding TEXT REFERENCES recodings (id);

    -- name, kind and region as founded, once they were corrected: papers issued before are known by them
    ALTER TABLE office ADD COLUMN founded_json TEXT CHECK (founded_json IS NULL OR json_valid(founded_json));
  `,
};
