// Migration 24: allotments, task notices and slips into the reserve, what happened to them, those of other offices, and their index.
import type { Migration } from './migration.ts';

export const papers: Migration = {
  version: 24,
  // As for orders: triggers note which papers changed, and before each commit paperIndex.ts rewrites their rows of the index.
  sql: `
    CREATE TABLE papers (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (id),
      kind TEXT NOT NULL CHECK (kind IN ('allotment', 'taskNotice', 'reserveSlip')),
      -- place among the papers of its plan and kind
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
      number_prefix TEXT,
      number_year INTEGER,
      number_running INTEGER CHECK (number_running >= 1),
      issued_on TEXT,
      issued_at TEXT,
      -- the paper without its issue and events
      document_json TEXT NOT NULL CHECK (json_valid(document_json)),
      UNIQUE (plan_id, kind, position),
      UNIQUE (number_prefix, number_year, number_running),
      CHECK ((state = 'draft') = (number_prefix IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_year IS NULL)),
      CHECK ((number_prefix IS NULL) = (number_running IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_on IS NULL)),
      CHECK ((number_prefix IS NULL) = (issued_at IS NULL))
    ) STRICT;
    CREATE INDEX papers_issued ON papers (state) WHERE state = 'issued';
    CREATE TRIGGER papers_number_final
      BEFORE UPDATE OF kind, number_prefix, number_year, number_running, issued_on, issued_at, document_json
      ON papers WHEN OLD.number_running IS NOT NULL BEGIN SELECT raise(ABORT, 'an issued paper is final'); END;
    CREATE TRIGGER papers_issued_kept BEFORE DELETE ON papers WHEN OLD.number_running IS NOT NULL
      BEGIN SELECT raise(ABORT, 'an issued paper is final'); END;

    CREATE TABLE paper_events (
      -- in the order in which they were entered
      id INTEGER PRIMARY KEY,
      paper_id TEXT NOT NULL REFERENCES papers (id),
      event_json TEXT NOT NULL CHECK (json_valid(event_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX paper_events_of_paper ON paper_events (paper_id);
    CREATE TRIGGER paper_events_kept BEFORE DELETE ON paper_events BEGIN SELECT raise(ABORT, 'what happened to a paper is kept'); END;
    CREATE TRIGGER paper_events_final BEFORE UPDATE ON paper_events BEGIN SELECT raise(ABORT, 'what happened to a paper is final'); END;

    CREATE TABLE received_papers (
      id TEXT PRIMARY KEY,
      paper_json TEXT NOT NULL CHECK (json_valid(paper_json))
    ) STRICT;
    -- events of papers that came from another office, or of papers that did
    CREATE TABLE received_paper_events (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      paper_id TEXT NOT NULL,
      office TEXT NOT NULL,
      event_json TEXT NOT NULL CHECK (json_valid(event_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX received_paper_events_of_paper ON received_paper_events (paper_id);

    CREATE TABLE paper_index (
      -- of the plan: minus its row, so that the newest comes first; 1 for papers of other offices
      place INTEGER NOT NULL,
      -- of the kind, in the order of paperKinds
      rank INTEGER NOT NULL,
      -- among the papers of the plan and kind; 0 for papers of other offices
      position INTEGER NOT NULL,
      paper_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      -- empty and 0 for drafts
      number_text TEXT NOT NULL,
      number_year INTEGER NOT NULL,
      number_running INTEGER NOT NULL,
      from_date TEXT NOT NULL,
      to_date TEXT NOT NULL,
      -- an enterprise, a city, or the pool
      party TEXT NOT NULL,
      party_name TEXT NOT NULL,
      -- of the enterprise, or the city itself; null where the paper does not say
      city TEXT,
      -- what a search finds, in lower case
      words TEXT NOT NULL,
      PRIMARY KEY (place, rank, position, paper_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX paper_index_states ON paper_index (place, kind, state);
    CREATE TABLE paper_index_stale (paper_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TRIGGER paper_index_made AFTER INSERT ON papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (NEW.id); END;
    CREATE TRIGGER paper_index_changed AFTER UPDATE ON papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id), (NEW.id); END;
    CREATE TRIGGER paper_index_gone AFTER DELETE ON papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id); END;
    CREATE TRIGGER paper_index_event_made AFTER INSERT ON paper_events
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (NEW.paper_id); END;
    CREATE TRIGGER paper_index_received_made AFTER INSERT ON received_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (NEW.id); END;
    CREATE TRIGGER paper_index_received_changed AFTER UPDATE ON received_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id), (NEW.id); END;
    CREATE TRIGGER paper_index_received_gone AFTER DELETE ON received_papers
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.id); END;
    CREATE TRIGGER paper_index_received_event_made AFTER INSERT ON received_paper_events
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (NEW.paper_id); END;
    CREATE TRIGGER paper_index_received_event_changed AFTER UPDATE ON received_paper_events
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.paper_id), (NEW.paper_id); END;
    CREATE TRIGGER paper_index_received_event_gone AFTER DELETE ON received_paper_events
      BEGIN INSERT OR IGNORE INTO paper_index_stale VALUES (OLD.paper_id); END;
  `,
};
