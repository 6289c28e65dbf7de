// Connects another thread to the office's database after it has been opened, checked and migrated.
import BetterSqlite3 from 'better-sqlite3';
import { keepIndexes } from './indexes.ts';
import type { WritableDatabase } from './sql.ts';

/** Milliseconds to wait for another connection's transaction. A waiting thread cannot be ended. */
const busyTimeout = 10_000;

/** Throws if the file does not exist. The file keeps the write-ahead log mode in which it was first opened. */
export function connectDatabase(file: string): WritableDatabase {
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeout }) as WritableDatabase;
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  keepIndexes(db);
  return db;
}
