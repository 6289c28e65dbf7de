// Brings the account into agreement with the papers: what follows from them is recomputed each time, and the difference from what is posted
// already is posted. So nothing can be posted twice or outlive its reason, and it never matters in which order papers were entered.
import type { IsoDate } from '../domain/calendar.ts';
import type { LedgerEntry, LedgerLine } from './ledgerLine.ts';
import { reverseLine } from './account.ts';

/** A line that follows from a paper. `origin` names the paper and its event, so that the line can be found again. */
export interface Posting {
  readonly origin: string;
  readonly entry: LedgerEntry;
}

export interface ReconcileOptions {
  readonly newId: () => string;
  /** The day and the note of reversals. */
  readonly on: IsoDate;
  readonly note: string;
  /** The line for a posting; null if it has no effect on the account, such as goods without a linkage material. */
  readonly lineOf: (posting: Posting, id: string) => LedgerLine | null;
}

/**
 * The lines to add to `present` so that its lines in force with an origin are exactly `desired`. A line in force that is still desired
 * keeps its effect, even where ratio or consumption have changed since. Lines entered by hand are left alone.
 */
export function reconcile(present: readonly LedgerLine[], desired: readonly Posting[], options: ReconcileOptions): LedgerLine[] {
  const reversals = present.flatMap(({ reverses, origin }) => (reverses === null ? [] : [{ line: reverses, isByHand: origin == null }]));
  const reversed = new Map(reversals.map(({ line, isByHand }) => [line, isByHand]));
  const posted = present.filter(({ origin, reverses }) => origin != null && reverses === null);
  const wanted = new Map<string, Posting[]>();
  for (const posting of desired) {
    const key = keyOf(posting.origin, posting.entry);
    const same = wanted.get(key);
    if (same === undefined) wanted.set(key, [posting]);
    else same.push(posting);
  }
  const standing = posted.filter(({ id }) => !reversed.has(id));
  const gone = standing.filter((line) => wanted.get(keyOf(line.origin ?? '', line))?.pop() === undefined);
  // What a person took back from the account is not posted again from the same paper.
  for (const line of posted) if (reversed.get(line.id) === true) wanted.get(keyOf(line.origin ?? '', line))?.pop();
  const back = gone.map((line): LedgerLine => ({ ...reverseLine(line, options.newId(), options.on, options.note), origin: line.origin }));
  const missing = [...wanted.values()].flat();
  const added = missing.flatMap((posting): LedgerLine[] => {
    const line = options.lineOf(posting, options.newId());
    return line === null ? [] : [{ ...line, origin: posting.origin }];
  });
  return [...back, ...added];
}

function keyOf(origin: string, { kind, on, enterprise, material, quantity, product, pieces, source }: LedgerEntry): string {
  return JSON.stringify([origin, kind, on, enterprise, material, quantity, product, pieces, source]);
}
