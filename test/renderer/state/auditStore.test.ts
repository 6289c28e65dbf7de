import { expect, it } from 'vitest';
import { createAuditStore } from '../../../renderer/state/auditStore.ts';
import type { Call } from '../../../renderer/state/call.ts';
import { rowAt } from '../../../renderer/state/pagedRows.ts';

/** A log of so many entries, answered a hundred at a time as the service does. */
function storeOf(entries: number) {
  const asked: (number | null)[] = [];
  const call = (async (_: string, { before }: { before: number | null }) => {
    asked.push(before);
    const newest = before === null ? entries : before - 1;
    const lines = Array.from({ length: Math.min(100, newest) }, (_each, k) => ({ position: newest - k }));
    return { lines, more: newest > 100 };
  }) as unknown as Call;
  return { store: createAuditStore(call), asked };
}

it('the log is as long as its newest entry says, and only what comes into sight is fetched, once', async () => {
  const { store, asked } = storeOf(40_250);
  await store.getState().load();
  expect(store.getState().rows.count).toBe(40_250);
  await store.getState().near(0, 40);
  await Promise.all([store.getState().near(20_050, 20_120), store.getState().near(20_080, 20_150)]);
  expect(asked).toEqual([null, 20_251, 20_151]);
  const { rows } = store.getState();
  expect([0, 99, 20_050, 20_149].map((place) => rowAt(rows, place)?.position)).toEqual([40_250, 40_151, 20_200, 20_101]);
  expect(rowAt(rows, 300)).toBeNull();
});

it('the last page of the log holds its first entry', async () => {
  const { store } = storeOf(250);
  await store.getState().load();
  await store.getState().near(200, 250);
  expect(rowAt(store.getState().rows, 249)?.position).toBe(1);
});
