// Migration 28: cities and counties that answer for their enterprises, and the notices by which they share their allotments out.
import type { Migration } from './migration.ts';

export const shareOuts: Migration = {
  version: 28,
  // A city's office has no plan for its notices, so they have a table of their own. What happened to them is in received_paper_events.
  sql: `
    CREATE TABLE obligors (
      -- a city or county
      region TEXT PRIMARY KEY,
      -- lines of the account up to this position are from before it answered
      since_position INTEGER NOT NULL,
      set_by TEXT NOT NULL,
      set_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE share_papers (
      id TEXT PRIMARY KEY,
      -- the city's allotment, of this office or received
      parent TEXT NOT NULL,
      -- place among the notices of its parent
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
      number_prefix TEXT,
      number_year INTEGER,
      number_running INTEGER CHECK (number_running >= 1),
      issued_on TEXT,
      issued_at TEXT,
      -- the paper without its issue and events
      document_json TEXT NOT NULL CHECK (json_valid(document_json)),
      UNIQUE (number_prefix, number_year, number_running),
      CHECK ((state = 'draft') = (number_prefix IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_year IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_running IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_on IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_at IS NULL))
    ) STRICT;
    CREATE INDEX share_papers_of_parent ON share_papers (parent, position);
    CREATE TRIGGER share_papers_final
      BEFORE UPDATE ON share_papers WHEN OLD.number_running IS NOT NULL BEGIN SELECT raise(ABORT, 'an issued paper is final'); END;
    CREATE TRIGGER share_papers_kept BEFORE DELETE ON share_papers WHEN OLD.number_running IS NOT NULL
      BEGIN SELECT raise(ABORT, 'an issued paper is final'); END;

    -- the city's allotment that a notice shares out; null for all other papers
    ALTER TABLE paper_index ADD COLUMN parent TEXT;
    CREATE TRIGGER paper_index_share_made AFTER INSERT ON share_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (NEW.id); END;
    CREATE TRIGGER paper_index_share_changed AFTER UPDATE ON share_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id), (NEW.id); END;
    CREATE TRIGGER paper_index_share_gone AFTER DELETE ON share_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id); END;
  `,
};
