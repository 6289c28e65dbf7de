// Writes small files that only their owner may read, atomically: half a key or half a lock would lock the office out.
import { renameSync, writeFileSync } from 'node:fs';

export const ownerOnly = 0o600;

export function writeOwnerFile(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.new`, content, { mode: ownerOnly, flush: true });
  renameSync(`${file}.new`, file);
}
