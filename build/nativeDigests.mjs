// Owns the digests of SQLite's programs as they were installed: the packed app lies around one of them, and checks it when it starts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 by the file's name. */
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
