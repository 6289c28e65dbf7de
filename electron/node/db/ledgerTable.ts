// Owns the lines of the linkage account in the database.
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { noEffect } from '../../../shared/ledger/ledgerLine.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { all, run, sql } from './sql.ts';

export function listLedgerLines(db: ReadableDatabase): LedgerLine[] {
  return all<{ line_json: string }>(db, sql`SELECT line_json FROM ledger_lines ORDER BY position`).map(
    // Lines of older programs know fewer columns.
    ({ line_json }) => ({ ...noEffect, ...(JSON.parse(line_json) as LedgerLine) }),
  );
}

/** Call within the transaction that checked it. */
export function insertLedgerLine(db: WritableDatabase, line: LedgerLine, who: string, at: string): void {
  run(
    db,
    sql`INSERT INTO ledger_lines (id, line_json, reverses, entered_by, entered_at)
        VALUES (${line.id}, ${JSON.stringify(line)}, ${line.reverses}, ${who}, ${at})`,
  );
}
