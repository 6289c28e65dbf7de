// Waits until a file or the names in a folder are on the disk, so that a power cut cannot undo a write that was reported as done.
import { closeSync, fsyncSync, openSync } from 'node:fs';

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names durable where the system allows it: Windows cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
