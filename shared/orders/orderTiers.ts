// What each tier gets of an order's goods.
import type { Tier } from '../domain/tables.ts';
import type { Order, OrderLine } from './order.ts';

/** Nothing where the shares do not come to the pieces of the line, as in orders of older versions. In the policy's order of tiers. */
export function tiersOfLine(
  { tiers, shares }: Pick<Order, 'tiers' | 'shares'>,
  { product, quantityPieces }: Pick<OrderLine, 'product' | 'quantityPieces'>,
): { readonly tier: Tier; readonly pieces: number }[] {
  const parts = tiers.flatMap((tier) => {
    const pieces = shares.reduce((sum, share) => (share.product === product && share.tier === tier ? sum + share.quantityPieces : sum), 0);
    return pieces === 0 ? [] : [{ tier, pieces }];
  });
  return parts.reduce((sum, { pieces }) => sum + pieces, 0) === quantityPieces ? parts : [];
}

/** Pieces of each tier in each unit; null where that of some line is not known. */
export function tierPieces(order: Pick<Order, 'tiers' | 'shares' | 'lines'>): ReadonlyMap<Tier, readonly TierPieces[]> | null {
  const sums = new Map<Tier, TierPieces[]>();
  for (const line of order.lines) {
    const parts = tiersOfLine(order, line);
    if (parts.length === 0) return null;
    for (const { tier, pieces } of parts) {
      const own = sums.get(tier) ?? [];
      const at = own.findIndex(({ unit }) => unit === line.unit);
      if (at < 0) own.push({ unit: line.unit, pieces });
      else own[at] = { unit: line.unit, pieces: own[at].pieces + pieces };
      sums.set(tier, own);
    }
  }
  return sums;
}

interface TierPieces {
  readonly unit: string;
  readonly pieces: number;
}
