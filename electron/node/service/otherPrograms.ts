// Owns noticing that another program wrote to the database: the command line, beside an app that is open.
import type { ReadableDatabase } from '../db/sql.ts';

/** Windows are to hear of it within a second. */
const milliseconds = 500;

/** `changed` is called whenever others have committed since it was looked last. Ends with the call of what it answers. */
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
