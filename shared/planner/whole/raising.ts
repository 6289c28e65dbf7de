// Raises claimants one piece at a time along chains of claimants that can change their source. If no chain ends at a free piece, a claimant
// of later rank gives one up, as long as its group loses no more than rounding may cost it (pieceLosses.ts).
import { piecesOf, type Claimant } from './claimants.ts';
import type { Network } from './network.ts';
import { roomByPins } from './pinnedShares.ts';
import type { Share } from './share.ts';

/** `mayTakeFrom`: whom pieces may be taken from when nothing is free. */
export function raiseToTarget(network: Network, claimant: Claimant, mayTakeFrom: (other: Claimant) => boolean): void {
  while (piecesOf(claimant) < claimant.target && raiseByOne(network, claimant, mayTakeFrom));
}

/**
 * Gives a claimant one more piece: from a source that has one free by its day, or from another claimant's share whose owner finds a piece
 * elsewhere in the same way (breadth first, so that few change). Failing that, the last in rank that can be reached loses one.
 */
function raiseByOne(network: Network, first: Claimant, mayTakeFrom: (other: Claimant) => boolean): boolean {
  const { instance, sources, slack, held, take, kept, stuck, cornered } = network;
  if (cornered.has(first)) return false;
  /** By the claimant that gives a piece away: the share that takes it. */
  const taker = new Map<Claimant, { readonly given: Share; readonly to: Claimant; readonly takes: Share }>();
  const handOn = (from: Claimant) => {
    for (let at = from; at !== first; ) {
      const { given, to, takes } = taker.get(at) as { given: Share; to: Claimant; takes: Share };
      take(given, -1);
      take(takes, 1);
      at = to;
    }
  };
  const queue = [first];
  let victim: Claimant | null = null;
  // A stuck claimant can only take a piece from somebody, so the nearest claimants that may lose one will do.
  const isDone = () => victim !== null && stuck.has(first);
  for (let head = 0; head < queue.length && !isDone(); head += 1) {
    const claimant = queue[head];
    const open = claimant.shares.filter((share) => claimant.pins.length === 0 || roomByPins(instance, claimant, share, sources) >= 1);
    const free = open.find((share) => tightDay(slack[share.source], share.due) === instance.days);
    if (free !== undefined) {
      handOn(claimant);
      take(free, 1);
      return true;
    }
    for (const share of open) {
      const tight = tightDay(slack[share.source], share.due);
      for (const { claimant: other, share: given } of held[share.source]) {
        if (given.pieces - kept(given) < 1 || given.due > tight || other === first || taker.has(other)) continue;
        taker.set(other, { given, to: claimant, takes: share });
        queue.push(other);
        if (mayTakeFrom(other) && network.mayLose(other.group) >= 1 && other.rank > (victim?.rank ?? -1)) victim = other;
      }
    }
  }
  if (!isDone()) for (const claimant of queue) stuck.add(claimant);
  if (victim !== null) {
    handOn(victim);
    return true;
  }
  for (const claimant of queue) if (claimant.rank >= first.rank) cornered.add(claimant);
  return false;
}

/** The first day from `due` on by whose end nothing is free, or the number of days if there is none. */
function tightDay(slack: readonly number[], due: number): number {
  let day = due;
  while (day < slack.length && slack[day] >= 1) day += 1;
  return day;
}
