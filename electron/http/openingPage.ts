// Owns handing the one-time address to the browser. Every program's words can be read by every user of the machine: the address, with its
// key, stands in a page that the machine's own user alone may read, and the browser is given the name of that page.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeOwnerFile } from '../node/files/ownerFile.ts';

/** Writes the page and names it. */
export function writeOpeningPage(folder: string, link: string): string {
  const file = pageIn(folder);
  writeOwnerFile(file, pageTo(link));
  return file;
}

/** Once the browser has been there, or nobody waits for it any more. */
export function removeOpeningPage(folder: string): void {
  rmSync(pageIn(folder), { force: true });
}

/** Browsers that are snaps read neither hidden folders nor /tmp: for them it is the home itself. */
export function openingFolder(dataDir: string, home: string, hasSnaps = existsSync('/snap/bin')): string {
  return hasSnaps ? home : dataDir;
}

function pageIn(folder: string): string {
  return path.join(folder, 'tongdiao-open.html');
}

/** The link is the host's own: letters, digits and what an address has. */
function pageTo(link: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${link}">
<title>统调台 Tongdiao</title>
`;
}
