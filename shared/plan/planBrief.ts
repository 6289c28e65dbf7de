// What somebody who signs a plan sees at once: what it moves, how every tier fares, and who is left worst.
import { compareText } from '../base/compareText.ts';
import { firmTier, type GroupTier } from './groupTier.ts';
import { kilometreTonnes } from './kilometreTonnes.ts';
import { groupKey, receivedPieces, shortPieces, type Group, type PlanFile } from './plan.ts';

export interface BriefTier {
  readonly tier: GroupTier;
  readonly groups: number;
  readonly short: number;
  readonly needPieces: number;
  /** What the groups have and get. */
  readonly receivedPieces: number;
  /** The group with the lowest coverage. */
  readonly worst: Group;
}

export interface PlanBrief {
  /** Goods of the pool that the plan sends. */
  readonly sent: { readonly pieces: number; readonly tonnes: number; readonly consignments: number; readonly receivers: number };
  /** Own goods that cities use. */
  readonly ownPieces: number;
  readonly kilometreTonnes: number;
  /** In the policy's order, after issued orders. */
  readonly tiers: readonly BriefTier[];
  /** Short groups, the lowest coverage first; ties by the larger shortage, then by key. */
  readonly worst: readonly Group[];
}

export function planBrief(file: PlanFile): PlanBrief {
  const { plan, dataset } = file;
  const grams = new Map(dataset.products.map(({ code, weightGrams }) => [code, weightGrams]));
  const sum = (pieces: readonly number[]) => pieces.reduce((total, part) => total + part, 0);
  const sorted = plan.groups.toSorted(byCoverage);
  const order: readonly GroupTier[] = [firmTier, ...dataset.policy.tiers];
  return {
    sent: {
      pieces: sum(plan.dispatches.map(({ quantityPieces }) => quantityPieces)),
      tonnes: sum(plan.dispatches.map(({ product, quantityPieces }) => quantityPieces * (grams.get(product) ?? 0))) / 1e6,
      consignments: plan.dispatches.length,
      receivers: new Set(plan.dispatches.map(({ to }) => to)).size,
    },
    ownPieces: sum(plan.ownUse.map(({ quantityPieces }) => quantityPieces)),
    kilometreTonnes: kilometreTonnes(file),
    tiers: order.flatMap((tier): BriefTier[] => {
      const groups = sorted.filter((group) => group.tier === tier);
      if (groups.length === 0) return [];
      return [
        {
          tier,
          groups: groups.length,
          short: groups.filter((group) => shortPieces(group) > 0).length,
          needPieces: sum(groups.map(({ needPieces }) => needPieces)),
          receivedPieces: sum(groups.map(receivedPieces)),
          worst: groups[0],
        },
      ];
    }),
    worst: sorted.filter((group) => shortPieces(group) > 0),
  };
}

/** After rounding to cartons, as the matrix shows it. */
function byCoverage(a: Group, b: Group): number {
  const fill = (group: Group) => (group.needPieces === 0 ? 1 : receivedPieces(group) / group.needPieces);
  return fill(a) - fill(b) || shortPieces(b) - shortPieces(a) || compareText(groupKey(a), groupKey(b));
}
