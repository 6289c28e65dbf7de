// Passes on what groups gained to groups of earlier tiers that are still below their exact amount (planner.md section 4, rule 3). A group may
// have gained where nobody before it could use the goods, a carton from the pool say, and hold goods of another source that somebody could.
import type { GroupTier } from '../../plan/groupTier.ts';
import type { Issuing } from './issuing.ts';
import type { Share } from './share.ts';
import { wholeCartons } from './totals.ts';

/** `amounts`: by group, the pieces it gets in the exact plan. */
export function passOnGains(issuing: Issuing, amounts: readonly number[]): void {
  const { instance, groups, shares, sources, sharesOfSource } = issuing;
  const difference = (k: number) => amounts[k] - issuing.received(k);
  const noise = (k: number) => 1e-8 * groups[k].need + 1e-3;
  /** In whole pieces, with a tolerance of a hundredth: amounts that close to a whole number are meant to be whole. */
  const lost = (k: number) => Math.floor(difference(k) - noise(k) + 0.01);
  const gained = (k: number) => Math.floor(-difference(k) - noise(k) + 0.01);
  const rank = ({ group }: Share) => (instance.tiers as readonly GroupTier[]).indexOf(groups[group].tier);
  /** An open carton is allowed because it completes its demand, which then has nothing to give. */
  const isCompletedOpen = ({ demand }: Share) =>
    issuing.sharesOfDemand[demand].some((k) =>
      issuing.stocks[shares[k].source].rowsOf(k).some(({ pieces }) => pieces % issuing.carton(shares[k].source) !== 0),
    );
  const mayGive = (taker: Share, k: number) =>
    shares[k].demand >= 0 &&
    rank(shares[k]) > rank(taker) &&
    gained(shares[k].group) >= 1 &&
    !issuing.hasMinimum(k) &&
    !isCompletedOpen(shares[k]);

  const order = shares.map((_, k) => k).sort((a, b) => rank(shares[a]) - rank(shares[b]) || a - b);
  for (const k of order) {
    const taker = shares[k];
    if (taker.demand < 0 || lost(taker.group) < 1) continue;
    const carton = issuing.carton(taker.source);
    for (const giver of sharesOfSource[taker.source]) {
      if (!mayGive(taker, giver)) continue;
      for (const { sender, day, pieces } of issuing.stocks[taker.source].rowsOf(giver)) {
        const most = Math.min(pieces, gained(shares[giver].group), issuing.room(k), day > taker.due ? 0 : pieces);
        const passed = sources[taker.source].kind === 'own' ? Math.min(most, lost(taker.group)) : wholeCartons(most, carton);
        if (passed < 1) continue;
        issuing.recall(giver, sender, day, passed);
        issuing.book(k, sender, Math.max(day, taker.from), passed, null);
      }
    }
  }
}
