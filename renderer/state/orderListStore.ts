// Store of the order list: the rows that pass a filter, fetched as they come into view, and which of them are ticked.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OrderChoice, OrderPage, OrderRow } from '../../shared/contract/orderApi.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { maxChosenOrders, type OrderFilter, type OrderSort } from '../../shared/orders/orderQuery.ts';
import type { Call } from './call.ts';
import { missingPages, noRows, pagesFrom, pageSize, placeOf, rowAt, withPage, type PagedRows } from './pagedRows.ts';

export interface OrderQuestion {
  readonly filter: OrderFilter;
  readonly sort: OrderSort | null;
}

export interface OrderListState {
  /** The query that the rows answer; null before the first answer. */
  readonly question: OrderQuestion | null;
  readonly rows: PagedRows<OrderRow>;
  readonly found: OrderPage['found'];
  /** The order that was looked for or clicked, and its place; the place is null if the filter leaves it out. */
  readonly focused: OrderPage['sought'];
  readonly ticked: ReadonlySet<OrderId>;
  /** The ticked orders that pass the filter: hidden orders are not chosen. */
  readonly chosen: OrderChoice;
  /** `seek` is an order whose place is wanted. Resolves when the rows are there, or a later query has replaced this one. */
  ask: (question: OrderQuestion, seek: OrderId | null) => Promise<void>;
  /** Fetches what is missing from `from` up to `end`. */
  near: (from: number, end: number) => Promise<void>;
  /** Fetches the nearby rows again, because orders have changed. */
  reload: () => Promise<void>;
  focus: (row: OrderRow, place: number) => void;
  tick: (row: OrderRow) => void;
  /** Ticks or unticks everything that passes the filter. */
  tickAll: (isTicked: boolean) => Promise<void>;
  /** The orders chosen now, in the order of the list, in which they are also numbered and printed. */
  choose: () => Promise<OrderChoice | null>;
  clearTicks: () => void;
}

export type OrderListStore = StoreApi<OrderListState>;

const nothingFound = { count: 0, pieces: 0, cartons: 0 };
const nothingChosen: OrderChoice = { orders: [], drafts: [] };

/** Whether ticking all that are found would exceed what can be issued or printed at a time. */
export function isTooMuch({ found, ticked, chosen }: Pick<OrderListState, 'found' | 'ticked' | 'chosen'>): boolean {
  return found.count + ticked.size - chosen.orders.length > maxChosenOrders;
}

export function createOrderListStore(call: Call): OrderListStore {
  return createStore<OrderListState>()((set, get) => {
    /** Grows with every question: an answer to an older one is dropped. */
    let turn = 0;
    let seen = { from: 0, end: pageSize };
    const awaited = new Set<number>();

    const chosenBy = async ({ filter }: OrderQuestion): Promise<OrderChoice | null> => {
      const among = [...get().ticked].slice(0, maxChosenOrders);
      return among.length === 0 ? nothingChosen : await call('order.choose', { filter, among });
    };
    const answer = async (question: OrderQuestion, seek: OrderId | null): Promise<void> => {
      turn += 1;
      const own = turn;
      awaited.clear();
      const from = seen.from - (seen.from % pageSize);
      const count = Math.max(1, Math.ceil((seen.end - from) / pageSize)) * pageSize;
      const [page, chosen] = await Promise.all([call('order.list', { ...question, from, count, seek }), chosenBy(question)]);
      if (own !== turn || page === null || chosen === null) return;
      const { found, sought } = page;
      set({ question, rows: { count: found.count, pages: pagesFrom(page.from, page.rows) }, found, focused: sought, chosen });
    };

    return {
      question: null,
      rows: noRows,
      found: nothingFound,
      focused: null,
      ticked: new Set(),
      chosen: nothingChosen,
      ask: async (question, seek) => {
        const { question: known, rows, focused } = get();
        if (known === null || !isSame(known, question)) seen = { from: 0, end: pageSize };
        else {
          if (seek === null || focused?.order.id === seek) return;
          const place = placeOf(rows, ({ order }) => order.id === seek);
          const row = place === null ? null : rowAt(rows, place);
          if (row !== null) return set({ focused: { order: row.order, place } });
        }
        await answer(question, seek);
      },
      near: async (from, end) => {
        seen = { from, end };
        const { question, rows } = get();
        if (question === null) return;
        const own = turn;
        await Promise.all(
          missingPages(rows, from, end)
            .filter((page) => !awaited.has(page))
            .map(async (page) => {
              awaited.add(page);
              const fetched = await call('order.list', { ...question, from: page * pageSize, count: pageSize, seek: null });
              awaited.delete(page);
              if (own === turn && fetched !== null) set({ rows: withPage(get().rows, page, fetched.rows) });
            }),
        );
      },
      reload: async () => {
        const { question, focused } = get();
        if (question !== null) await answer(question, focused?.order.id ?? null);
      },
      focus: (row, place) => set({ focused: { order: row.order, place } }),
      tick: ({ order }) => {
        const { ticked, chosen } = get();
        const next = new Set(ticked);
        const isOff = next.delete(order.id);
        if (!isOff) next.add(order.id);
        const changed = (ids: readonly OrderId[]) => (isOff ? ids.filter((id) => id !== order.id) : [...ids, order.id]);
        const drafts = order.state.kind === 'draft' ? changed(chosen.drafts) : chosen.drafts;
        set({ ticked: next, chosen: { orders: changed(chosen.orders), drafts } });
      },
      tickAll: async (isTicked) => {
        const { question, ticked, chosen } = get();
        if (question === null) return;
        if (!isTicked) {
          const off = new Set(chosen.orders);
          set({ ticked: new Set([...ticked].filter((id) => !off.has(id))), chosen: nothingChosen });
          return;
        }
        const own = turn;
        const all = await call('order.choose', { filter: question.filter, among: null });
        if (all === null || own !== turn) return;
        set({ ticked: new Set([...get().ticked, ...all.orders]), chosen: all });
      },
      choose: async () => {
        const { question } = get();
        const chosen = question === null ? null : await chosenBy(question);
        if (chosen !== null) set({ chosen });
        return chosen;
      },
      clearTicks: () => set({ ticked: new Set(), chosen: nothingChosen }),
    };
  });
}

function isSame(a: OrderQuestion, b: OrderQuestion): boolean {
  return (
    a.filter.find === b.filter.find &&
    a.filter.state === b.filter.state &&
    a.sort?.by === b.sort?.by &&
    a.sort?.descending === b.sort?.descending
  );
}
