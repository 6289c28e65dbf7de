// Stores the office that runs this copy: one row, written once.
import { createHash } from 'node:crypto';
import type { Office } from '../../../shared/domain/office.ts';
import type { Owner } from '../../../shared/snapshot/snapshotRecord.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { first, run, sql } from './sql.ts';

export function loadOffice(db: ReadableDatabase): Office | null {
  return first<Office>(db, sql`SELECT name, kind, region FROM office`) ?? null;
}

/** Distinguishes this office's papers from another's: the SHA-256 in hex of what was written when it was founded; '' before that. */
export function officeFingerprint(db: ReadableDatabase): string {
  const row = first<Office & { created_at: string }>(db, sql`SELECT name, kind, region, created_at FROM office`);
  if (row === undefined) return '';
  return createHash('sha256')
    .update(JSON.stringify([row.name, row.kind, row.region, row.created_at]))
    .digest('hex');
}

/** `createdAt` is an ISO instant. */
export function insertOffice(db: WritableDatabase, office: Office, createdAt: string): void {
  run(
    db,
    sql`INSERT INTO office (id, name, kind, region, created_at) VALUES (1, ${office.name}, ${office.kind}, ${office.region}, ${createdAt})`,
  );
}

/** This office as the owner of records: the province, or a city's region. */
export function officeOwner(db: ReadableDatabase): Owner {
  const office = loadOffice(db);
  return office === null || office.kind === 'province' ? province : (office.region ?? province);
}
