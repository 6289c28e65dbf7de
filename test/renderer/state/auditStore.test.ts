import { expect, it } from 'vitest';
import { createAuditStore } from '../../../renderer/state/auditStore.ts';
import type { AuditFilter } from '../../../shared/domain/auditQuery.ts';
import { noFilter } from '../../../shared/domain/columnFilter.ts';
import type { Call } from '../../../renderer/state/call.ts';
import { rowAt } from '../../../renderer/state/pagedRows.ts';

interface Asked {
  readonly filter: AuditFilter;
  readonly from: number;
  readonly count: number;
}

/** A log of so many entries, the newest first; words are found in ten. */
function storeOf(entries: number) {
  const asked: number[] = [];
  const call = (async (_: string, { filter, from, count }: Asked) => {
    asked.push(from);
    const found = filter.detail === undefined ? entries : 10;
    const rows = Array.from({ length: Math.max(0, Math.min(count, found - from)) }, (_each, k) => ({ position: found - from - k }));
    return { from, rows, count: found, choices: from === 0 ? { who: ['李四'], what: [] } : null };
  }) as unknown as Call;
  return { store: createAuditStore(call), asked };
}

it('the log is as long as the service says, and only what comes into sight is fetched, once', async () => {
  const { store, asked } = storeOf(40_250);
  await store.getState().load();
  expect(store.getState().rows.count).toBe(40_250);
  await store.getState().near(0, 40);
  await Promise.all([store.getState().near(20_050, 20_120), store.getState().near(20_080, 20_150)]);
  expect(asked).toEqual([0, 20_000, 20_100]);
  const { rows, choices } = store.getState();
  expect([0, 99, 20_050, 20_149].map((place) => rowAt(rows, place)?.position)).toEqual([40_250, 40_151, 20_200, 20_101]);
  expect(rowAt(rows, 300)).toBeNull();
  expect(choices.who).toEqual(['李四']);
});

it('the last page of the log holds its first entry', async () => {
  const { store } = storeOf(250);
  await store.getState().load();
  await store.getState().near(200, 250);
  expect(rowAt(store.getState().rows, 249)?.position).toBe(1);
});

it('another question begins anew, and all its rows are what is saved', async () => {
  const { store } = storeOf(250);
  await store.getState().load();
  await store.getState().ask({ filter: { detail: { ...noFilter, contains: '下达' } }, sort: null });
  expect(store.getState().rows.count).toBe(10);
  expect((await store.getState().all())?.map(({ position }) => position)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});
