import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { RehearsalState } from '../../../../shared/contract/rehearsalApi.ts';
import { rehearsalText } from '../../../../shared/text/rehearsalText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { runHere } from '../../cli/runHere.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const question = {
  variants: [{ name: '现行' }, { name: '联动10%', linkageRatio: 0.1, reserveTimes: 2 }],
  runs: 2,
  days: 1,
  seed: 3,
  luck: 'assumed',
} as const;

async function ended(call: Client, rehearsal: string): Promise<RehearsalState> {
  for (;;) {
    const got = await call('rehearsal.get', { rehearsal });
    if (!got.ok) throw new Error(got.error.kind);
    if (!got.value.state.isRunning) return got.value.state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a rehearsal is lived, stopped and gone on with, printed, and a variant of it becomes a scenario', async () => {
  const { call, service, dataDir } = await officeForTest({ clock: () => new Date(`${everyTable.policy.start}T12:00:00`) });
  const begun = await call('rehearsal.start', question);
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  const { id } = begun.value;
  expect(begun.value).toMatchObject({ start: everyTable.policy.start, runs: 2, isRunning: true, failure: null });
  expect(await call('rehearsal.stop', { rehearsal: id })).toMatchObject({ ok: true, value: { isRunning: false } });
  await service.close();

  // Another day's program goes on from the data it was begun with.
  const again = serviceForTest({ dataDir, clock: () => new Date(`${everyTable.policy.start}T12:00:00`) });
  expect(await again.call('rehearsal.list', {})).toMatchObject({ ok: true, value: [{ id, isRunning: false }] });
  await again.call('dataset.saveLinkageRatios', { ratios: { [everyTable.materials[0].code]: 0.9 } });
  expect(await again.call('rehearsal.resume', { rehearsal: id })).toMatchObject({ ok: true });
  expect(await ended(again.call, id)).toMatchObject({ done: 2, failure: null });
  const view = await again.call('rehearsal.get', { rehearsal: id });
  expect(view).toMatchObject({ ok: true, value: { results: { runs: 2, variants: ['现行', '联动10%'] } } });
  const printed = await again.call('rehearsal.file', { rehearsal: id, format: 'html', language: 'zh' });
  expect(
    printed.ok &&
      Buffer.from(printed.value.base64, 'base64')
        .toString('utf8')
        .replace(/<[^>]+>/g, ''),
  ).toContain('从“现行”改为“联动10%”');

  const adopted = await again.call('rehearsal.adopt', { rehearsal: id, variant: '联动10%', name: '试联动10%' });
  expect(adopted).toMatchObject({ ok: true, value: { scenario: { name: '试联动10%' } } });
  const data = await again.call('dataset.get', {});
  if (!data.ok) throw new Error(data.error.kind);
  const ratios = data.value.materials.filter(({ scarce }) => scarce).map(({ linkageRatio }) => linkageRatio);
  expect(new Set(ratios.filter((ratio) => ratio > 0))).toEqual(new Set([0.1]));
  for (const [product, pieces] of Object.entries(everyTable.policy.goodsReserve))
    expect(data.value.policy.goodsReserve[product]).toBe(2 * pieces);
  // The name is taken now, and a refusal leaves no further copy behind.
  expect(await again.call('rehearsal.adopt', { rehearsal: id, variant: '现行', name: '试联动10%' })).toMatchObject({
    error: { kind: 'scenarioNameTaken' },
  });
  expect(await again.call('rehearsal.remove', { rehearsal: id })).toEqual({ ok: true, value: [] });
  expect(await again.call('rehearsal.get', { rehearsal: id })).toMatchObject({ error: { kind: 'rehearsalNotFound' } });
}, 120_000);

test('what cannot be rehearsed is refused by name before anything is begun', async () => {
  const { call, dataDir } = await officeForTest({ clock: () => new Date(`${everyTable.policy.start}T12:00:00`) });
  expect(await call('rehearsal.start', { ...question, days: 300 })).toMatchObject({
    error: { kind: 'rehearsalNumberWrong', what: 'days' },
  });
  const strange = [{ name: 'a', goodsReserve: { NOTHING: 5 } }];
  expect(await call('rehearsal.start', { ...question, variants: strange })).toMatchObject({
    error: { kind: 'rehearsalVariantImpossible', variant: 'a' },
  });
  expect(await call('rehearsal.list', {})).toEqual({ ok: true, value: [] });
  rmSync(path.join(dataDir, 'rehearsals'), { recursive: true, force: true });
});

test('luck is fitted to ten days of the office’s own reports, frozen with the rehearsal, and the same at the command line', async () => {
  const { start } = everyTable.policy;
  const { call, dataDir } = await officeForTest({ clock: () => new Date(`${addDays(start, 12)}T12:00:00`) });
  const [{ code: enterprise }] = everyTable.enterprises;
  const reportsOf = (days: readonly number[]) => ({
    reports: days.map((k) => ({ date: addDays(start, k), enterprise, output: [], materials: [], workforce: null, note: '' })),
  });
  expect(await call('daily.save', reportsOf([0, 1, 2]))).toMatchObject({ ok: true });
  for (let k = 0; k < 12; k += 1) expect(await call('day.close', { day: addDays(start, k), by: '示例甲' })).toMatchObject({ ok: true });
  const asked = { ...question, runs: 1, days: 1, luck: 'fitted' } as const;
  expect(await call('rehearsal.start', asked)).toMatchObject({ error: { kind: 'luckTooFewDays', days: 3, needed: 10 } });
  expect(await call('daily.save', reportsOf([4, 5, 6, 7, 8, 9, 11]))).toMatchObject({ ok: true });
  const luck = await call('rehearsal.luck', {});
  if (!luck.ok) throw new Error(luck.error.kind);
  // Of eleven days after the first report, two have none.
  const silent = { name: 'makerSilent', assumed: 0.1, own: 2 / 11, count: 11, fitted: 0.129032 };
  expect(luck.value).toMatchObject({ days: 10, daysToFit: 10, numbers: expect.arrayContaining([silent]) as unknown });

  const begun = await call('rehearsal.start', asked);
  expect(begun).toMatchObject({ ok: true, value: { fittedDays: 10 } });
  if (!begun.ok) return;
  const { id } = begun.value;
  await call('rehearsal.stop', { rehearsal: id });
  const table = readFileSync(path.join(dataDir, 'rehearsals', id, 'luck.csv'), 'utf8');
  expect(table).toContain('makerSilent,0.129032,chance a day that a maker does not report (drill),fitted to 11 in 10 days\n');
  const folder = temporaryFolder();
  const [morning, out] = ['morning', 'out'].map((name) => path.join(folder, name));
  const variants = path.join(folder, 'variants.json');
  writeFileSync(variants, JSON.stringify(asked.variants));
  expect(await runHere(['position', '--data', dataDir, '--out', morning])).toMatchObject({ code: 0 });
  const words = ['rehearse', morning, '--variants', variants, '--runs', '1', '--days', '1', '--luck', 'fitted', '--out', out];
  expect(await runHere([...words, '--data', folder])).toMatchObject({ code: 1 });
  expect(await runHere([...words, '--data', dataDir])).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(out, 'luck.csv'), 'utf8')).toBe(table);
  expect(readFileSync(path.join(out, 'results.html'), 'utf8').replace(/<[^>]+>/g, '')).toContain(rehearsalText.zh.fittedLuck(10));
  // Reports that come in later change nothing of it.
  expect(await call('daily.save', reportsOf([3]))).toMatchObject({ ok: true });
  expect(await call('rehearsal.list', {})).toMatchObject({ ok: true, value: [{ id, fittedDays: 10 }] });
  expect(readFileSync(path.join(dataDir, 'rehearsals', id, 'luck.csv'), 'utf8')).toBe(table);
}, 60_000);
