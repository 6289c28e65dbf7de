// Detects writes to the database by other programs, such as the command line beside an open app.
import type { ReadableDatabase } from '../db/sql.ts';

/** Windows should learn of a change within a second. */
const milliseconds = 500;

/** Calls `changed` whenever another connection has committed since the last check. Call the returned function to stop. */
export function watchOtherPrograms(db: ReadableDatabase, changed: () => void): () => void {
  const version = () => db.pragma('data_version', { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    changed();
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
