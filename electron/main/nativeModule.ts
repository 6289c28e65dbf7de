// Verifies the one module outside the packaged app's archive: SQLite's native module, which the system loads and the archive's own
// integrity check does not cover. Its digest was written into the archive at build time.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of each file by name, written by the build beside the bundled main script. */
export type NativeDigests = Readonly<Record<string, string>>;

/** `appPath` is the archive's path. Returns the name of a module that is missing or altered; null if all are intact. */
export function alteredNativeModule(appPath: string, digestFile: string): string | null {
  const folder = path.join(`${appPath}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds');
  try {
    const digests = JSON.parse(readFileSync(digestFile, 'utf8')) as NativeDigests;
    const names = readdirSync(folder).filter((name) => name.endsWith('.node'));
    if (names.length === 0) return folder;
    const altered = names.find((name) => !Object.hasOwn(digests, name) || digestOf(path.join(folder, name)) !== digests[name]);
    return altered === undefined ? null : path.join(folder, altered);
  } catch {
    return folder;
  }
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
