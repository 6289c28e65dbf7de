// Reads every order of an office, window after window.
import { ok, type Result } from '../../shared/base/result.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Order } from '../../shared/orders/order.ts';

export const everyOrder = { filter: { find: '', state: 'all' }, sort: null, from: 0, count: 500, seek: null } as const;

export async function allOrders(call: Client): Promise<Result<Order[], AppError>> {
  const orders: Order[] = [];
  for (;;) {
    const page = await call('order.list', { ...everyOrder, from: orders.length });
    if (!page.ok) return page;
    orders.push(...page.value.rows.map(({ order }) => order));
    if (orders.length >= page.value.found.count) return ok(orders);
  }
}
