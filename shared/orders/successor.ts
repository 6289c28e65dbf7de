// The order that replaces a revoked one: the same goods to the same place, with reduced quantities where people ask for it.
import { fromNumber, multiply, divide, toNumber } from '../base/rational.ts';
import type { OrderId, ProductCode } from '../domain/ids.ts';
import type { Order, OrderLine, OrderShare } from './order.ts';
import { sourcesOfRange } from './orderSources.ts';

/** A draft. `pieces` holds the new quantities of changed products, at most the old ones. Null if nothing is left to send. */
export function createSuccessor(order: Order, id: OrderId, pieces: ReadonlyMap<ProductCode, number>): Order | null {
  const lines = order.lines
    .map((line) => reduced(line, pieces.get(line.product) ?? line.quantityPieces))
    .filter((line) => line.quantityPieces > 0);
  if (lines.length === 0) return null;
  const shares = lines.flatMap((line) => trimmed(order.shares, line));
  const tiers = order.tiers.filter((tier) => shares.some((share) => share.tier === tier));
  const sources = lines.flatMap(({ product, quantityPieces }) => sourcesOfRange(order.sources ?? [], product, 0, quantityPieces));
  const { form: _, ...content } = order;
  return { ...content, id, lines, shares, tiers, sources, events: [], state: { kind: 'draft' } };
}

function reduced(line: OrderLine, pieces: number): OrderLine {
  if (pieces >= line.quantityPieces) return line;
  const share = divide(fromNumber(pieces), fromNumber(line.quantityPieces));
  return {
    ...line,
    quantityPieces: pieces,
    cartons: Math.ceil(toNumber(multiply(share, fromNumber(line.cartons))) - 1e-9),
    massGrams: toNumber(multiply(share, fromNumber(line.massGrams))),
  };
}

/** Cuts later shares first: earlier ones are for earlier days and tiers. */
function trimmed(shares: readonly OrderShare[], { product, quantityPieces }: OrderLine): OrderShare[] {
  let left = quantityPieces;
  return shares
    .filter((share) => share.product === product)
    .flatMap((share) => {
      const taken = Math.min(left, share.quantityPieces);
      left -= taken;
      if (taken === 0) return [];
      return [
        taken === share.quantityPieces
          ? share
          : { ...share, quantityPieces: taken, cartons: Math.ceil((share.cartons * taken) / share.quantityPieces) },
      ];
    });
}
