// Owns migration 13: a digest in every entry of the audit log, over it and all before it.
import type { Migration } from './migration.ts';

export const auditChain: Migration = {
  version: 13,
  // Entries of older programs have none; the first that has one is chained to all of theirs.
  sql: `ALTER TABLE audit ADD COLUMN hash TEXT CHECK (hash IS NULL OR length(hash) = 64);`,
};
