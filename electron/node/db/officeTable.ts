// Stores the office that runs this copy: one row, with what it was founded as.
import { createHash } from 'node:crypto';
import type { Office } from '../../../shared/domain/office.ts';
import { province, type Owner } from '../../../shared/snapshot/snapshotRecord.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from './recodingTable.ts';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export function loadOffice(db: ReadableDatabase): Office | null {
  return first<Office>(db, sql`SELECT name, kind, region FROM office`) ?? null;
}

/** With the code that its place has now. */
export function presentOffice(db: ReadableDatabase): Office | null {
  const office = loadOffice(db);
  return office === null ? null : { ...office, region: presentCode(loadAliases(db), 'regions', office.region) };
}

/** Distinguishes this office's papers from another's: the SHA-256 in hex of what was written when it was founded; '' before that. */
export function officeFingerprint(db: ReadableDatabase): string {
  const row = first<Office & { created_at: string; founded_json: string | null }>(
    db,
    sql`SELECT name, kind, region, created_at, founded_json FROM office`,
  );
  if (row === undefined) return '';
  const { name, kind, region } = row.founded_json === null ? row : (JSON.parse(row.founded_json) as Office);
  return createHash('sha256')
    .update(JSON.stringify([name, kind, region, row.created_at]))
    .digest('hex');
}

/** `createdAt` is an ISO instant. */
export function insertOffice(db: WritableDatabase, office: Office, createdAt: string): void {
  run(
    db,
    sql`INSERT INTO office (id, name, kind, region, created_at) VALUES (1, ${office.name}, ${office.kind}, ${office.region}, ${createdAt})`,
  );
}

/** Corrects name and region. What it was founded as is kept, because earlier papers are identified by it. Call within a transaction. */
export function correctOffice(db: WritableDatabase, { name, region }: Pick<Office, 'name' | 'region'>): void {
  const before = loadOffice(db);
  run(db, sql`UPDATE office SET name = ${name}, region = ${region}, founded_json = coalesce(founded_json, ${JSON.stringify(before)})`);
}

/** This office as the owner of records: the province, or a city's region. */
export function officeOwner(db: ReadableDatabase): Owner {
  const office = loadOffice(db);
  return office === null || office.kind === 'province' ? province : (presentCode(loadAliases(db), 'regions', office.region) ?? province);
}
