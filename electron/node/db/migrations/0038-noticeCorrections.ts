// Migration 38: which earlier public notice a report replaces, and why.
import type { Migration } from './migration.ts';

export const noticeCorrections: Migration = {
  version: 38,
  sql: `
    ALTER TABLE issued_reports ADD COLUMN corrects TEXT REFERENCES issued_reports (id);
    ALTER TABLE issued_reports ADD COLUMN correction_reason TEXT CHECK ((correction_reason IS NULL) = (corrects IS NULL));
    -- a notice is replaced once; what is wrong with the new one is corrected there
    CREATE UNIQUE INDEX issued_reports_corrected ON issued_reports (corrects) WHERE corrects IS NOT NULL;
  `,
};
