// Stores recodings: which code became which, by whom and why. They are never deleted; one that was undone no longer counts.
import type { ListWindow } from '../../../shared/contract/listWindow.ts';
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import { aliasesOf, type Aliases, type Recoding } from '../../../shared/recoding/recoding.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

interface RecodingRow {
  readonly id: string;
  readonly table_name: CodedTable;
  readonly from_code: string;
  readonly to_code: string;
  readonly is_merge: number;
  readonly at: string;
  readonly who: string;
  readonly reason: string;
  readonly office: string | null;
  readonly undone_at: string | null;
}

/** `office` is the one whose snapshot brought it; null if it was made here. */
export interface StoredRecoding extends Recoding {
  readonly office: string | null;
}

/** Those that count, in the order in which they were made. */
export function listRecodings(db: ReadableDatabase): StoredRecoding[] {
  return all<RecodingRow>(db, sql`SELECT * FROM recodings WHERE undone_at IS NULL ORDER BY position`).map(stored);
}

export function newestRecodings(db: ReadableDatabase, { from, count }: ListWindow): StoredRecoding[] {
  return all<RecodingRow>(
    db,
    sql`SELECT * FROM recodings WHERE undone_at IS NULL ORDER BY position DESC LIMIT ${count} OFFSET ${from}`,
  ).map(stored);
}

export function countRecodings(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM recodings WHERE undone_at IS NULL`)?.count ?? 0;
}

/** Also finds one that was undone. */
export function loadRecoding(db: ReadableDatabase, id: string): (StoredRecoding & { readonly isUndone: boolean }) | null {
  const row = first<RecodingRow>(db, sql`SELECT * FROM recodings WHERE id = ${id}`);
  return row === undefined ? null : { ...stored(row), isUndone: row.undone_at !== null };
}

function stored(row: RecodingRow): StoredRecoding {
  const { id, table_name: table, from_code: from, to_code: to, at, who, reason, office } = row;
  return { id, table, from, to, isMerge: row.is_merge === 1, at, who, reason, office };
}

/** What earlier codes have become. */
export function loadAliases(db: ReadableDatabase): Aliases {
  const rows = all<Pick<RecodingRow, 'table_name' | 'from_code' | 'to_code' | 'is_merge'>>(
    db,
    sql`SELECT table_name, from_code, to_code, is_merge FROM recodings WHERE undone_at IS NULL ORDER BY position`,
  );
  return aliasesOf(rows.map((row) => ({ table: row.table_name, from: row.from_code, to: row.to_code, isMerge: row.is_merge === 1 })));
}

/** Call within the transaction that recodes the dataset. */
export function insertRecoding(db: WritableDatabase, recoding: Recoding, office: string | null, before: unknown): void {
  const { id, table, from, to, isMerge, at, who, reason } = recoding;
  run(
    db,
    sql`INSERT INTO recodings (id, table_name, from_code, to_code, is_merge, at, who, reason, office, before_json)
        VALUES (${id}, ${table}, ${from}, ${to}, ${isMerge ? 1 : 0}, ${at}, ${who}, ${reason}, ${office}, ${JSON.stringify(before)})`,
  );
}

export function loadBefore(db: ReadableDatabase, id: string): unknown {
  const row = first<{ before_json: string }>(db, sql`SELECT before_json FROM recodings WHERE id = ${id}`);
  return row === undefined ? null : JSON.parse(row.before_json);
}

export function saveBefore(db: WritableDatabase, id: string, before: unknown): void {
  run(db, sql`UPDATE recodings SET before_json = ${JSON.stringify(before)} WHERE id = ${id}`);
}

/** `at` is an ISO instant; null if it counts again. */
export function markRecodingUndone(db: WritableDatabase, id: string, at: string | null): void {
  run(db, sql`UPDATE recodings SET undone_at = ${at} WHERE id = ${id}`);
}
