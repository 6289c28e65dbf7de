// The issued orders that should have left by the end of a day and have not, and whether the goods for them are there.
import { wholePieces } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId, ProductCode, RegionCode } from '../domain/ids.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import { sourcesOfRange } from '../orders/orderSources.ts';
import { placeKey, type Place } from './place.ts';
import { orderPromise } from './promises.ts';
import type { BookLine } from './stockBook.ts';

export interface LateOrder {
  readonly order: OrderId;
  readonly number: string;
  readonly sender: RegionCode;
  readonly receiver: RegionCode;
  readonly product: ProductCode;
  readonly from: IsoDate;
  /** Pieces still to leave, and those of them for which no goods are there. */
  readonly leftPieces: number;
  readonly lackingPieces: number;
}

/**
 * Orders take from the goods there in the order of their numbers, each from the makers it names and then from the pool's stock of its sender.
 * Those that lack most come first.
 */
export function lateOrders(orders: readonly Order[], statement: readonly BookLine[], day: IsoDate): LateOrder[] {
  const there = new Map(statement.map(({ place, closing }) => [placeKey(place), Math.max(0, wholePieces(closing))]));
  const take = (place: Place, pieces: number): number => {
    const taken = Math.min(pieces, there.get(placeKey(place)) ?? 0);
    there.set(placeKey(place), (there.get(placeKey(place)) ?? 0) - taken);
    return taken;
  };
  const late: LateOrder[] = [];
  for (const order of [...orders].sort(byNumber)) {
    if (order.state.kind === 'draft' || order.from > day) continue;
    for (const { product, quantityPieces, shippedPieces } of orderPromise(order).commitments) {
      const leftPieces = quantityPieces - shippedPieces;
      if (leftPieces === 0) continue;
      let lacking = leftPieces;
      for (const { enterprise, pieces } of sourcesOfRange(order.sources ?? [], product, shippedPieces, leftPieces))
        if (enterprise !== null) lacking -= take({ kind: 'makerGoods', enterprise, item: product }, pieces);
      lacking -= take({ kind: 'poolGoods', city: order.sender, item: product }, lacking);
      const { id, sender, receiver, from } = order;
      late.push({
        order: id,
        number: orderNumberText(order.state.number),
        sender,
        receiver,
        product,
        from,
        leftPieces,
        lackingPieces: lacking,
      });
    }
  }
  return late.sort((a, b) => b.lackingPieces - a.lackingPieces || b.leftPieces - a.leftPieces);
}

function byNumber({ state: a }: Order, { state: b }: Order): number {
  if (a.kind === 'draft' || b.kind === 'draft') return 0;
  return a.number.year - b.number.year || a.number.running - b.number.running;
}
