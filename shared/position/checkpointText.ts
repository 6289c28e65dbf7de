// Writes a checkpoint as text and reads it back.
import type { Checkpoint } from './checkpoint.ts';

/** Whoever changes what a checkpoint is or says changes this number: those of other formats are made again. */
export const checkpointFormat = 5;

/** Exact quantities are written as text, since they may go beyond what JSON keeps exactly. */
export function checkpointText(checkpoint: Checkpoint): string {
  return JSON.stringify(checkpoint, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

export function readCheckpoint(text: string): Checkpoint {
  const read = JSON.parse(text) as Checkpoint;
  return {
    ...read,
    pages: read.pages.map((page) => ({
      ...page,
      opening: BigInt(page.opening),
      balance: BigInt(page.balance),
      presumed: BigInt(page.presumed),
      entries: page.entries.map((entry) => ({ ...entry, change: BigInt(entry.change) })),
    })),
    use: read.use.map((row) => ({ ...row, quantity: BigInt(row.quantity) })),
    received: read.received.map((row) => ({ ...row, quantity: BigInt(row.quantity) })),
  };
}
