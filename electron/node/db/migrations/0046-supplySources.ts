// Migration 46: arrivals say where they come from, and a directed donation whom it was given to.
import type { Migration } from './migration.ts';

export const supplySources: Migration = {
  version: 46,
  sql: `
    ALTER TABLE supplies ADD COLUMN source TEXT;
    ALTER TABLE supplies ADD COLUMN receiver TEXT REFERENCES regions (code);
  `,
};
