// Computes the digests of SQLite's native modules as installed: the packaged app keeps one of them outside its archive and checks it at
// start.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 by file name. */
export function nativeDigests(root) {
  const folder = join(root, 'node_modules', 'better-sqlite3', 'prebuilds');
  const names = readdirSync(folder).filter((name) => name.endsWith('.node'));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
