// Stores the lines of the linkage account.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../../../shared/domain/ids.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { noEffect } from '../../../shared/ledger/ledgerLine.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { all, first, run, sql } from './sql.ts';

export interface LineRow {
  readonly line_json: string;
}

/** All lines of all accounts, oldest first: many thousands after a year. */
export function listLedgerLines(db: ReadableDatabase): LedgerLine[] {
  return all<LineRow>(db, sql`SELECT line_json FROM ledger_lines ORDER BY position`).map(ledgerLine);
}

/** The lines of some days, both included, in the order they were entered. */
export function linesOfDays(db: ReadableDatabase, from: IsoDate, to: IsoDate): LedgerLine[] {
  return all<LineRow>(db, sql`SELECT line_json FROM ledger_lines WHERE on_date BETWEEN ${from} AND ${to} ORDER BY position`).map(
    ledgerLine,
  );
}

/** All lines of some enterprises, oldest first. */
export function linesOfEnterprises(db: ReadableDatabase, codes: readonly EnterpriseCode[]): LedgerLine[] {
  return all<LineRow>(
    db,
    sql`SELECT line_json FROM ledger_lines WHERE enterprise IN (SELECT value FROM json_each(${JSON.stringify(codes)})) ORDER BY position`,
  ).map(ledgerLine);
}

/** The lines after the first `count`, oldest first. */
export function linesAfter(db: ReadableDatabase, count: number): LedgerLine[] {
  return all<LineRow>(db, sql`SELECT line_json FROM ledger_lines ORDER BY position LIMIT -1 OFFSET ${count}`).map(ledgerLine);
}

export function countLedgerLines(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM ledger_lines`)?.count ?? 0;
}

export function linesOfAccount(db: ReadableDatabase, enterprise: EnterpriseCode, material: MaterialCode): LedgerLine[] {
  return all<LineRow>(
    db,
    sql`SELECT line_json FROM ledger_lines WHERE enterprise = ${enterprise} AND material = ${material} ORDER BY position`,
  ).map(ledgerLine);
}

/** The lines of one paper and their reversals: a reversal names the same paper. */
export function linesOfSource(db: ReadableDatabase, source: string): LedgerLine[] {
  return all<LineRow>(db, sql`SELECT line_json FROM ledger_lines WHERE source = ${source} ORDER BY position`).map(ledgerLine);
}

/** The lines of one paper in the accounts of one enterprise. */
export function linesOfSourceAndEnterprise(db: ReadableDatabase, source: string, enterprise: EnterpriseCode): LedgerLine[] {
  return all<LineRow>(
    db,
    sql`SELECT line_json FROM ledger_lines WHERE source = ${source} AND enterprise = ${enterprise} ORDER BY position`,
  ).map(ledgerLine);
}

export function loadLedgerLine(db: ReadableDatabase, id: string): LedgerLine | null {
  const row = first<LineRow>(db, sql`SELECT line_json FROM ledger_lines WHERE id = ${id}`);
  return row === undefined ? null : ledgerLine(row);
}

export function isLineReversed(db: ReadableDatabase, id: string): boolean {
  return first(db, sql`SELECT 1 FROM ledger_lines WHERE reverses = ${id}`) !== undefined;
}

/** Call within the transaction that checked the line. */
export function insertLedgerLine(db: WritableDatabase, line: LedgerLine, who: string, at: string): void {
  run(
    db,
    sql`INSERT INTO ledger_lines (id, line_json, reverses, entered_by, entered_at)
        VALUES (${line.id}, ${JSON.stringify(line)}, ${line.reverses}, ${who}, ${at})`,
  );
}

/** Lines of older programs have fewer fields. */
export function ledgerLine({ line_json }: LineRow): LedgerLine {
  return { ...noEffect, ...(JSON.parse(line_json) as LedgerLine) };
}
