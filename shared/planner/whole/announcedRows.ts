// Rows of the plan in force by source and demand, and which of them the new plan has booked just so (planner.md section 7).
import type { PreviousPlan } from '../previousPlan.ts';
import type { Source } from './sources.ts';

/** Pieces of a source that were to leave for a demand. */
export interface AnnouncedRow {
  readonly demand: number;
  /** Index of the sender within the source. */
  readonly sender: number;
  readonly day: number;
  readonly pieces: number;
}

/** By demand, sender and day. */
export function announcedRows({ kind, product, senders }: Source, previous: PreviousPlan | null): readonly AnnouncedRow[] {
  if (previous === null || kind !== 'pool') return [];
  const senderOf = new Map(senders.map(({ city }, k) => [city, k]));
  return previous.issues.flatMap(({ demand, from, product: of, day, pieces }) => {
    const sender = senderOf.get(from);
    return of !== product || sender === undefined ? [] : [{ demand, sender, day, pieces }];
  });
}

/** Rows that stay as they were announced while cartons are made of the others. */
export interface Settled {
  pieces(share: number, sender: number, day: number): number;
  add(share: number, sender: number, day: number, pieces: number): void;
}

export function createSettled(): Settled {
  const byRow = new Map<string, number>();
  const keyOf = (share: number, sender: number, day: number) => `${share}|${sender}|${day}`;
  const piecesOf = (key: string) => byRow.get(key) ?? 0;
  return {
    pieces: (share, sender, day) => piecesOf(keyOf(share, sender, day)),
    add(share, sender, day, pieces) {
      const key = keyOf(share, sender, day);
      byRow.set(key, piecesOf(key) + pieces);
    },
  };
}
