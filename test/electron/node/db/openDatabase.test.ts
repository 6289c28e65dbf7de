import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations, newestVersion } from '../../../../electron/node/db/migrate.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { all, sql } from '../../../../electron/node/db/sql.ts';
import { openForTest, temporaryFolder } from './temporaryDatabase.ts';

test('a new database has every migration, the write-ahead log, full commits and foreign keys', () => {
  const db = openForTest(path.join(temporaryFolder(), 'tongdiao.db'));
  const settings = ['user_version', 'journal_mode', 'synchronous', 'foreign_keys'].map((name) => db.pragma(name, { simple: true }));
  expect(settings).toEqual([newestVersion(), 'wal', 2, 1]);
});

test('every table is strict', () => {
  const db = openForTest(path.join(temporaryFolder(), 'tongdiao.db'));
  expect(
    all(db, sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`),
  ).toEqual([]);
});

test('migrations are numbered in ascending order', () => {
  expect(migrations.map(({ version }) => version)).toEqual([...new Set(migrations.map(({ version }) => version))].sort((a, b) => a - b));
});

test('a database of a later program is refused and stays as it is', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const db = openForTest(file);
  db.pragma('user_version = 99');
  db.close();
  expect(openDatabase(file)).toEqual({ ok: false, error: { kind: 'databaseNewer', found: 99, known: newestVersion() } });
});

test('a file that is not a database is refused by its path and stays as it is', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  writeFileSync(file, 'no database, only text that is long enough to be taken for a header\n'.repeat(100));
  const before = readFileSync(file);
  expect(openDatabase(file)).toMatchObject({ ok: false, error: { kind: 'databaseUnreadable', path: file } });
  expect(readFileSync(file)).toEqual(before);
});

test('a database with a damaged page is refused', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  openForTest(file).close();
  const bytes = readFileSync(file);
  // the second page is the root of a table; once overwritten, it is no longer valid
  bytes.fill(0xff, 4096, 4096 + 200);
  writeFileSync(file, bytes);
  expect(openDatabase(file)).toMatchObject({ ok: false, error: { kind: 'databaseUnreadable' } });
});

test('a migration that fails leaves the database at the previous version', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const broken = {
    version: newestVersion() + 1,
    sql: 'CREATE TABLE half_done (id INTEGER) STRICT; CREATE TABLE half_done (id INTEGER) STRICT;',
  };
  openDatabase(file, [...migrations, broken]);
  const db = openForTest(file);
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion());
  expect(all(db, sql`SELECT name FROM sqlite_schema WHERE name = 'half_done'`)).toEqual([]);
});
