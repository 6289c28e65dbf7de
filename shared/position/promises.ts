// Works out what issued orders mean for the next plan: `committed` (the goods that must still leave) and `secured` (what demands already
// have).
import type { SecuredState } from '../domain/rowKinds.ts';
import type { Committed, Secured } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';

export interface OrderPromise {
  readonly commitments: readonly Committed[];
  readonly secured: readonly Secured[];
}

/**
 * Open is what must still leave, including replacements for pieces that were damaged, refused or returned. What was written off is no
 * longer promised, and a revoked order promises nothing beyond what it has shipped. The pieces of a product serve the order's shares in
 * their order (day, tier, demand): first the accepted pieces, then those on the way, then those still to be shipped. So whatever is missing
 * is missing from the last share.
 */
export function orderPromise(order: Order): OrderPromise {
  if (order.state.kind === 'draft') return { commitments: [], secured: [] };
  const isRevoked = order.state.kind === 'revoked';
  const commitments: Committed[] = [];
  const secured: Secured[] = [];
  for (const balance of lineBalances(order)) {
    const { product, shipped, inTransit } = balance;
    const open = isRevoked ? 0 : Math.max(0, balance.open - inTransit);
    const quantity = shipped + open;
    if (quantity > 0)
      commitments.push({
        order: order.id,
        product,
        from: order.sender,
        quantityPieces: quantity,
        shippedPieces: shipped,
        date: order.from,
        due: order.arrival,
      });
    let left: [SecuredState, number][] = [
      ['accepted', balance.accepted],
      ['transit', inTransit],
      ['committed', open],
    ];
    for (const share of order.shares) {
      if (share.product !== product) continue;
      let wanted = share.quantityPieces;
      left = left.map(([state, pieces]) => {
        const taken = Math.min(wanted, pieces);
        wanted -= taken;
        if (taken > 0) secured.push({ demand: share.demand, product, quantityPieces: taken, state });
        return [state, pieces - taken];
      });
    }
  }
  return { commitments, secured };
}

/** Merges rows with the same demand, product and state, in the order in which they first occur. */
export function addUpSecured(rows: readonly Secured[]): Secured[] {
  const sums = new Map<string, Secured>();
  for (const row of rows) {
    const key = `${row.demand}|${row.product}|${row.state}`;
    sums.set(key, { ...row, quantityPieces: (sums.get(key)?.quantityPieces ?? 0) + row.quantityPieces });
  }
  return [...sums.values()];
}
