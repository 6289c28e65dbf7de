// Migration 22: hospitals and other units, and the region each lies in, so that sheets that name them can be read.
import type { Migration } from './migration.ts';

export const unitPlaces: Migration = {
  version: 22,
  sql: `
    CREATE TABLE unit_places (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      region TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
  `,
};
