import { statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { insertPlan } from '../../../../electron/node/db/planTable.ts';
import { loadPlanText } from '../../../../electron/node/db/planTextTable.ts';
import { shrinkDatabase } from '../../../../electron/node/db/shrinkDatabase.ts';
import { all, run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { openForTest, temporaryFolder } from './temporaryDatabase.ts';

const rowids = (db: WritableDatabase) => all(db, sql`SELECT rowid, id FROM plans ORDER BY rowid`);

/** Three plans with gaps between their rowids, and 8 MB that were deleted. */
function mostlyEmpty(file: string): WritableDatabase {
  const db = openForTest(file);
  const figures = { datasetHash: 'h', start: '2020-03-02', days: 14, seconds: 1, solves: 1, groups: 1, shortGroups: 0 };
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    insertPlan(db, { id, ...figures, createdAt: '2020-03-01T08:00:00.000Z', planText: `{"${id}":0}` });
  run(db, sql`DELETE FROM plans WHERE id IN ('a', 'c')`);
  db.exec('CREATE TABLE filling (bytes BLOB) STRICT; INSERT INTO filling VALUES (zeroblob(8000000)); DROP TABLE filling;');
  db.pragma('wal_checkpoint(TRUNCATE)');
  return db;
}

test('a file that is mostly empty is made small when it is opened, with every plan in its place', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const old = mostlyEmpty(file);
  const before = rowids(old);
  old.close();
  expect(statSync(file).size).toBeGreaterThan(8_000_000);
  const db = openForTest(file);
  expect(statSync(file).size).toBeLessThan(2_000_000);
  expect(rowids(db)).toEqual(before);
  expect(loadPlanText(db, 'b')).toBe('{"b":0}');
});

test('a file in which another program writes is left as it is', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  mostlyEmpty(file).close();
  const [db, other] = [new BetterSqlite3(file, { timeout: 10 }) as WritableDatabase, new BetterSqlite3(file)];
  const before = statSync(file).size;
  other.exec('BEGIN IMMEDIATE');
  shrinkDatabase(db);
  expect([statSync(file).size, loadPlanText(db, 'b')]).toEqual([before, '{"b":0}']);
  other.exec('ROLLBACK');
  other.close();
  db.close();
});
