// Derives the linkage postings of a dispatch order: on issue, what it calls from each maker; then whose goods were shipped, accepted,
// rejected and returned. Depends on the set of events, never on the order of entry.
import type { ProductCode } from '../domain/ids.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import type { OrderEvent } from '../orders/orderEvent.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { sourcesOfRange } from '../orders/orderSources.ts';
import type { Posting } from '../ledger/reconcile.ts';
import { paperVoid, standingEvents, type VoidedEvent } from './paperEvent.ts';
import { goodsPosting, originOf, type LinkageOf } from './paperPostings.ts';

/** An order whose events may be voided, or the order itself. */
export interface VoidableOrder extends Omit<Order, 'events'> {
  readonly events: readonly (OrderEvent | VoidedEvent)[];
}

export function orderPostings(order: VoidableOrder, linkage: LinkageOf): Posting[] {
  const { state, sources = [] } = order;
  if (state.kind === 'draft' || paperVoid(order.events) !== null) return [];
  const source = orderNumberText(state.number);
  const events = standingEvents<OrderEvent>(order.events);
  const calls = lineBalances({ lines: order.lines, events }).flatMap(({ product, ordered, accepted, writtenOff }) => {
    const called = events.some(({ kind }) => kind === 'revoked') ? accepted : ordered - writtenOff;
    return sourcesOfRange(sources, product, 0, Math.max(0, called)).flatMap(({ enterprise, pieces }) =>
      enterprise === null
        ? []
        : goodsPosting(
            { origin: originOf(order, 'issue'), source, enterprise, kind: 'goodsCalled', on: order.arrival, product, pieces },
            linkage,
          ),
    );
  });
  const moved = order.lines.flatMap(({ product }) =>
    movesOf(events, product).flatMap(({ event, kind, before, pieces }) =>
      sourcesOfRange(sources, product, Math.max(0, before), pieces + Math.min(0, before)).flatMap(({ enterprise, pieces: own }) =>
        enterprise === null
          ? []
          : goodsPosting({ origin: originOf(order, event.id), source, enterprise, kind, on: event.on, product, pieces: own }, linkage),
      ),
    ),
  );
  return [...calls, ...moved];
}

interface Move {
  readonly event: OrderEvent;
  readonly kind: 'goodsShipped' | 'goodsAccepted' | 'goodsRejected' | 'goodsReturned';
  /** The moved pieces are the `pieces` that follow the first `before` pieces of the order. */
  readonly before: number;
  readonly pieces: number;
}

/** Running totals determine whose goods moved: what is returned was accepted last, and rejected goods come after the accepted ones. */
function movesOf(events: readonly OrderEvent[], product: ProductCode): Move[] {
  const running = { shipped: 0, accepted: 0, rejected: 0 };
  return events.flatMap((event): Move[] => {
    if (event.kind === 'writtenOff' || event.kind === 'revoked') return [];
    if (event.kind === 'received') {
      const lines = event.lines.filter((line) => line.product === product);
      const accepted = lines.reduce((sum, line) => sum + line.accepted, 0);
      const rejected = lines.reduce((sum, line) => sum + line.damaged + line.refused, 0);
      const start = running.accepted;
      running.accepted += accepted;
      running.rejected += rejected;
      return [
        { event, kind: 'goodsAccepted', before: start, pieces: accepted },
        { event, kind: 'goodsRejected', before: running.accepted + running.rejected - rejected, pieces: rejected },
      ];
    }
    const pieces = event.lines.reduce((sum, line) => (line.product === product ? sum + line.pieces : sum), 0);
    if (event.kind === 'shipped') {
      running.shipped += pieces;
      return [{ event, kind: 'goodsShipped', before: running.shipped - pieces, pieces }];
    }
    running.accepted -= pieces;
    return [{ event, kind: 'goodsReturned', before: running.accepted, pieces }];
  });
}
