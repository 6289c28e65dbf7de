// Stores who sits at the desk, and who drafted, checked and signed what.
import { unsigned, type DeskRole, type DeskSettings, type SignedBy } from '../../../shared/domain/desk.ts';
import type { SignedThing } from '../../../shared/domain/deskError.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Null if nobody sits there, or if the officer is no longer on the list. */
export function seatedOfficer(db: ReadableDatabase, { officers }: DeskSettings): string | null {
  const row = first<{ officer: string }>(db, sql`SELECT officer FROM seat`);
  return officers.find(({ name }) => name === row?.officer)?.name ?? null;
}

export function saveSeat(db: WritableDatabase, officer: string | null): void {
  run(db, sql`DELETE FROM seat`);
  if (officer !== null) run(db, sql`INSERT INTO seat (id, officer) VALUES (1, ${officer})`);
}

/** The first who did it stays on record. Call within the transaction that does it. */
export function insertSigning(db: WritableDatabase, kind: SignedThing, id: string, role: DeskRole, officer: string | null): void {
  if (officer === null) return;
  run(db, sql`INSERT OR IGNORE INTO signings (kind, id, role, officer) VALUES (${kind}, ${id}, ${role}, ${officer})`);
}

export function loadSignings(db: ReadableDatabase, kind: SignedThing, id: string): SignedBy {
  const rows = all<{ role: DeskRole; officer: string }>(db, sql`SELECT role, officer FROM signings WHERE kind = ${kind} AND id = ${id}`);
  return { ...unsigned, ...Object.fromEntries(rows.map(({ role, officer }) => [role, officer])) };
}
