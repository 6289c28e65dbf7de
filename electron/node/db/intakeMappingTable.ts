// Stores import mappings: how sheets of one kind are read, under a name the office chose.
import type { MappingSummary } from '../../../shared/contract/intakeApi.ts';
import type { KeptMapping } from '../../../shared/intake/sheetSettings.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Newest first. */
export function listMappings(db: ReadableDatabase): MappingSummary[] {
  return all<MappingSummary>(
    db,
    sql`SELECT name, json_array_length(mapping_json, '$.sheets') AS sheets, saved_at AS savedAt FROM intake_mappings ORDER BY saved_at DESC, name`,
  );
}

export function loadMapping(db: ReadableDatabase, name: string): KeptMapping | null {
  const row = first<{ mapping_json: string }>(db, sql`SELECT mapping_json FROM intake_mappings WHERE name = ${name}`);
  return row === undefined ? null : (JSON.parse(row.mapping_json) as KeptMapping);
}

export function saveMapping(db: WritableDatabase, mapping: KeptMapping, at: string): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO intake_mappings (name, mapping_json, saved_at) VALUES (${mapping.name}, ${JSON.stringify(mapping)}, ${at})`,
  );
}

export function deleteMapping(db: WritableDatabase, name: string): void {
  run(db, sql`DELETE FROM intake_mappings WHERE name = ${name}`);
}
