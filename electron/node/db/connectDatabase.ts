// Connects another thread to the office's database, which was opened, checked and migrated before.
import BetterSqlite3 from 'better-sqlite3';
import type { WritableDatabase } from './sql.ts';

/** Waiting for another connection's transaction, milliseconds. A thread that waits for one cannot be ended meanwhile. */
const busyTimeout = 10_000;

/** Throws where the file is not there. It stays in the write-ahead log in which it was opened first. */
export function connectDatabase(file: string): WritableDatabase {
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: busyTimeout }) as WritableDatabase;
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  return db;
}
