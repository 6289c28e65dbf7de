// Returns free pages to the disk if most of the file is empty, as after plans were compressed.
import BetterSqlite3 from 'better-sqlite3';
import type { WritableDatabase } from './sql.ts';

/** A smaller file is left as it is: rewriting it changes every page, and the next backup must store them all again. */
const leastFreePages = 1000;

/**
 * Keeps rowids, by which plans are ordered. If it cannot be done now (another program writes, the disk is full), the file stays large and
 * loses nothing; the next opening tries again.
 */
export function shrinkDatabase(db: WritableDatabase): void {
  const [free, pages] = ['freelist_count', 'page_count'].map((name) => Number(db.pragma(name, { simple: true })));
  if (free < leastFreePages || free * 2 < pages) return;
  try {
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError) || !/^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/.test(error.code))
      throw error;
  }
}
