// Lists the project's own files, for tests that read the source itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

const notOurs = new Set(['node_modules', '.git', 'dist', 'out', 'test-results', 'coverage']);

/** Paths below the given folders ('' means the whole project), relative to the root, with forward slashes, sorted. */
export function projectFiles(folders: readonly string[], isWanted: (path: string) => boolean): readonly string[] {
  return folders
    .flatMap((folder) => filesBelow(join(projectRoot, folder)))
    .filter(isWanted)
    .sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // In a linked worktree, .git is a file.
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [relative(projectRoot, path).split(sep).join('/')] : [];
  });
}
