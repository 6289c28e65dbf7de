// Owns the orders: the list, making them from a plan, issuing, and their paper.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { EnteredEvent } from '../../shared/contract/orderApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { OrderId, PlanId } from '../../shared/domain/ids.ts';
import type { Order } from '../../shared/orders/order.ts';
import type { Call } from './call.ts';

export interface OrdersState {
  readonly orders: readonly Order[];
  readonly busy: boolean;
  load: () => Promise<void>;
  /** Resolves to how many drafts were made; null where it was refused. */
  make: (plan: PlanId) => Promise<number | null>;
  issue: (orders: readonly OrderId[]) => Promise<number | null>;
  /** Resolves to whether it was entered. */
  enter: (order: OrderId, event: EnteredEvent) => Promise<boolean>;
  revoke: (input: Input<'order.revoke'>) => Promise<boolean>;
  paper: (orders: readonly OrderId[]) => Promise<string | null>;
  pdf: (orders: readonly OrderId[]) => Promise<UploadedFile | null>;
}

export type OrdersStore = StoreApi<OrdersState>;

export function createOrdersStore(call: Call): OrdersStore {
  return createStore<OrdersState>()((set, get) => {
    const busily = async <T>(work: () => Promise<T>): Promise<T> => {
      set({ busy: true });
      const result = await work();
      set({ busy: false });
      return result;
    };
    return {
      orders: [],
      busy: false,
      load: async () => {
        const orders = await call('order.list', {});
        if (orders !== null) set({ orders });
      },
      make: (plan) =>
        busily(async () => {
          const made = await call('order.make', { plan });
          await get().load();
          return made?.length ?? null;
        }),
      issue: (orders) =>
        busily(async () => {
          const issued = await call('order.issue', { orders });
          await get().load();
          return issued?.length ?? null;
        }),
      enter: (order, event) =>
        busily(async () => {
          const entered = await call('order.event', { order, event });
          await get().load();
          return entered !== null;
        }),
      revoke: (input) =>
        busily(async () => {
          const revoked = await call('order.revoke', input);
          await get().load();
          return revoked !== null;
        }),
      paper: async (orders) => (await call('order.print', { orders }))?.html ?? null,
      pdf: (orders) => busily(() => call('order.pdf', { orders })),
    };
  });
}
