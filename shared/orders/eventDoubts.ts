// Order events that are possible but probably mistakes: more arrived than was shipped, or the same receipt twice.
import type { Doubt } from '../domain/doubt.ts';
import type { Order } from './order.ts';
import type { OrderEvent, ReceiptLine } from './orderEvent.ts';
import { repeatedReceipt } from './orderVoid.ts';

/** `order` is the order before the event. */
export function eventDoubts(order: Pick<Order, 'lines' | 'events'>, event: OrderEvent): Doubt[] {
  if (event.kind !== 'received') return [];
  const repeated = repeatedReceipt(order, event);
  if (repeated !== null) return [{ kind: 'sameReceipt', on: repeated.on, signedBy: repeated.signedBy }];
  return order.lines.flatMap(({ product, name, unit }): Doubt[] => {
    const arrived = (lines: readonly ReceiptLine[]) =>
      lines.reduce((sum, line) => sum + (line.product === product ? line.accepted + line.damaged + line.refused : 0), 0);
    const sent = order.events.reduce(
      (sum, one) =>
        one.kind === 'shipped' && one.id === event.shipment
          ? sum + one.lines.reduce((all, line) => all + (line.product === product ? line.pieces : 0), 0)
          : sum,
      0,
    );
    const before = order.events.reduce(
      (sum, one) => (one.kind === 'received' && one.shipment === event.shipment ? sum + arrived(one.lines) : sum),
      0,
    );
    const asked = arrived(event.lines);
    if (asked === 0 || before + asked <= sent) return [];
    return [{ kind: 'farMore', what: 'received', enterprise: null, name, asked, usual: Math.max(0, sent - before), unit }];
  });
}
