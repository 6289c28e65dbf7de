// Owns snapshots the system hands to the app: the file of a double click, of a second start, of the menu.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { UploadedFile } from '../../shared/contract/files.ts';

/** Bytes; a snapshot of two hundred thousand records has two million. */
const maxBytes = 200_000_000;

/** The snapshot among a program's words, as they are meant in the folder it was called from; null where there is none. */
export function snapshotAmong(words: readonly string[], folder: string): string | null {
  const word = words.find((one) => !one.startsWith('-') && /\.tdz$/i.test(one));
  return word === undefined ? null : path.resolve(folder, word);
}

/** As the page takes it; null where it cannot be read, which the page cannot mend either. */
export async function readSnapshotFile(file: string): Promise<UploadedFile | null> {
  try {
    if ((await stat(file)).size > maxBytes) return null;
    return { name: path.basename(file), base64: (await readFile(file)).toString('base64') };
  } catch {
    return null;
  }
}
