// Migration 6: saved mappings for reading other people's sheets.
import type { Migration } from './migration.ts';

export const intakeMappings: Migration = {
  version: 6,
  sql: `
    CREATE TABLE intake_mappings (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json)),
      saved_at TEXT NOT NULL
    ) STRICT;
  `,
};
