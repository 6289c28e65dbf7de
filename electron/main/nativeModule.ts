// Owns the check of the one program that lies outside the packed app's archive: SQLite's, which the system loads and the archive's own
// check does not reach. Its digest was written into the archive when the app was built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of each file by its name, as the build writes them beside the bundled main script. */
export type NativeDigests = Readonly<Record<string, string>>;

/** `appPath` is the archive's own path. Names what is missing, or is not as it was built; null where all is. */
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
