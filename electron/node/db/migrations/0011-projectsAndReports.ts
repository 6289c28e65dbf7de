// Migration 11: capacity projects with every version, and reports as issued.
import type { Migration } from './migration.ts';

export const projectsAndReports: Migration = {
  version: 11,
  sql: `
    CREATE TABLE capacity_projects (
      -- the last of a project is the one that holds; without a text it was taken out
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      project_json TEXT CHECK (project_json IS NULL OR json_valid(project_json)),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX capacity_projects_of_id ON capacity_projects (id);
    CREATE TRIGGER capacity_projects_kept BEFORE DELETE ON capacity_projects BEGIN SELECT raise(ABORT, 'a version is kept'); END;
    CREATE TRIGGER capacity_projects_final BEFORE UPDATE ON capacity_projects BEGIN SELECT raise(ABORT, 'a version is final'); END;
    CREATE TABLE issued_reports (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      report_date TEXT NOT NULL,
      -- without gaps within kind and year
      year INTEGER NOT NULL,
      running INTEGER NOT NULL,
      paper_json TEXT NOT NULL CHECK (json_valid(paper_json)),
      issued_by TEXT NOT NULL,
      issued_at TEXT NOT NULL,
      UNIQUE (kind, year, running)
    ) STRICT;
    CREATE TRIGGER issued_reports_kept BEFORE DELETE ON issued_reports BEGIN SELECT raise(ABORT, 'an issued report is kept'); END;
    CREATE TRIGGER issued_reports_final BEFORE UPDATE ON issued_reports BEGIN SELECT raise(ABORT, 'an issued report is final'); END;
  `,
};
