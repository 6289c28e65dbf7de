// Stores the region in which each hospital or other unit lies, under the unit's name as sheets write it.
import type { UnitPlace } from '../../../shared/intake/unitPlaces.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from './recodingTable.ts';
import { all, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** By name, with the present codes of regions that were recoded or merged since. */
export function listUnitPlaces(db: ReadableDatabase): UnitPlace[] {
  const aliases = loadAliases(db);
  return all<UnitPlace>(db, sql`SELECT name, region FROM unit_places ORDER BY name`).map(({ name, region }) => ({
    name,
    region: presentCode(aliases, 'regions', region),
  }));
}

export function saveUnitPlace(db: WritableDatabase, { name, region }: UnitPlace, at: string): void {
  run(db, sql`INSERT OR REPLACE INTO unit_places (name, region, saved_at) VALUES (${name}, ${region}, ${at})`);
}

export function deleteUnitPlace(db: WritableDatabase, name: string): void {
  run(db, sql`DELETE FROM unit_places WHERE name = ${name}`);
}
