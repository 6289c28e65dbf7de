// The list of orders: what it asks of the service.
import type { OrderPage, OrderRow } from '../../shared/contract/orderApi.ts';
import type { Order } from '../../shared/orders/order.ts';
import { maxChosenOrders, type OrderFilter, type OrderSort } from '../../shared/orders/orderQuery.ts';
import type { Call } from './call.ts';
import { createListStore, type ListStore } from './listStore.ts';

export interface OrderQuestion {
  readonly filter: OrderFilter;
  readonly sort: OrderSort | null;
}

export type OrderListStore = ListStore<OrderRow, Order, OrderQuestion, OrderPage['found']>;

export function createOrderListStore(call: Call): OrderListStore {
  return createListStore({
    list: async (question, from, count, seek) => {
      const page = await call('order.list', { ...question, from, count, seek });
      if (page === null) return null;
      const { sought } = page;
      return { ...page, sought: sought === null ? null : { subject: sought.order, place: sought.place } };
    },
    choose: async ({ filter }, among) => {
      const chosen = await call('order.choose', { filter, among });
      return chosen === null ? null : { ids: chosen.orders, drafts: chosen.drafts };
    },
    subjectOf: ({ order }) => order,
    idOf: ({ id }) => id,
    isDraft: ({ state }) => state.kind === 'draft',
    nothingFound: { count: 0, pieces: 0, cartons: 0 },
    most: maxChosenOrders,
  });
}
