// Stores closed days. The statement a day was signed on is frozen; a close can be undone, and then stays as a row that says so.
import type { DayClose } from '../../../shared/contract/dayApi.ts';
import type { ListWindow } from '../../../shared/contract/listWindow.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { keepFrozenText, loadFrozenText } from './frozenTextTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Newest first, undone closes among them. */
export function listDayCloses(db: ReadableDatabase, { from, count }: ListWindow): DayClose[] {
  return all<DayCloseRow>(
    db,
    sql`SELECT day, signed_by, closed_at, undone_by, undone_at FROM day_closes ORDER BY position DESC LIMIT ${count} OFFSET ${from}`,
  ).map(dayClose);
}

export function countDayCloses(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM day_closes`)?.count ?? 0;
}

/** How a day was closed, unless the close was undone; null for an open day. */
export function standingClose(db: ReadableDatabase, day: IsoDate): DayClose | null {
  const row = first<DayCloseRow>(
    db,
    sql`SELECT day, signed_by, closed_at, undone_by, undone_at FROM day_closes WHERE day = ${day} AND undone_at IS NULL`,
  );
  return row === undefined ? null : dayClose(row);
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

function dayClose({ day, signed_by, closed_at, undone_by, undone_at }: DayCloseRow): DayClose {
  const undone = undone_by === null || undone_at === null ? null : { by: undone_by, at: undone_at };
  return { day, signedBy: signed_by, closedAt: closed_at, undone };
}

interface DayCloseRow {
  readonly day: IsoDate;
  readonly signed_by: string;
  readonly closed_at: string;
  readonly undone_by: string | null;
  readonly undone_at: string | null;
}
