// Stores daily reports.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { EnterpriseCode } from '../../../shared/domain/ids.ts';
import { codesOf } from '../../../shared/recoding/recoding.ts';
import { recodeReports } from '../../../shared/recoding/recodePapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

interface ReportRow {
  readonly report_json: string;
}

/** The valid reports from `from` to `to`, both days included, by day and enterprise, under present codes. */
export function listDailyReports(db: ReadableDatabase, from: IsoDate, to: IsoDate): DailyReport[] {
  return recodeReports(listReportsAsEntered(db, from, to), loadAliases(db));
}

/** The same under the codes they were entered with. */
export function listReportsAsEntered(db: ReadableDatabase, from: IsoDate, to: IsoDate): DailyReport[] {
  return all<ReportRow>(
    db,
    sql`SELECT report_json, max(position) FROM daily_reports WHERE report_date BETWEEN ${from} AND ${to}
        GROUP BY report_date, enterprise ORDER BY report_date, enterprise`,
  ).flatMap(({ report_json }) => standing(JSON.parse(report_json)) ?? []);
}

/** Reports of one maker under present codes, by day: all of them, or those from `from` to `to`, both days included. */
export function listReportsOfMaker(db: ReadableDatabase, enterprise: EnterpriseCode, from = '0000', to = '9999'): DailyReport[] {
  const aliases = loadAliases(db);
  const codes = JSON.stringify(codesOf(aliases, 'enterprises', enterprise));
  const reports = all<ReportRow>(
    db,
    sql`SELECT report_json, max(position) FROM daily_reports WHERE enterprise IN (SELECT value FROM json_each(${codes}))
          AND report_date BETWEEN ${from} AND ${to}
        GROUP BY enterprise, report_date ORDER BY report_date, enterprise`,
  ).flatMap(({ report_json }) => standing(JSON.parse(report_json)) ?? []);
  return recodeReports(reports, aliases);
}

export function loadDailyReport(db: ReadableDatabase, date: IsoDate, enterprise: EnterpriseCode): DailyReport | null {
  const aliases = loadAliases(db);
  const reports = codesOf(aliases, 'enterprises', enterprise).flatMap((code) => loadReportAsEntered(db, date, code) ?? []);
  return recodeReports(reports, aliases).at(0) ?? null;
}

function loadReportAsEntered(db: ReadableDatabase, date: IsoDate, enterprise: EnterpriseCode): DailyReport | null {
  const row = first<ReportRow>(
    db,
    sql`SELECT report_json FROM daily_reports WHERE report_date = ${date} AND enterprise = ${enterprise} ORDER BY position DESC LIMIT 1`,
  );
  return row === undefined ? null : standing(JSON.parse(row.report_json));
}

/**
 * Reports of the same day that were entered under earlier codes of the enterprise are withdrawn: this one says it all. Call within the
 * transaction that checked the report.
 */
export function replaceDailyReport(db: WritableDatabase, report: DailyReport, who: string, at: string): void {
  for (const code of codesOf(loadAliases(db), 'enterprises', report.enterprise)) {
    const other = code === report.enterprise ? null : loadReportAsEntered(db, report.date, code);
    if (other !== null) withdrawDailyReport(db, other, who, at);
  }
  insertDailyReport(db, report, who, at);
}

/** Call within the transaction that checked the report. */
export function insertDailyReport(db: WritableDatabase, report: DailyReport, who: string, at: string): void {
  run(
    db,
    sql`INSERT INTO daily_reports (report_date, enterprise, report_json, entered_by, entered_at)
        VALUES (${report.date}, ${report.enterprise}, ${JSON.stringify(report)}, ${who}, ${at})`,
  );
}

/** Withdraws the report of an enterprise and day, as if none had come in; the rows written so far are kept. */
export function withdrawDailyReport(db: WritableDatabase, report: DailyReport, who: string, at: string): void {
  const text = JSON.stringify({ ...report, withdrawn: true });
  run(
    db,
    sql`INSERT INTO daily_reports (report_date, enterprise, report_json, entered_by, entered_at)
        VALUES (${report.date}, ${report.enterprise}, ${text}, ${who}, ${at})`,
  );
}

function standing(report: DailyReport & { readonly withdrawn?: true }): DailyReport | null {
  return report.withdrawn === true ? null : report;
}
