// Migration 65: contacts of places and makers, which orders print.
import type { Migration } from './migration.ts';

export const contacts: Migration = {
  version: 65,
  sql: `
    CREATE TABLE contacts (
      position INTEGER PRIMARY KEY,
      -- a region or an enterprise
      party TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT CHECK (role IN ('receives', 'sends', 'unit')),
      address TEXT,
      person TEXT,
      telephone TEXT,
      UNIQUE (party, name)
    ) STRICT;
  `,
};
