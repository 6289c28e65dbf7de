// Stores the drill that the office is in: at most one row.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export interface DrillRow {
  readonly seed: number;
  /** The working day on which it was begun. */
  readonly day: IsoDate;
  /** ISO instant. */
  readonly begunAt: string;
  /** Name of the backup made before it. */
  readonly backup: string;
  /** Length of the file of numbers before it. */
  readonly numberBytes: number;
}

export function loadDrill(db: ReadableDatabase): DrillRow | null {
  const row = first<Omit<DrillRow, 'begunAt' | 'numberBytes'> & { begun_at: string; number_bytes: number }>(
    db,
    sql`SELECT seed, day, begun_at, backup, number_bytes FROM drill`,
  );
  if (row === undefined) return null;
  const { seed, day, begun_at: begunAt, backup, number_bytes: numberBytes } = row;
  return { seed, day, begunAt, backup, numberBytes };
}

export function insertDrill(db: WritableDatabase, { seed, day, begunAt, backup, numberBytes }: DrillRow): void {
  run(
    db,
    sql`INSERT INTO drill (id, seed, day, begun_at, backup, number_bytes) VALUES (1, ${seed}, ${day}, ${begunAt}, ${backup}, ${numberBytes})`,
  );
}

/** A drill that was lived elsewhere: here there are no numbers before it. */
export function moveDrill(db: WritableDatabase, backup: string, begunAt: string): void {
  run(db, sql`UPDATE drill SET backup = ${backup}, begun_at = ${begunAt}, number_bytes = 0`);
}
