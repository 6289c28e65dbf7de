// Migration 15: the point beyond which edits cannot be undone, and what set it.
import type { Migration } from './migration.ts';

export const editBounds: Migration = {
  version: 15,
  sql: `
    CREATE TABLE edit_bounds (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- the channel that did what undo does not cross, and the name it is known by
      what TEXT NOT NULL,
      name TEXT NOT NULL
    ) STRICT;
  `,
};
