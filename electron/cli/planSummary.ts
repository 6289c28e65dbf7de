// Computes the figures that the command line shows about a plan.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { kilometreTonnes } from '../../shared/plan/kilometreTonnes.ts';
import { shortPieces, type Group, type Plan } from '../../shared/plan/plan.ts';
import type { GroupTier } from '../../shared/plan/groupTier.ts';

export interface TierCount {
  readonly tier: GroupTier;
  readonly full: number;
  readonly short: number;
}

export interface PlanSummary {
  readonly groups: number;
  readonly shortGroups: number;
  /** In the policy's order; tiers without a group are omitted. */
  readonly tiers: readonly TierCount[];
  readonly dispatches: number;
  readonly kilometreTonnes: number;
}

export function planSummary(plan: Plan, dataset: Dataset): PlanSummary {
  const tiers = dataset.policy.tiers.flatMap((tier) => {
    const groups = plan.groups.filter((group) => group.tier === tier);
    const short = groups.filter(isShort).length;
    return groups.length === 0 ? [] : [{ tier, full: groups.length - short, short }];
  });
  return {
    groups: plan.groups.length,
    shortGroups: plan.groups.filter(isShort).length,
    tiers,
    dispatches: plan.dispatches.length,
    kilometreTonnes: kilometreTonnes({ plan, dataset }),
  };
}

function isShort(group: Group): boolean {
  return shortPieces(group) > 0;
}
