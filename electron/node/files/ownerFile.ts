// Owns small files for their owner's eyes alone, whole or not at all: half a key or half a lock would lock the office out.
import { renameSync, writeFileSync } from 'node:fs';

export const ownerOnly = 0o600;

export function writeOwnerFile(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.new`, content, { mode: ownerOnly, flush: true });
  renameSync(`${file}.new`, file);
}
