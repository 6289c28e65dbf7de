// Stores closed days. The statement a day was signed on is frozen; a close can be undone, and then stays as a row that says so.
import type { DayClose } from '../../../shared/contract/dayApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { keepFrozenText, loadFrozenText } from './frozenTextTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Newest first, undone closes among them. */
export function listDayCloses(db: ReadableDatabase): DayClose[] {
  return all<DayCloseRow>(db, sql`SELECT day, signed_by, closed_at, undone_by, undone_at FROM day_closes ORDER BY position DESC`).map(
    ({ day, signed_by, closed_at, undone_by, undone_at }) => ({
      day,
      signedBy: signed_by,
      closedAt: closed_at,
      undone: undone_by === null || undone_at === null ? null : { by: undone_by, at: undone_at },
    }),
  );
}

/** The last day closed and not undone; null if there is none. */
export function lastClosedDay(db: ReadableDatabase): IsoDate | null {
  return first<{ day: IsoDate | null }>(db, sql`SELECT max(day) AS day FROM day_closes WHERE undone_at IS NULL`)?.day ?? null;
}

/** The statement of a closed day, byte for byte as it was signed; null if the day is not closed or the text is damaged. */
export function loadDayStatement(db: ReadableDatabase, day: IsoDate): string | null {
  const row = first<{ hash: string }>(db, sql`SELECT statement_hash AS hash FROM day_closes WHERE day = ${day} AND undone_at IS NULL`);
  return row === undefined ? null : loadFrozenText(db, row.hash);
}

/** Call within a transaction. */
export function insertDayClose(db: WritableDatabase, { day, signedBy, closedAt }: Omit<DayClose, 'undone'>, statement: string): void {
  const hash = keepFrozenText(db, statement);
  run(db, sql`INSERT INTO day_closes (day, signed_by, closed_at, statement_hash) VALUES (${day}, ${signedBy}, ${closedAt}, ${hash})`);
}

export function markDayUndone(db: WritableDatabase, day: IsoDate, { by, at }: { readonly by: string; readonly at: string }): void {
  run(db, sql`UPDATE day_closes SET undone_by = ${by}, undone_at = ${at} WHERE day = ${day} AND undone_at IS NULL`);
}

interface DayCloseRow {
  readonly day: IsoDate;
  readonly signed_by: string;
  readonly closed_at: string;
  readonly undone_by: string | null;
  readonly undone_at: string | null;
}
