// Moves a tier within the order of tiers.
import type { Tier } from '../../../shared/domain/tables.ts';

/** Returns the same list if nothing would move. */
export function movedTo(tiers: readonly Tier[], tier: Tier, to: number): readonly Tier[] {
  if (to < 0 || to >= tiers.length || tiers[to] === tier) return tiers;
  const others = tiers.filter((other) => other !== tier);
  return [...others.slice(0, to), tier, ...others.slice(to)];
}
