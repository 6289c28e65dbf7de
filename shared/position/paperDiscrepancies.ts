// What papers say and nobody did or saw: goods called and not delivered, shipments that differ from their receipts or stay on the road,
// material allotted and not used, arrivals that nobody confirmed.
import { onePiece, type Millionths } from '../base/millionths.ts';
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { openSources } from '../orders/orderSources.ts';
import { discrepancy, type Discrepancy } from './discrepancy.ts';
import type { StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { holderOf, placeKey } from './place.ts';

/** As far back as the desk looks for material and arrivals: movements of these days are needed, whatever was kept of earlier ones. */
export const deskDays = 14;

const pieces = (count: number): Millionths => BigInt(count) * onePiece;

/** Goods that orders and reserve slips call of a maker, whose last day has passed, and that have not left it. */
export function undeliveredCalls({ orders, slips }: Pick<OfficeRecords, 'orders' | 'slips'>, day: IsoDate): Discrepancy[] {
  const ofOrders = orders.flatMap((order): Discrepancy[] => {
    if (order.state.kind === 'draft' || order.to > day) return [];
    const paper = orderNumberText(order.state.number);
    return openSources(order).flatMap(({ enterprise, product, pieces: open }) => {
      if (enterprise === null || open === 0) return [];
      const called = (order.sources ?? [])
        .filter((source) => source.enterprise === enterprise && source.product === product)
        .reduce((sum, source) => sum + source.pieces, 0);
      const row = discrepancy('calledNotDelivered', enterprise, product, pieces(called), pieces(called - open), { paper, order: order.id });
      return [row];
    });
  });
  const ofSlips = slips.flatMap(({ enterprise, product, unsent, to, paper, moves }) => {
    if (enterprise === null || unsent === 0 || to > day) return [];
    const left = moves.reduce((sum, move) => sum + (move.kind === 'left' ? move.pieces : 0), 0);
    return [discrepancy('calledNotDelivered', enterprise, product, pieces(left + unsent), pieces(left), { paper })];
  });
  return [...ofOrders, ...ofSlips];
}

/** Receipts of the day that name another quantity than was shipped, and goods on the way for longer than the order gives and `beyond` days. */
export function ordersOnTheRoad(orders: readonly Order[], day: IsoDate, beyond: number): Discrepancy[] {
  return orders.flatMap((order): Discrepancy[] => {
    if (order.state.kind === 'draft') return [];
    const paper = orderNumberText(order.state.number);
    const found: Discrepancy[] = [];
    const receipts = Map.groupBy(
      order.events.flatMap((event) => (event.kind === 'received' ? [event] : [])),
      ({ shipment }) => shipment,
    );
    for (const event of order.events) {
      if (event.kind !== 'shipped') continue;
      const ofShipment = receipts.get(event.id) ?? [];
      if (!ofShipment.some(({ on }) => on === day)) continue;
      for (const { product, pieces: sent } of event.lines) {
        const arrived = ofShipment
          .flatMap(({ lines }) => lines)
          .reduce((sum, line) => (line.product === product ? sum + line.accepted + line.damaged + line.refused : sum), 0);
        if (arrived !== sent)
          found.push(discrepancy('receiptDiffers', order.receiver, product, pieces(sent), pieces(arrived), { paper, order: order.id }));
      }
    }
    const first = order.events.find(({ kind }) => kind === 'shipped');
    const given = daysBetween(order.from, order.arrival) + beyond;
    if (first !== undefined && daysBetween(first.on, day) > given)
      for (const { product, inTransit } of lineBalances(order))
        if (inTransit > 0)
          found.push(discrepancy('longOnTheWay', order.receiver, product, pieces(inTransit), 0n, { paper, order: order.id }));
    return found;
  });
}

/** Goods that left for a reserve store, and material allotted to a maker that speaks for itself, of which nobody saw the arrival for longer. */
export function papersOnTheRoad(
  { slips, allotments, makerReports }: Pick<OfficeRecords, 'slips' | 'allotments' | 'makerReports'>,
  day: IsoDate,
  beyond: number,
): Discrepancy[] {
  const reported = new Set(makerReports.map(({ date, enterprise }) => `${date}|${enterprise}`));
  const from = addDays(day, -deskDays);
  const isLong = (since: IsoDate) => daysBetween(since, day) > beyond;
  return [
    ...slips.flatMap(({ paper, city, product, inTransit, moves }) => {
      const left = moves.filter(({ kind }) => kind === 'left').map(({ on }) => on);
      const first = left.sort()[0];
      return inTransit > 0 && first !== undefined && isLong(first)
        ? [discrepancy('longOnTheWay', city, product, pieces(inTransit), 0n, { paper })]
        : [];
    }),
    // Without a receipt and a report the material is presumed to have come. Older ones are not on record beside a checkpoint.
    ...allotments.flatMap(({ paper, on, enterprise, material, quantity, receipts }) =>
      receipts.length === 0 && reported.has(`${on}|${enterprise}`) && isLong(on) && on >= from
        ? [discrepancy('longOnTheWay', enterprise, material, quantity, 0n, { paper })]
        : [],
    ),
  ];
}

/** Material allotted to a maker at least `days` days ago, of which it has used nothing since. */
export function unusedAllotments(movements: readonly StockMovement[], day: IsoDate, days: number): Discrepancy[] {
  const [from, until] = [addDays(day, -deskDays), addDays(day, -days)];
  const pages = Map.groupBy(
    movements.filter(({ place, on }) => place.kind === 'makerMaterial' && on <= day && on >= from),
    ({ place }) => placeKey(place),
  );
  return [...pages.values()].flatMap((page) => {
    const [{ place }] = page;
    const lastUse = page.reduce((last, { kind, on }) => (kind === 'used' && on > last ? on : last), '');
    const idle = page.filter(({ kind, on }) => kind === 'allotmentReceived' && on <= until && on > lastUse);
    const quantity = idle.reduce((sum, { change }) => sum + change, 0n);
    return quantity > 0n ? [discrepancy('allotmentUnused', holderOf(place), place.item, quantity, 0n)] : [];
  });
}

/** Supplies whose day has come and that nobody saw: they are presumed to be there. */
export function unconfirmedArrivals(movements: readonly StockMovement[], day: IsoDate): Discrepancy[] {
  const from = addDays(day, -deskDays);
  return movements.flatMap(({ kind, known, on, place, change }) =>
    kind === 'arrived' && known === 'presumed' && on <= day && on >= from
      ? [discrepancy('arrivalUnconfirmed', holderOf(place), place.item, change, 0n)]
      : [],
  );
}
