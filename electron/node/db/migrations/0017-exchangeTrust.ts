// Migration 17: what trust in another office rests on besides its key: whether its next snapshot is read as a new branch, and the key with
// which this office itself signed last, so that a lost key is noticed.
import type { Migration } from './migration.ts';

export const exchangeTrust: Migration = {
  version: 17,
  sql: `
    -- 1: the office was accepted anew; every difference in its next snapshot is decided by a person
    ALTER TABLE exchange_peers ADD COLUMN is_branch INTEGER NOT NULL DEFAULT 0 CHECK (is_branch IN (0, 1));
    -- null before the first time the key was used
    ALTER TABLE exchange_identity ADD COLUMN public_key TEXT;
  `,
};
