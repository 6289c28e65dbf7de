// Finds orders by state and by words in number, places, products or tiers.
import type { Order } from '../../shared/orders/order.ts';
import { orderNumberText } from '../../shared/orders/order.ts';
import type { Names } from '../ui/names.ts';

export type StateFilter = 'all' | Order['state']['kind'];

/** Every word must occur somewhere in the order. */
export function filterOrders(orders: readonly Order[], search: string, state: StateFilter, names: Names): readonly Order[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return orders.filter((order) => {
    if (state !== 'all' && order.state.kind !== state) return false;
    if (words.length === 0) return true;
    // The text of a scanned code contains the number of its order.
    if (order.state.kind !== 'draft' && search.includes(`|${orderNumberText(order.state.number)}|`)) return true;
    const text = [
      order.state.kind === 'draft' ? '' : orderNumberText(order.state.number),
      order.senderName,
      order.receiverName,
      names.place(order.sender),
      names.place(order.receiver),
      ...order.lines.flatMap((line) => [line.name, line.product, names.product(line.product)]),
      ...order.tiers.map(names.tier),
      ...order.shares.map(({ demand }) => demand),
      order.from,
      order.state.kind === 'draft' ? '' : order.state.issuedOn,
      ...order.events.map(({ on }) => on),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
