// Passes the one-time address to the browser. Command lines are visible to every user of the machine, so the address, with its key, is put
// into a page that only the current user can read, and the browser is given that page's path.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeOwnerFile } from '../node/files/ownerFile.ts';

/** Writes the page and returns its path. */
export function writeOpeningPage(folder: string, link: string): string {
  const file = pageIn(folder);
  writeOwnerFile(file, pageTo(link));
  return file;
}

/** Called once the browser has opened it, or nobody waits for it any more. */
export function removeOpeningPage(folder: string): void {
  rmSync(pageIn(folder), { force: true });
}

/** Browsers installed as snaps read neither hidden folders nor /tmp, so they get the home folder itself. */
export function openingFolder(dataDir: string, home: string, hasSnaps = existsSync('/snap/bin')): string {
  return hasSnaps ? home : dataDir;
}

function pageIn(folder: string): string {
  return path.join(folder, 'tongdiao-open.html');
}

/** The link is made by the host: only letters, digits and URL punctuation. */
function pageTo(link: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${link}">
<title>统调台 Tongdiao</title>
`;
}
