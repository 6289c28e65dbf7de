// Reads the orders and papers in one state, window after window, as a list on a page does.
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { StateFilter } from '../../../shared/orders/orderQuery.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperFilter } from '../../../shared/papers/paperQuery.ts';

const rowsOfWindow = 500;

export async function ordersIn(call: Client, states: readonly StateFilter[]): Promise<Result<Order[], AppError>> {
  const orders: Order[] = [];
  for (const state of states)
    for (let from = 0; ; from += rowsOfWindow) {
      const page = await call('order.list', { filter: { find: '', state }, sort: null, from, count: rowsOfWindow, seek: null });
      if (!page.ok) return page;
      orders.push(...page.value.rows.map(({ order }) => order));
      if (from + rowsOfWindow >= page.value.found.count) break;
    }
  return ok(orders);
}

/** With a day, only papers that speak of it. */
export async function papersIn(
  call: Client,
  kind: PaperFilter['kind'],
  states: readonly PaperFilter['state'][],
  day: PaperFilter['day'] = null,
): Promise<Result<Paper[], AppError>> {
  const papers: Paper[] = [];
  for (const state of states)
    for (let from = 0; ; from += rowsOfWindow) {
      const filter: PaperFilter = { kind, state, day, plan: null, city: null, find: '' };
      const page = await call('paper.list', { filter, sort: null, from, count: rowsOfWindow, seek: null });
      if (!page.ok) return page;
      papers.push(...page.value.rows.map(({ paper }) => paper));
      if (from + rowsOfWindow >= page.value.found) break;
    }
  return ok(papers);
}
