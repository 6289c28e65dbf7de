// Whether what was issued keeps rules 1, 2 and 4 of planner.md section 4, for ways of issuing that do not keep them of themselves. Rule 3
// holds whenever leftovers were given out (leftovers.ts).
import { piecesLacking } from './gains.ts';
import type { Issuing } from './issuing.ts';
import { openRowsOf } from './openRows.ts';
import type { WholeShares } from './shares.ts';

export interface Issued {
  readonly issuing: Issuing;
  /** By group: pieces it may lack, cartons aside. */
  readonly mayLack: readonly number[];
}

/** Whether shares alone cost a group more than rule 1 or 2 lets it lose. */
export function losesTooMuch(issuing: Issuing, { lacks, mayLack }: Pick<WholeShares, 'lacks' | 'mayLack'>): boolean {
  return lacks.some((pieces, group) => pieces > mayLack[group] + cartonsToLose(issuing, group));
}

/** A pinned minimum, which comes before all of them, is left to the usual way. */
export function keepsRules({ issuing, mayLack }: Issued): boolean {
  if (issuing.shares.some((_, share) => issuing.hasMinimum(share))) return false;
  return issuing.groups.every(
    ({ demands }, k) =>
      piecesLacking(issuing, k) <= mayLack[k] + cartonsToLose(issuing, k) && demands.every((j) => opensFew(issuing, k, j)),
  );
}

/** Less than a carton for each demand line and each city that can send to the group; nothing of a full one. */
function cartonsToLose({ isFull, groups, shares, sources, carton }: Issuing, group: number): number {
  if (isFull[group]) return 0;
  const pools = new Set(shares.flatMap((share) => (share.group === group && sources[share.source].kind === 'pool' ? [share.source] : [])));
  const senders = new Set([...pools].flatMap((source) => sources[source].senders.map(({ city }) => city)));
  const largest = Math.max(1, ...[...pools].map(carton));
  return (largest - 1) * (Math.max(1, groups[group].demands.length) + senders.size);
}

/** One open row completes a demand; a full one may have one more for each sending city and product. */
function opensFew(issuing: Issuing, group: number, demand: number): boolean {
  const open = openRowsOf(issuing, demand);
  const completing = issuing.lacking(demand) === 0 ? 1 : 0;
  if (!issuing.isFull[group]) return open.length <= completing;
  const ways = new Set(open.map(({ share, sender }) => `${share}|${sender}`));
  return open.length - ways.size <= completing;
}
