// Migration 23: the texts of plans are compressed, and a dataset from which several plans were made is stored once.
import { all, first, sql, type WritableDatabase } from '../sql.ts';
import { insertPlanText } from '../planTextTable.ts';
import type { Migration } from './migration.ts';

export const frozenTexts: Migration = {
  version: 23,
  sql: `
    CREATE TABLE frozen_texts (
      -- SHA-256 of the text in UTF-8
      hash TEXT PRIMARY KEY,
      -- bytes of the text
      size INTEGER NOT NULL CHECK (size >= 0),
      deflated BLOB NOT NULL
    ) STRICT;
    CREATE TABLE plan_texts (
      plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
      -- of the whole text
      text_hash TEXT NOT NULL,
      -- the text without its dataset
      rest_hash TEXT NOT NULL REFERENCES frozen_texts (hash),
      dataset_hash TEXT NOT NULL REFERENCES frozen_texts (hash),
      -- where the dataset belongs, in UTF-16 code units
      dataset_at INTEGER NOT NULL CHECK (dataset_at >= 0)
    ) STRICT;
    CREATE INDEX plan_texts_rest ON plan_texts (rest_hash);
    CREATE INDEX plan_texts_dataset ON plan_texts (dataset_hash);
    CREATE TRIGGER plan_texts_frozen BEFORE UPDATE ON plan_texts
      BEGIN SELECT raise(ABORT, 'a plan is frozen'); END;
    CREATE TRIGGER plan_texts_gone AFTER DELETE ON plan_texts
      BEGIN
        DELETE FROM frozen_texts WHERE hash IN (OLD.rest_hash, OLD.dataset_hash)
          AND NOT EXISTS (SELECT 1 FROM plan_texts WHERE rest_hash = frozen_texts.hash)
          AND NOT EXISTS (SELECT 1 FROM plan_texts WHERE dataset_hash = frozen_texts.hash);
      END;
  `,
  move: (db) => {
    movePlanTexts(db);
    db.exec(`
      DROP TRIGGER plans_frozen;
      ALTER TABLE plans DROP COLUMN plan_json;
      CREATE TRIGGER plans_frozen BEFORE UPDATE OF dataset_hash, label, start_date, days ON plans
        BEGIN SELECT raise(ABORT, 'a plan is frozen'); END;
    `);
  },
};

/**
 * One at a time: together they may not fit into memory. insertPlanText writes the tables as this migration makes them; if they ever change,
 * copy its present form here.
 */
function movePlanTexts(db: WritableDatabase): void {
  for (const { id } of all<{ id: string }>(db, sql`SELECT id FROM plans ORDER BY rowid`)) {
    const text = first<{ plan_json: string }>(db, sql`SELECT plan_json FROM plans WHERE id = ${id}`)?.plan_json ?? '';
    insertPlanText(db, id, text);
  }
}
