// Owns the office that runs this copy: one row, written once.
import type { Office } from '../../../shared/domain/office.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { first, run, sql } from './sql.ts';

export function loadOffice(db: ReadableDatabase): Office | null {
  return first<Office>(db, sql`SELECT name, kind, region FROM office`) ?? null;
}

/** `createdAt` is an ISO instant. */
export function insertOffice(db: WritableDatabase, office: Office, createdAt: string): void {
  run(
    db,
    sql`INSERT INTO office (id, name, kind, region, created_at) VALUES (1, ${office.name}, ${office.kind}, ${office.region}, ${createdAt})`,
  );
}
