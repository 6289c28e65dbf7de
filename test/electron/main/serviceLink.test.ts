// Shows that a service that keeps crashing is neither restarted for ever nor given up for ever.
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { ServiceLink } from '../../../electron/main/serviceLink.ts';
import type { ChangeNews } from '../../../shared/contract/changeNews.ts';
import { temporaryFolder } from '../node/db/temporaryDatabase.ts';
import { UtilityDouble } from './electronDouble.ts';

vi.mock('electron', async () => (await import('./electronDouble.ts')).electronDouble);

let link: ServiceLink;
afterEach(() => link.close());

it('is restarted three times a minute, then only on a call after that minute', async () => {
  const { linkService } = await import('../../../electron/main/serviceLink.ts');
  const { utilityPlanner } = await import('../../../electron/main/utilityPlanner.ts');
  const told: string[] = [];
  const heard: ChangeNews[] = [];
  let now = 0;
  const script = join(import.meta.dirname, '..', '..', '..', 'electron', 'main', 'serviceProcess.ts');
  const folder = temporaryFolder();
  link = linkService({
    script,
    start: { dataDir: join(folder, 'data'), sampleDir: folder },
    host: {},
    startPlanner: utilityPlanner(''),
    onNews: (news) => heard.push(news),
    report: (what) => told.push(what),
    clock: () => now,
  });
  const endings: unknown[] = [];
  for (let k = 0; k < 4; k += 1) {
    const answer = link.dispatch('app.state', {}, 'window 1');
    UtilityDouble.forked.at(-1)?.child.kill('SIGKILL');
    endings.push(await answer);
  }
  const crash = (restarted: boolean) => ({ ok: false, error: { kind: 'serviceCrashed', reason: 'exit 9', restarted } });
  expect(endings).toEqual([crash(true), crash(true), crash(true), crash(false)]);
  expect(await link.dispatch('app.state', {}, 'window 1')).toEqual(crash(false));
  expect(UtilityDouble.forked).toHaveLength(4);
  expect(told).toEqual(Array(4).fill('the service ended: exit 9'));
  now += 61_000;
  expect(await link.dispatch('app.state', {}, 'window 1')).toMatchObject({ ok: true, value: { office: null } });
  expect(UtilityDouble.forked).toHaveLength(5);
  const created = await link.dispatch(
    'office.create',
    { name: '省办', kind: 'province', region: '360000', language: 'zh', start: 'empty' },
    'window 1',
  );
  expect(created).toMatchObject({ ok: true });
  await expect.poll(() => heard).toContainEqual({ whats: ['office.create'], from: 'window 1' });
}, 60_000);
