// Who asks for whole pieces: one demand or a reserve, with all its shares and the number of pieces it is meant to get.
import type { Pin } from '../../domain/tables.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import type { Share } from './share.ts';
import { floorPieces } from './totals.ts';

/** The shares are in the order in which pieces are made up. */
export interface Claimant {
  /** Position in the order of claimants. */
  readonly rank: number;
  readonly group: number;
  readonly due: number;
  readonly shares: readonly Share[];
  readonly need: number;
  target: number;
  /** Pins on its pool goods: with any, its shares never change hands. */
  readonly pins: readonly Pin[];
}

/**
 * Full demands come first, tier by tier, and are to get all they ask for. The others follow, each with what the exact plan gives it,
 * rounded down.
 */
export function claimantsOf(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  shares: readonly Share[],
  isFull: readonly boolean[],
  amounts: readonly number[],
  kept: (share: Share) => number,
): Claimant[] {
  const byClaimant = Map.groupBy(shares, (share) => (share.demand < 0 ? `reserve|${share.group}` : String(share.demand)));
  const unranked = [...byClaimant.values()].map((own) => {
    const [{ demand: j, group: k, due }] = own;
    const need = j < 0 ? groups[k].need : instance.demands[j].quantity;
    const exact = own.reduce((sum, share) => sum + (kept(share) || (share.exact.at(-1) as number)), 0);
    return {
      group: k,
      demand: j,
      due,
      shares: own,
      need,
      target: isFull[k] ? need : Math.min(need, floorPieces(exact)),
      pins: j < 0 ? [] : pins.filter((pin) => pin.kind === 'dispatch' && pin.demand === instance.demands[j].code),
    };
  });
  unranked.sort((a, b) => Number(isFull[b.group]) - Number(isFull[a.group]) || a.group - b.group || a.demand - b.demand);
  const claimants = unranked.map((claimant, rank) => ({ ...claimant, rank }));
  const byGroup = Map.groupBy(claimants, ({ group }) => group);
  for (const [k, ofGroup] of byGroup) if (!isFull[k]) settleGroup(ofGroup, floorPieces(amounts[k]));
  return claimants;
}

/**
 * Makes the targets of a group's demands add up to what its fill says. The LP's tolerance is relative, so it may have left a few pieces of
 * huge needs to later groups.
 */
function settleGroup(claimants: readonly Claimant[], total: number): void {
  let missing = total - claimants.reduce((sum, { target }) => sum + target, 0);
  for (const claimant of claimants) {
    const change = Math.max(-claimant.target, Math.min(missing, claimant.need - claimant.target));
    claimant.target += change;
    missing -= change;
  }
}

export function piecesOf({ shares }: Claimant): number {
  return shares.reduce((sum, { pieces }) => sum + pieces, 0);
}
