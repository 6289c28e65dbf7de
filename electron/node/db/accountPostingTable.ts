// Stores whether the linkage account follows from papers, and up to which day the plans of closed cycles have called for orders.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Null in an office of an older program, whose account was posted by plans. */
export function loadAccountPosting(db: ReadableDatabase): { readonly calledUntil: IsoDate | null } | null {
  const row = first<{ called_until: IsoDate | null }>(db, sql`SELECT called_until FROM account_posting`);
  return row === undefined ? null : { calledUntil: row.called_until };
}

/** Call within the transaction that brings the account into agreement with the papers. */
export function saveAccountPosting(db: WritableDatabase, calledUntil: IsoDate | null): void {
  run(db, sql`INSERT INTO account_posting (id, called_until) VALUES (1, ${calledUntil})`);
}
