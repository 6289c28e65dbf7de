import { describe, expect, it } from 'vitest';
import { createOrderListStore } from '../../../renderer/state/orderListStore.ts';
import { createOrdersStore, type OrdersStore } from '../../../renderer/state/ordersStore.ts';
import type { Call } from '../../../renderer/state/call.ts';

const ids = Array.from({ length: 500 }, (_, k) => `o${k}`);

const refusedOf = (orders: readonly string[] = []) => (orders.includes('x') ? [{ why: 'unknown', name: 'x' }] : []);

/** Answers every batch, or refuses the one with this index. */
function storeFor(refused: number | null = null): { store: OrdersStore; batches: number[]; told: string[] } {
  const batches: number[] = [];
  const told: string[] = [];
  const call = (async (channel: string, input: { orders?: readonly string[] }) => {
    if (channel === 'order.summary') return { states: {}, plans: {} };
    if (channel === 'order.check') return { possible: input.orders?.filter((id) => id !== 'x') ?? [], refused: refusedOf(input.orders) };
    batches.push(input.orders?.length ?? 0);
    if (refused === batches.length) return null;
    return channel === 'order.pdf' ? { name: `${batches.length}.pdf`, base64: '' } : (input.orders ?? []);
  }) as unknown as Call;
  const store = createOrdersStore(call, createOrderListStore(call));
  store.subscribe(({ progress }) => {
    const text = progress === null ? '' : `${progress.done}/${progress.all}`;
    if (text !== '' && told.at(-1) !== text) told.push(text);
  });
  return { store, batches, told };
}

describe('A batch of 500 orders', () => {
  it('is issued in parts that tell how far they are', async () => {
    const { store, batches, told } = storeFor();
    expect(await store.getState().issue(ids, false)).toBe(500);
    expect(batches).toEqual(Array(10).fill(50));
    expect(told).toEqual(['0/500', '50/500', '100/500', '150/500', '200/500', '250/500', '300/500', '350/500', '400/500', '450/500']);
    expect(store.getState()).toMatchObject({ progress: null, busy: false });
  });
  it('stops at a part that is refused, and says how many were issued', async () => {
    const { store, batches } = storeFor(3);
    expect(await store.getState().issue(ids, false)).toBe(100);
    expect(batches).toHaveLength(3);
  });
  it('in which some cannot be issued says so first, and issues the others on a second yes', async () => {
    const { store, batches } = storeFor();
    const asked = ['x', ...ids.slice(0, 60)];
    expect(await store.getState().issue(asked, false)).toMatchObject({ kind: 'batchNotIssuable', possible: 60, refused: [{ name: 'x' }] });
    expect(batches).toEqual([]);
    expect(await store.getState().issue(asked, true)).toBe(60);
    expect(batches).toEqual([50, 10]);
  });
  it('is saved as a file a part', async () => {
    const { store } = storeFor();
    const files: string[] = [];
    expect(await store.getState().pdf(ids, ({ name }) => files.push(name))).toBe(true);
    expect(files).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf']);
    const refused = storeFor(2);
    expect(await refused.store.getState().pdf(ids, () => {})).toBe(false);
  });
  it('of few orders goes at once and tells nothing', async () => {
    const { store, batches, told } = storeFor();
    await store.getState().issue(ids.slice(0, 3), false);
    expect([batches, told]).toEqual([[3], []]);
  });
});

it('Orders are named by the number on their paper; one that is not known here, or is a draft, has no name', async () => {
  const states = {
    known: { kind: 'issued', number: { prefix: '赣', year: 2020, running: 7 } },
    draft: { kind: 'draft' },
  } as Readonly<Record<string, unknown>>;
  const call = (async (_: string, { seek }: { seek: string }) => ({
    sought: seek in states ? { order: { id: seek, state: states[seek] }, place: 0 } : null,
  })) as unknown as Call;
  const names = await createOrdersStore(call, createOrderListStore(call)).getState().numbersOf(['known', 'draft', 'strange']);
  expect([...names]).toEqual([['known', '赣〔2020〕7号']]);
});
