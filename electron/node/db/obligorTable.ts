// Stores which cities and counties answer for their enterprises, and since where in the account.
import type { RegionCode } from '../../../shared/domain/ids.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** By place: lines of the account after this position are of the time in which it answers. */
export function loadObligors(db: ReadableDatabase): ReadonlyMap<RegionCode, number> {
  const rows = all<{ region: RegionCode; since_position: number }>(db, sql`SELECT region, since_position FROM obligors ORDER BY region`);
  return new Map(rows.map(({ region, since_position }) => [region, since_position]));
}

/** Call within a transaction, before the lines that follow from it. */
export function insertObligor(db: WritableDatabase, region: RegionCode, who: string, at: string): void {
  const last = first<{ last: number }>(db, sql`SELECT coalesce(max(position), 0) AS last FROM ledger_lines`)?.last ?? 0;
  run(db, sql`INSERT INTO obligors (region, since_position, set_by, set_at) VALUES (${region}, ${last}, ${who}, ${at})`);
}

export function deleteObligor(db: WritableDatabase, region: RegionCode): void {
  run(db, sql`DELETE FROM obligors WHERE region = ${region}`);
}

/** A setting as it is stored. */
export interface StoredObligor {
  readonly region: string;
  readonly since_position: number;
  readonly set_by: string;
  readonly set_at: string;
}

export function storedObligors(db: ReadableDatabase, regions: readonly string[]): StoredObligor[] {
  return all<StoredObligor>(
    db,
    sql`SELECT region, since_position, set_by, set_at FROM obligors
        WHERE region IN (SELECT value FROM json_each(${JSON.stringify(regions)})) ORDER BY region`,
  );
}

/** Puts these settings in the place of those of some regions. Call within a transaction. */
export function replaceObligors(db: WritableDatabase, regions: readonly string[], settings: readonly StoredObligor[]): void {
  for (const region of regions) deleteObligor(db, region);
  for (const { region, since_position, set_by, set_at } of settings)
    run(db, sql`INSERT INTO obligors (region, since_position, set_by, set_at) VALUES (${region}, ${since_position}, ${set_by}, ${set_at})`);
}

/** Whether material was ever allotted to a city or county, or may be. */
export function hasCityAllotments(db: ReadableDatabase): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM obligors
          UNION ALL SELECT 1 FROM share_papers
          UNION ALL SELECT 1 FROM paper_index WHERE kind = 'allotment' AND (parent IS NOT NULL OR party = city)`,
    ) !== undefined
  );
}
