// Store of orders: how many there are, drafting them from a plan, issuing, and printing. The list itself is in orderListStore.ts.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { OrderCheck, EnteredEvent, OrderEventEntry, OrderRow, OrderSummary } from '../../shared/contract/orderApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { OrderId, PlanId } from '../../shared/domain/ids.ts';
import type { OrderMarks } from '../../shared/domain/office.ts';
import type { NotIssuable } from '../../shared/domain/paperError.ts';
import type { WrittenOut } from '../../shared/domain/rareCharacters.ts';
import { orderNumberText, type Order } from '../../shared/orders/order.ts';
import { createBatches, idle, type BatchState } from './batches.ts';
import type { Call } from './call.ts';
import type { OrderListStore } from './orderListStore.ts';
import { everyRow } from './pagedRows.ts';

export interface OrdersState extends BatchState {
  /** Null until it is known. */
  readonly summary: OrderSummary | null;
  /** Counts the orders again, and shows the changed ones where the list is shown. */
  load: () => Promise<void>;
  /** The first issued orders whose number contains the text. */
  findNumbers: (text: string, count: number) => Promise<readonly OrderRow[]>;
  /** The numbers of issued orders, as they stand on the papers, by id; those that are not known here are left out. */
  numbersOf: (orders: readonly OrderId[]) => Promise<ReadonlyMap<OrderId, string>>;
  /** Resolves to the number of drafts made; null if refused. */
  make: (plan: PlanId) => Promise<number | null>;
  /** What could be issued now, and what it comes to. */
  check: (orders: readonly OrderId[]) => Promise<OrderCheck | null>;
  /**
   * Where some cannot be issued, resolves to which and why, and nothing was issued; with `withoutRefused` the others are. Works in batches,
   * each issued whole or not at all. Resolves to the number issued, which is lower if a batch is refused; null if nothing could be asked.
   */
  issue: (orders: readonly OrderId[], withoutRefused: boolean, marks?: OrderMarks) => Promise<number | NotIssuable | null>;
  /** Orders that are issued and not settled; null if refused. */
  underWay: () => Promise<readonly Order[] | null>;
  /** Resolves to whether all of them were saved; none was otherwise. */
  enterAll: (entries: readonly OrderEventEntry[]) => Promise<boolean>;
  /** Resolves to whether the event was saved. */
  enter: (order: OrderId, event: EnteredEvent) => Promise<boolean>;
  revoke: (input: Input<'order.revoke'>) => Promise<boolean>;
  paper: (orders: readonly OrderId[]) => Promise<PrintedPage | null>;
  /** Characters of these orders that no font has; null if that could not be found out. */
  writtenOut: (orders: readonly OrderId[]) => Promise<readonly WrittenOut[] | null>;
  /** One file per batch, passed to `take` as it is made; false if one was refused. */
  pdf: (orders: readonly OrderId[], take: (file: UploadedFile) => void) => Promise<boolean>;
}

/** A page to print, and the characters on it that no font has. */
export interface PrintedPage {
  readonly html: string;
  readonly writtenOut: readonly WrittenOut[];
}

/** Orders issued and printed at a time: small enough to show progress, large enough not to waste time. */
const [issueBatch, printBatch] = [50, 100];

export type OrdersStore = StoreApi<OrdersState>;

export function createOrdersStore(call: Call, list: OrderListStore): OrdersStore {
  return createStore<OrdersState>()((set, get) => {
    const { busily, inBatches } = createBatches(set);
    return {
      summary: null,
      ...idle,
      load: async () => {
        const [summary] = await Promise.all([call('order.summary', {}), list.getState().reload()]);
        if (summary !== null) set({ summary });
      },
      numbersOf: async (orders) => {
        const pages = await Promise.all(
          orders.map((seek) => call('order.list', { filter: { find: '', state: 'all' }, sort: null, from: 0, count: 1, seek })),
        );
        return new Map(
          pages.flatMap((page) => {
            const order = page?.sought?.order;
            return order === undefined || order.state.kind === 'draft' ? [] : [[order.id, orderNumberText(order.state.number)]];
          }),
        );
      },
      findNumbers: async (find, count) => {
        const filter = { find, state: 'all', numberOnly: true } as const;
        return (await call('order.list', { filter, sort: null, from: 0, count, seek: null }))?.rows ?? [];
      },
      make: (plan) =>
        busily(async () => {
          const made = await call('order.make', { plan });
          await get().load();
          return made?.length ?? null;
        }),
      check: (orders) => call('order.check', { orders }),
      issue: (orders, withoutRefused, marks) =>
        busily(async () => {
          const checked = await call('order.check', { orders });
          if (checked === null) return null;
          const { possible, refused } = checked;
          if (refused.length > 0 && !withoutRefused) {
            await get().load();
            return { kind: 'batchNotIssuable', possible: possible.length, refused };
          }
          let done = 0;
          await inBatches(possible, issueBatch, async (batch) => {
            const issued = await call('order.issue', { orders: batch, ...(marks === undefined ? {} : { marks }) });
            done += issued?.length ?? 0;
            return issued !== null;
          });
          await get().load();
          return done;
        }),
      underWay: async () => {
        const rows: OrderRow[] = [];
        for (const state of ['issued', 'shipped', 'received'] as const) {
          const filter = { find: '', state };
          const found = await everyRow((from, count) => call('order.list', { filter, sort: null, from, count, seek: null }));
          if (found === null) return null;
          rows.push(...found);
        }
        return rows.map(({ order }) => order);
      },
      enterAll: (entries) =>
        busily(async () => {
          const entered = await call('order.events', { entries });
          await get().load();
          return entered !== null;
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
      paper: (orders) => call('order.print', { orders }),
      writtenOut: async (orders) => {
        const found = new Map<string, WrittenOut>();
        const isKnown = await busily(() =>
          inBatches(orders, printBatch, async (batch) => {
            const characters = await call('order.writtenOut', { orders: batch });
            for (const one of characters ?? []) found.set(one.character, one);
            return characters !== null;
          }),
        );
        return isKnown ? [...found.values()] : null;
      },
      pdf: (orders, take) =>
        busily(() =>
          inBatches(orders, printBatch, async (batch) => {
            const file = await call('order.pdf', { orders: batch });
            if (file !== null) take(file);
            return file !== null;
          }),
        ),
    };
  });
}
