// Stores frozen texts once each, compressed, under the SHA-256 of the text. Whatever is read is checked against its name.
import { hash as digest } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** In lower-case hex, of the text in UTF-8. */
export function frozenTextHash(text: string): string {
  return digest('sha256', text, 'hex');
}

/** Stores the text if it is not there yet, and returns its hash. Call within a transaction. */
export function keepFrozenText(db: WritableDatabase, text: string): string {
  const hash = frozenTextHash(text);
  // The stored text may be damaged, and the same text is at hand to repair it.
  if (loadFrozenText(db, hash) !== text) {
    const bytes = Buffer.from(text);
    run(
      db,
      sql`INSERT INTO frozen_texts (hash, size, deflated) VALUES (${hash}, ${bytes.length}, ${deflateRawSync(bytes)})
          ON CONFLICT (hash) DO UPDATE SET size = excluded.size, deflated = excluded.deflated`,
    );
  }
  return hash;
}

/** Byte for byte as it was stored; null if it is missing or does not match its hash. */
export function loadFrozenText(db: ReadableDatabase, hash: string): string | null {
  const row = first<{ size: number; deflated: Uint8Array }>(db, sql`SELECT size, deflated FROM frozen_texts WHERE hash = ${hash}`);
  if (row === undefined) return null;
  try {
    // More bytes than were stored are damage too, and must not exhaust the memory.
    const text = inflateRawSync(row.deflated, { maxOutputLength: Math.max(1, row.size) }).toString();
    return frozenTextHash(text) === hash ? text : null;
  } catch {
    return null;
  }
}
