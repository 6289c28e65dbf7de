// Finds snapshots that the system hands to the app: by double click, by a second start, from the menu.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { UploadedFile } from '../../shared/contract/files.ts';

/** Bytes. A snapshot of 200,000 records takes about two million. */
const mostBytes = 200_000_000;

/** The snapshot among a program's arguments, relative to the folder it was called from; null if there is none. */
export function snapshotAmong(words: readonly string[], folder: string): string | null {
  const word = words.find((one) => !one.startsWith('-') && /\.tdz$/i.test(one));
  return word === undefined ? null : path.resolve(folder, word);
}

/** The file in the form the page takes; null if it cannot be read, which the page could not fix either. */
export async function readSnapshotFile(file: string): Promise<UploadedFile | null> {
  try {
    if ((await stat(file)).size > mostBytes) return null;
    return { name: path.basename(file), base64: (await readFile(file)).toString('base64') };
  } catch {
    return null;
  }
}
