// Migration 52: the drill that a sample's office is in, if it is in one, and what leaving it brings back.
import type { Migration } from './migration.ts';

export const drills: Migration = {
  version: 52,
  sql: `
    CREATE TABLE drill (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seed INTEGER NOT NULL CHECK (seed >= 0),
      -- the working day on which it was begun, and the instant
      day TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      -- the backup made before it, and how long the file of numbers was then
      backup TEXT NOT NULL,
      number_bytes INTEGER NOT NULL CHECK (number_bytes >= 0)
    ) STRICT;
  `,
};
