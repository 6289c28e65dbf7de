// Stores issued reports: numbered without gaps within kind and year, never changed.
import type { ListWindow } from '../../../shared/contract/listWindow.ts';
import type { IssuedReport, IssuedReportKind, NumberedReportKind } from '../../../shared/contract/reportApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { frozenPaper, frozenPaperText } from '../../../shared/reports/frozenPaper.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

interface ReportRow {
  readonly id: string;
  readonly kind: IssuedReportKind;
  readonly report_date: IsoDate;
  readonly running: number;
  readonly issued_by: string;
  readonly issued_at: string;
  readonly corrects: string | null;
  readonly correction_reason: string | null;
}

/** Newest first; all of them, or a part. */
export function listIssuedReports(db: ReadableDatabase, { from, count }: ListWindow = { from: 0, count: -1 }): IssuedReport[] {
  return all<ReportRow>(
    db,
    sql`SELECT id, kind, report_date, running, issued_by, issued_at, corrects, correction_reason FROM issued_reports
        ORDER BY position DESC LIMIT ${count} OFFSET ${from}`,
  ).map(reportOf);
}

/** All public notices, newest first. */
export function listIssuedNotices(db: ReadableDatabase): IssuedReport[] {
  return all<ReportRow>(
    db,
    sql`SELECT id, kind, report_date, running, issued_by, issued_at, corrects, correction_reason FROM issued_reports
        WHERE kind = 'public' ORDER BY position DESC`,
  ).map(reportOf);
}

function reportOf({ id, kind, report_date, running, issued_by, issued_at, corrects, correction_reason }: ReportRow): IssuedReport {
  return {
    id,
    kind,
    date: report_date,
    number: running,
    issuedBy: issued_by,
    issuedAt: issued_at,
    ...(corrects === null || correction_reason === null ? {} : { corrects: { report: corrects, reason: correction_reason } }),
  };
}

export function countIssuedReports(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM issued_reports`)?.count ?? 0;
}

export function loadIssuedPaper(db: ReadableDatabase, id: string): Paper | null {
  const row = first<{ paper_json: string }>(db, sql`SELECT paper_json FROM issued_reports WHERE id = ${id}`);
  return row === undefined ? null : frozenPaper(row.paper_json);
}

/** The kind's next number in the year. Call within the transaction that issues the report. */
export function nextReportNumber(db: ReadableDatabase, kind: NumberedReportKind, year: number): number {
  const row = first<{ last: number | null }>(
    db,
    sql`SELECT max(running) AS last FROM issued_reports WHERE kind = ${kind} AND year = ${year}`,
  );
  const counter = first<{ next: number }>(db, sql`SELECT next FROM report_counters WHERE kind = ${kind} AND year = ${year}`);
  return Math.max((row?.last ?? 0) + 1, counter?.next ?? 1);
}

export interface ReportCounter {
  readonly kind: NumberedReportKind;
  readonly year: number;
  readonly next: number;
}

/** The next number of every kind and year with any reports. */
export function listReportCounters(db: ReadableDatabase): ReportCounter[] {
  return all<Omit<ReportCounter, 'next'>>(
    db,
    sql`SELECT kind, year FROM issued_reports UNION SELECT kind, year FROM report_counters ORDER BY year DESC, kind`,
  ).map(({ kind, year }) => ({ kind, year, next: nextReportNumber(db, kind, year) }));
}

/** Never lowers a number. Returns whether it was raised. Call within a transaction. */
export function raiseReportCounter(db: WritableDatabase, { kind, year, next }: ReportCounter): boolean {
  if (next <= nextReportNumber(db, kind, year)) return false;
  run(
    db,
    sql`INSERT INTO report_counters (kind, year, next) VALUES (${kind}, ${year}, ${next})
        ON CONFLICT (kind, year) DO UPDATE SET next = max(next, excluded.next)`,
  );
  return true;
}

export function insertIssuedReport(db: WritableDatabase, report: IssuedReport, year: number, paper: Paper): void {
  run(
    db,
    sql`INSERT INTO issued_reports (id, kind, report_date, year, running, paper_json, issued_by, issued_at, corrects, correction_reason)
        VALUES (${report.id}, ${report.kind}, ${report.date}, ${year}, ${report.number}, ${frozenPaperText(paper)}, ${report.issuedBy}, ${report.issuedAt},
                ${report.corrects?.report ?? null}, ${report.corrects?.reason ?? null})`,
  );
}
