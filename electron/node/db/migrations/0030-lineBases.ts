// Migration 30: each plan says which lines it used: only those that count, or also those whose verification was still expected.
import type { Migration } from './migration.ts';

export const lineBases: Migration = {
  version: 30,
  sql: `ALTER TABLE plans ADD COLUMN line_basis TEXT NOT NULL DEFAULT 'verified' CHECK (line_basis IN ('verified', 'expected'))`,
};
