import { describe, expect, it } from 'vitest';
import type { Call } from '../../../renderer/state/call.ts';
import { createOrderListStore } from '../../../renderer/state/orderListStore.ts';
import { rowAt } from '../../../renderer/state/pagedRows.ts';
import type { OrderRow } from '../../../shared/contract/orderApi.ts';
import type { OrderFilter } from '../../../shared/orders/orderQuery.ts';

interface ListInput {
  readonly filter: OrderFilter;
  readonly from: number;
  readonly count: number;
  readonly seek: string | null;
  readonly among: readonly string[] | null;
}

/** A service with this many orders, every tenth a draft. Finding `7` returns those whose id contains it. */
function desk(count = 1000) {
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const ids = (filter: OrderFilter) => Array.from({ length: count }, (_, k) => `o${k}`).filter((id) => id.includes(filter.find));
  const rowOf = (id: string): OrderRow => {
    const position = Number(id.slice(1));
    return { order: { id, state: { kind: position % 10 === 0 ? 'draft' : 'issued' } } as OrderRow['order'], position };
  };
  const call = (async (channel: string, { filter, from, count: rows, seek, among }: ListInput) => {
    if (isSlow) await new Promise<void>((go) => waiting.push(go));
    const found = ids(filter);
    if (channel === 'order.choose') {
      const orders = among === null ? found : found.filter((id) => among.includes(id));
      return { orders, drafts: orders.filter((id) => rowOf(id).order.state.kind === 'draft') };
    }
    calls.push(`${filter.find}:${from}+${rows}`);
    const place = seek === null ? -1 : found.indexOf(seek);
    return {
      from,
      rows: found.slice(from, from + rows).map(rowOf),
      found: { count: found.length, pieces: 0, cartons: 0 },
      states: {},
      sought: seek === null ? null : { order: rowOf(seek).order, place: place === -1 ? null : place },
    };
  }) as unknown as Call;
  const store = createOrderListStore(call);
  return {
    store,
    calls,
    slow: () => {
      isSlow = true;
    },
    answer: (k: number) => waiting[k](),
    ask: (find: string, seek: string | null = null) => store.getState().ask({ filter: { find, state: 'all' }, sort: null }, seek),
    row: (place: number) => rowAt(store.getState().rows, place) as OrderRow,
  };
}

describe('The order list', () => {
  it('fetches a page at first, others as they come near, and none twice', async () => {
    const { store, calls, ask, row } = desk();
    await ask('');
    expect(calls).toEqual([':0+100']);
    expect(store.getState().rows.count).toBe(1000);
    await Promise.all([store.getState().near(380, 420), store.getState().near(390, 430)]);
    await store.getState().near(390, 410);
    expect(calls).toEqual([':0+100', ':300+100', ':400+100']);
    expect(row(399)?.order.id).toBe('o399');
    expect(row(250)).toBeNull();
  });

  it('keeps the answer to the last question, whichever comes last', async () => {
    const { store, ask, slow, answer } = desk();
    slow();
    const first = ask('1');
    const second = ask('17');
    answer(1);
    await second;
    answer(0);
    await first;
    expect(store.getState().question?.filter.find).toBe('17');
    expect(store.getState().rows.count).toBe(20);
  });

  it('fetches only what is near when something has changed', async () => {
    const { store, calls, ask } = desk();
    await ask('');
    await store.getState().near(380, 420);
    calls.length = 0;
    await store.getState().reload();
    expect(calls).toEqual([':300+200']);
    expect(store.getState().rows.pages.size).toBe(2);
  });

  it('asks for an order by name only where it is not at hand', async () => {
    const { store, calls, ask } = desk();
    await ask('');
    await ask('', 'o7');
    expect(store.getState().focused).toMatchObject({ subject: { id: 'o7' }, place: 7 });
    expect(calls).toHaveLength(1);
    await ask('', 'o730');
    expect(store.getState().focused).toMatchObject({ subject: { id: 'o730' }, place: 730 });
    await ask('1', 'o730');
    expect(store.getState().focused).toMatchObject({ place: null });
  });

  it('does not choose what is not seen, and says how many are ticked besides', async () => {
    const { store, ask, row } = desk();
    await ask('');
    store.getState().tick(row(10));
    store.getState().tick(row(17));
    expect(store.getState().chosen).toEqual({ ids: ['o10', 'o17'], drafts: ['o10'] });
    await ask('7');
    expect(store.getState().chosen).toEqual({ ids: ['o17'], drafts: [] });
    expect(store.getState().ticked.size).toBe(2);
    await store.getState().tickAll(true);
    expect(store.getState().chosen.ids).toHaveLength(store.getState().found.count);
    await store.getState().tickAll(false);
    expect([...store.getState().ticked]).toEqual(['o10']);
    await ask('');
    expect(store.getState().chosen.ids).toEqual(['o10']);
  });

  it('gives what is chosen in its own order, however it was ticked', async () => {
    const { store, ask, row } = desk();
    await ask('');
    for (const place of [30, 5, 20]) store.getState().tick(row(place));
    expect(await store.getState().choose()).toEqual({ ids: ['o5', 'o20', 'o30'], drafts: ['o20', 'o30'] });
  });

  it('does not take more than can be issued or printed at a time', async () => {
    const { store, ask } = desk(10_001);
    await ask('');
    expect(store.getState().isTooMuch()).toBe(true);
    await ask('7');
    expect(store.getState().isTooMuch()).toBe(false);
  });
});
