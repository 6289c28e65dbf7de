// Decides whether something built is out of date, by the content of its sources, not by their dates.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * @param {{ sources: string[], product: string, stamp: string }} target paths from the root: source files or folders,
 * a file that must exist, and the file that keeps the hash of the last build.
 * @returns {string | null} the hash to keep after building, or null if nothing needs building.
 */
export function staleHash({ sources, product, stamp }) {
  const hash = hashOf(sources);
  const isFresh = existsSync(join(root, product)) && existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === hash;
  return isFresh ? null : hash;
}

/** @param {string} stamp @param {string} hash */
export function keepHash(stamp, hash) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), hash);
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
