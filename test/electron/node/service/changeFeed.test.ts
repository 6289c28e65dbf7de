// Shows that every change is reported once, with the window that made it, including changes by other programs.
import { expect, test, vi } from 'vitest';
import type { ChangeNews } from '../../../../shared/contract/changeNews.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

/** Milliseconds, on a busy machine. */
const patience = 10_000;

const edit = (row: number) => ({
  table: 'demands' as const,
  rows: [{ row, seen: everyTable.demands[row] as never, texts: { quantityPieces: '7' } }],
});

test('a change is reported with its channel and the window that made it; reads and refusals are not', async () => {
  const { service, call } = await officeForTest();
  const news: ChangeNews[] = [];
  const stop = service.subscribe((one) => news.push(one));
  await service.dispatch('app.state', {}, 'a');
  await service.dispatch('edit.change', { ...edit(0), rows: [{ ...edit(0).rows[0], seen: {} }] }, 'a');
  await Promise.all([service.dispatch('edit.change', edit(0), 'a'), service.dispatch('edit.change', edit(1), 'b')]);
  await vi.waitFor(() => expect(news).toHaveLength(2), patience);
  expect(news).toEqual([
    { whats: ['edit.change'], from: 'a' },
    { whats: ['edit.change'], from: 'b' },
  ]);
  stop();
  await call('edit.undo', {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(news).toHaveLength(2);
});

test('a restore is reported to every window but the one that asked for it', async () => {
  const { service, call } = await officeForTest();
  const backups = await call('backup.make', {});
  if (!backups.ok) return expect.fail();
  const news: ChangeNews[] = [];
  service.subscribe((one) => news.push(one));
  await service.dispatch('backup.restore', { name: backups.value[0].name }, 'a');
  await vi.waitFor(() => expect(news).toContainEqual({ whats: expect.arrayContaining(['backup.restore']), from: 'a' }), patience);
  return undefined;
});

test('a plan found by a run, the lock, and another program’s change are reported to all', async () => {
  const { service, call, dataDir } = await officeForTest({ hasScreen: true });
  const whats: string[] = [];
  service.subscribe((one) => whats.push(...one.whats));
  await planOf(call);
  await vi.waitFor(() => expect(whats).toContain('plan.save'), patience);
  await service.dispatch('lock.close', {}, 'a');
  await vi.waitFor(() => expect(whats).toContain('lock.close'), patience);
  expect(whats).not.toContain('*');
  const other = serviceForTest({ dataDir });
  await other.call('edit.change', edit(0));
  await vi.waitFor(() => expect(whats).toContain('*'), patience);
});
