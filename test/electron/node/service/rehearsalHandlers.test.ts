import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { RehearsalState } from '../../../../shared/contract/rehearsalApi.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const question = {
  variants: [{ name: '现行' }, { name: '联动10%', linkageRatio: 0.1, reserveTimes: 2 }],
  runs: 2,
  days: 1,
  seed: 3,
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
  expect(printed.ok && Buffer.from(printed.value.base64, 'base64').toString('utf8')).toContain('从“现行”改为“联动10%”');

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
