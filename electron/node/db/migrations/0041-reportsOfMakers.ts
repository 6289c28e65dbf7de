// Migration 41: the reports of one maker are found without reading those of all.
import type { Migration } from './migration.ts';

export const reportsOfMakers: Migration = {
  version: 41,
  sql: 'CREATE INDEX daily_reports_of_maker ON daily_reports (enterprise, report_date, position);',
};
