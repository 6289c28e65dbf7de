// Migration 13: a digest in every entry of the audit log, computed over it and all entries before it.
import type { Migration } from './migration.ts';

export const auditChain: Migration = {
  version: 13,
  // Entries of older programs have none; the first entry with a digest is chained to all of theirs.
  sql: `ALTER TABLE audit ADD COLUMN hash TEXT CHECK (hash IS NULL OR length(hash) = 64);`,
};
