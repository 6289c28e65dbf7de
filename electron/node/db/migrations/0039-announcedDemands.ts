// Migration 39: the plan in force, as a dataset remembers it, says for which demand pool goods were announced.
import type { Migration } from './migration.ts';

export const announcedDemands: Migration = {
  version: 39,
  sql: `
    ALTER TABLE previous ADD COLUMN demand TEXT REFERENCES demands (code);
  `,
};
