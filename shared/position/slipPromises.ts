// Works out what reserve slips mean for the next plan, as firm as orders: goods that must still leave for the reserve (`committed`), what the
// reserve need not get besides them, and goods on the road to a store.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { poolOwner, type ProductCode } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Committed, Supply } from '../domain/tables.ts';
import type { IssuedSlip } from './issuedSlip.ts';

/** One row for each paper and product; what left before the cycle belongs to earlier ones. Slips that moved nothing and hold nothing are left out. */
export function slipCommitments(slips: readonly IssuedSlip[], cycleStart: IsoDate): Committed[] {
  const rows = slips.map(({ paper, product, city, from, to, unsent, moves }): Committed => {
    const shippedPieces = moves.reduce((sum, { kind, on, pieces }) => (kind === 'left' && on >= cycleStart ? sum + pieces : sum), 0);
    return { order: paper, product, from: city, quantityPieces: shippedPieces + unsent, shippedPieces, date: from, due: to };
  });
  return rows
    .filter(({ quantityPieces }) => quantityPieces > 0)
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.product, b.product));
}

/** What is still to leave under slips by the last day planned fills the reserve on its own: the plan aims at the rest of it. */
export function restOfReserve(
  { goodsReserve }: Pick<Policy, 'goodsReserve'>,
  slips: readonly IssuedSlip[],
  lastDay: IsoDate,
): Policy['goodsReserve'] {
  const rest: Record<ProductCode, number> = { ...goodsReserve };
  for (const { product, from, unsent } of slips)
    if (Object.hasOwn(rest, product) && from <= lastDay) rest[product] = Math.max(0, rest[product] - unsent);
  return rest;
}

/**
 * Goods on the road come into the pool's stock of the store's city, one row for each city and product. The journey lies within one city and
 * takes no day, as in a plan: what has not arrived by the morning is expected on that day.
 */
export function slipSupplies(slips: readonly IssuedSlip[], morning: IsoDate): Supply[] {
  const sums = new Map<string, Supply>();
  for (const { city, product, inTransit } of slips) {
    if (inTransit === 0) continue;
    const key = `${city}|${product}`;
    sums.set(key, {
      date: morning,
      owner: poolOwner,
      item: String(product),
      quantity: inTransit + (sums.get(key)?.quantity ?? 0),
      region: city,
      source: null,
      receiver: null,
    });
  }
  return [...sums].sort(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}
