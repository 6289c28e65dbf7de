// Tiers of groups: orders already issued (已下达) come before all tiers of the policy.
import type { Tier } from '../domain/tables.ts';

export const firmTier = 'firm';
export type GroupTier = typeof firmTier | Tier;

/** Place in the order of the policy, from 0; issued orders stand before it at -1. */
export function tierRank(tiers: readonly Tier[], tier: GroupTier): number {
  return tier === firmTier ? -1 : tiers.indexOf(tier);
}
