// Which goods may be given up for other groups, and how many pieces: those of groups that are not full and can lose some more.
import type { Handing } from './making.ts';
import type { WholeShares } from './shares.ts';

export interface Giving {
  /** Pieces handed to the pool, or to a city, that may still be given up. */
  most(from: Handing, city: number, product: number): number;
  /** Records that pieces are given up; whoever ranks last loses first. */
  give(from: Handing, city: number, product: number, pieces: number): void;
}

/** `taker`: the group the pieces are given up for; nothing is taken from it. */
export function givingFor({ sources, claimants, isFull, lacks, mayLack, kept }: WholeShares) {
  const left = lacks.map((pieces, k) => (isFull[k] ? 0 : Math.max(0, mayLack[k] - pieces)));
  /** By source: its groups with what they hold, last in rank first. */
  const holders = new Map<string, Map<number, number>>();
  for (const { shares } of claimants.toReversed()) {
    for (const share of shares) {
      const { source, group } = share;
      const pieces = Math.max(0, share.pieces - kept(share));
      if (isFull[group] || pieces === 0) continue;
      const { kind, product, senders } = sources[source];
      const place = placeOf(kind === 'pool' ? 'delivered' : 'released', senders[0]?.city ?? 0, product);
      const held = holders.get(place) ?? new Map<number, number>();
      holders.set(place, held);
      held.set(group, (held.get(group) ?? 0) + pieces);
    }
  }
  return (taker: number): Giving => {
    const able = (from: Handing, city: number, product: number) =>
      [...(holders.get(placeOf(from, city, product)) ?? [])].flatMap(([group, pieces]) =>
        group === taker ? [] : [{ group, pieces: Math.min(pieces, left[group]) }],
      );
    return {
      most: (from, city, product) => able(from, city, product).reduce((sum, { pieces }) => sum + pieces, 0),
      give(from, city, product, given) {
        let toGive = given;
        for (const { group, pieces } of able(from, city, product)) {
          const lost = Math.min(pieces, toGive);
          left[group] -= lost;
          toGive -= lost;
        }
      },
    };
  };
}

/** The pool counts as one place. */
function placeOf(from: Handing, city: number, product: number): string {
  return from === 'delivered' ? `pool|${product}` : `${city}|${product}`;
}
