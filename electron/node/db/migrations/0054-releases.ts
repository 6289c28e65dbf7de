// Migration 54: outlets where goods are released to the public, and releases and contracts with neighbouring provinces among the matters that
// offices exchange, with what is told of each.
import type { Migration } from './migration.ts';

const dayOf = (row: string) => `(${row}.record_json ->> '$.on')`;

export const releases: Migration = {
  version: 54,
  sql: `
    CREATE TABLE outlets (
      position INTEGER PRIMARY KEY,
      outlet TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      region TEXT NOT NULL REFERENCES regions (code),
      address TEXT,
      hours TEXT,
      telephone TEXT,
      weight_micro INTEGER
    ) STRICT;
    CREATE TABLE matters_before AS SELECT * FROM matters;
    DROP TABLE matters;
    CREATE TABLE matters (
      -- the last of a kind and id is the one that holds
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN (
        'request', 'decision', 'finding', 'answer', 'listEntry', 'release', 'releaseEntry', 'contract', 'contractEntry')),
      id TEXT NOT NULL,
      record_json TEXT NOT NULL CHECK (json_valid(record_json)),
      -- 1: it was withdrawn, as if nobody had entered it
      is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    INSERT INTO matters SELECT * FROM matters_before ORDER BY position;
    DROP TABLE matters_before;
    CREATE INDEX matters_of_kind ON matters (kind, id);
    CREATE TRIGGER matters_kept BEFORE DELETE ON matters BEGIN SELECT raise(ABORT, 'a matter is kept'); END;
    CREATE TRIGGER matters_final BEFORE UPDATE ON matters BEGIN SELECT raise(ABORT, 'a matter is final'); END;
    -- What is told of a release or contract moves stock on its own day; an entry told anew or withdrawn, on the day told before as well.
    CREATE TRIGGER checkpoints_matter AFTER INSERT ON matters WHEN NEW.kind IN ('releaseEntry', 'contractEntry') BEGIN
      DELETE FROM position_checkpoints WHERE morning > (
        SELECT min(${dayOf('matters')}) FROM matters WHERE kind = NEW.kind AND id = NEW.id);
    END;
  `,
};
