import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations, newestVersion } from '../../../../electron/node/db/migrate.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { loadPlanText } from '../../../../electron/node/db/planTextTable.ts';
import type { ReadableDatabase } from '../../../../electron/node/db/sql.ts';
import { livedInOffice } from '../service/livedIn.ts';
import { temporaryFolder } from './temporaryDatabase.ts';

test('a full database of every earlier version becomes one of the newest version with every row as it was', async () => {
  const folder = temporaryFolder();
  const { dataDir } = await livedInOffice(folder);
  const newest = path.join(dataDir, 'tongdiao.db');
  for (let version = 1; version < migrations.length; version += 1) {
    const file = path.join(folder, `version-${version}.db`);
    const old = opened(file, version);
    fill(old, newest);
    const before = content(old);
    expect(before.size).toBeGreaterThan(10);
    old.close();
    const migrated = opened(file, migrations.length);
    expect(migrated.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(migrated.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(migrated.pragma('foreign_key_check')).toEqual([]);
    // Opening the database builds indexes that are still missing.
    for (const stale of ['order_index_stale', 'paper_index_stale']) before.delete(stale);
    const plans = before.get('plans');
    if (plans?.columns.includes('plan_json') === true) {
      const [id, text] = [plans.columns.indexOf('id'), plans.columns.indexOf('plan_json')];
      const kept = plans.rows as unknown[][];
      expect(kept.length).toBeGreaterThan(0);
      for (const row of kept) expect(loadPlanText(migrated as ReadableDatabase, row[id] as string)).toBe(row[text]);
      before.set('plans', { columns: plans.columns.toSpliced(text, 1), rows: kept.map((row) => row.toSpliced(text, 1)) });
    }
    for (const [table, { columns, rows }] of before) expect([table, rowsOf(migrated, table, columns)]).toEqual([table, rows]);
    migrated.close();
  }
});

function opened(file: string, version: number): BetterSqlite3.Database {
  const made = openDatabase(file, migrations.slice(0, version));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** The part of an office's rows for which the older database has columns. */
function fill(old: BetterSqlite3.Database, newest: string): void {
  old.pragma('foreign_keys = OFF');
  const source = new BetterSqlite3(newest, { readonly: true });
  old.function('plan_text', (id) => loadPlanText(source as ReadableDatabase, String(id)));
  old.prepare('ATTACH ? AS newest').run(newest);
  for (const table of tablesOf(old)) {
    const columns = columnsOf(old, table).filter((column) => columnsOf(old, table, 'newest').includes(column));
    if (columns.length === 0) continue;
    const names = columns.map((column) => `"${column}"`).join(', ');
    // What versions before 23 kept in the row itself.
    const [moved, value] = columnsOf(old, table).includes('plan_json') ? [', plan_json', ', plan_text(id)'] : ['', ''];
    const known = table === 'matters' ? `WHERE kind IN (${kindsOf(old)})` : '';
    old.exec(`INSERT OR REPLACE INTO main."${table}" (${names}${moved}) SELECT ${names}${value} FROM newest."${table}" ${known}`);
  }
  old.exec('DETACH newest');
  source.close();
}

/** The kinds of matters that the older version has, as its check of the column lists them. */
function kindsOf(old: BetterSqlite3.Database): string {
  const text = old.prepare("SELECT sql FROM main.sqlite_schema WHERE name = 'matters'").pluck().get() as string;
  const [, kinds] = /kind IN \(([^)]*)\)/.exec(text) ?? [];
  if (kinds === undefined) throw new Error('the kinds of matters are not checked');
  return kinds;
}

function content(db: BetterSqlite3.Database): Map<string, { columns: string[]; rows: unknown[] }> {
  return new Map(
    tablesOf(db).map((table) => {
      const columns = columnsOf(db, table);
      return [table, { columns, rows: rowsOf(db, table, columns) }];
    }),
  );
}

function rowsOf(db: BetterSqlite3.Database, table: string, columns: readonly string[]): unknown[] {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return db.prepare(`SELECT ${names} FROM "${table}" ORDER BY ${names}`).raw().all();
}

function tablesOf(db: BetterSqlite3.Database): string[] {
  return db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
}

function columnsOf(db: BetterSqlite3.Database, table: string, schema = 'main'): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema) as string[];
}
