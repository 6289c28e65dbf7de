// Tiers of groups: orders already issued (已下达) come before all tiers of the policy.
import type { Tier } from '../domain/tables.ts';

export const firmTier = 'firm';
export type GroupTier = typeof firmTier | Tier;
