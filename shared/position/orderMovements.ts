// Turns the events of orders into stock movements: goods leave the pool's stock or a maker with the shipment, and come back when refused or
// returned.
import { onePiece } from '../base/millionths.ts';
import type { ProductCode } from '../domain/ids.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import type { OrderEvent } from '../orders/orderEvent.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { sourcesOfRange } from '../orders/orderSources.ts';
import type { StockMovement } from './movement.ts';
import type { Place } from './place.ts';

/** In the order of the events. Goods received under an order serve its demands; they enter no city's stock. */
export function orderMovements(order: Order): StockMovement[] {
  if (order.state.kind === 'draft') return [];
  const paper = orderNumberText(order.state.number);
  const shippedBefore = new Map<ProductCode, number>();
  const movements: StockMovement[] = [];
  for (const event of order.events) {
    if (event.kind === 'shipped') {
      for (const { product, pieces } of event.lines) {
        const before = shippedBefore.get(product) ?? 0;
        shippedBefore.set(product, before + pieces);
        for (const { place, pieces: part } of leavingPlaces(order, product, before, pieces))
          movements.push({ on: event.on, place, kind: 'shipped', change: -BigInt(part) * onePiece, known: 'booked', paper });
      }
    } else if (event.kind === 'revoked' && event.road === 'returned') {
      for (const { product, pieces } of onRoad(order, event))
        if (pieces > 0)
          movements.push({
            on: event.on,
            place: { kind: 'poolGoods', city: order.sender, item: product },
            kind: 'cameBack',
            change: BigInt(pieces) * onePiece,
            known: 'booked',
            paper,
          });
    } else if (event.kind === 'received' || event.kind === 'returned') {
      // Goods refused on delivery are taken to return to the sender's pool stock on that day.
      const back = event.kind === 'returned' ? event.lines : event.lines.map(({ product, refused }) => ({ product, pieces: refused }));
      const known = event.kind === 'returned' ? 'booked' : 'presumed';
      for (const { product, pieces } of back)
        if (pieces > 0)
          movements.push({
            on: event.on,
            place: { kind: 'poolGoods', city: order.sender, item: product },
            kind: 'cameBack',
            change: BigInt(pieces) * onePiece,
            known,
            paper,
          });
    }
  }
  return movements;
}

/** Pieces that were on the way when the order was revoked. */
function onRoad(order: Order, revocation: OrderEvent): { readonly product: ProductCode; readonly pieces: number }[] {
  const events = order.events.filter((event) => event !== revocation);
  return lineBalances({ lines: order.lines, events }).map(({ product, inTransit }) => ({ product, pieces: inTransit }));
}

/** Where the `pieces` after the first `before` leave from: the order's sources, and the pool's stock where these name none. */
function leavingPlaces(order: Order, product: ProductCode, before: number, pieces: number): { place: Place; pieces: number }[] {
  const pool: Place = { kind: 'poolGoods', city: order.sender, item: product };
  const parts = sourcesOfRange(order.sources ?? [], product, before, pieces).map(({ enterprise, pieces: part }) => ({
    place: enterprise === null ? pool : ({ kind: 'makerGoods', enterprise, item: product } satisfies Place),
    pieces: part,
  }));
  const rest = pieces - parts.reduce((sum, part) => sum + part.pieces, 0);
  return rest > 0 ? [...parts, { place: pool, pieces: rest }] : parts;
}
