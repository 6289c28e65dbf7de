import { expect, test } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { DecidedPin } from '../../../../shared/domain/pins.ts';
import type { Pin } from '../../../../shared/domain/tables.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';

const nothing = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };
const { demands, enterprises, materials } = everyTable;
const dispatch: Pin = { ...nothing, kind: 'dispatch', demand: demands[0].code, min: 1000 };
const decision = { author: '值班员', reason: '省指挥部会议', at: '2020-03-01T12:00:00.000Z' };

async function listOf(call: Client): Promise<readonly DecidedPin[]> {
  const listed = await call('pin.list', {});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value;
}

test('a pin is kept with who set it and why, also over a restart, and makes the plan stale until it is removed', async () => {
  const { call, service, dataDir } = await officeForTest();
  const before = await listOf(call);
  const plan = await planOf(call);
  expect(await call('pin.save', { pin: dispatch, reason: '省指挥部会议', replaces: null })).toMatchObject({
    value: { dataset: { rows: { pins: before.length + 1 } } },
  });
  expect(await listOf(call)).toEqual([...before, { pin: dispatch, decision }]);
  expect(await call('plan.list', {})).toMatchObject({ value: [{ id: plan, isCurrent: false }] });
  await service.close();
  const again = serviceForTest({ dataDir });
  expect((await listOf(again.call)).at(-1)).toEqual({ pin: dispatch, decision });
  await again.call('pin.remove', { pin: dispatch });
  expect(await listOf(again.call)).toEqual(before);
  expect(await again.call('plan.list', {})).toMatchObject({ value: [{ id: plan, isCurrent: true }] });
});

test('a changed pin replaces the old one, with the new reason', async () => {
  const { call } = await officeForTest();
  const before = await listOf(call);
  const quota: Pin = { ...nothing, kind: 'quota', enterprise: enterprises[0].code, material: materials[0].code, max: 5 };
  await call('pin.save', { pin: dispatch, reason: '先发', replaces: null });
  await call('pin.save', { pin: quota, reason: '检修', replaces: null });
  const less = { ...dispatch, min: 500, max: 800 };
  await call('pin.save', { pin: less, reason: '省指挥部会议', replaces: dispatch });
  const after = await listOf(call);
  expect(after.slice(before.length).map(({ pin, decision: by }) => [pin, by?.reason])).toEqual([
    [less, '省指挥部会议'],
    [quota, '检修'],
  ]);
});

test('pins imported from files have no author here', async () => {
  const { call } = await officeForTest();
  await call('pin.save', { pin: dispatch, reason: '省指挥部会议', replaces: null });
  await call('dataset.import', { label: '江西', files: uploaded({ ...everyTable, pins: [dispatch] }) });
  expect(await listOf(call)).toEqual([{ pin: dispatch, decision: null }]);
});

test('a pin against the rules of the dataset is refused with what is wrong, and nothing is saved', async () => {
  const { call } = await officeForTest();
  const before = await listOf(call);
  const wrong: [Partial<Pin>, string][] = [
    [{ demand: 'nowhere' }, 'unknownReference'],
    [{ min: 900, max: 800 }, 'pinMinAboveMax'],
    [{ min: null }, 'pinEmpty'],
    [{ min: 0.5 }, 'notWhole'],
    [{ enterprise: enterprises[0].code }, 'pinFields'],
  ];
  for (const [change, kind] of wrong) {
    const answer = await call('pin.save', { pin: { ...dispatch, ...change }, reason: '会议', replaces: null });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'datasetProblems', problems: [{ kind }] } });
  }
  expect(await listOf(call)).toEqual(before);
});

test('changing or removing a missing pin is refused', async () => {
  const { call } = await officeForTest();
  const gone = { ...dispatch, min: 7 };
  expect(await call('pin.save', { pin: dispatch, reason: '会议', replaces: gone })).toEqual({ ok: false, error: { kind: 'pinNotFound' } });
  expect(await call('pin.remove', { pin: gone })).toEqual({ ok: false, error: { kind: 'pinNotFound' } });
  expect(await serviceForTest().call('pin.list', {})).toEqual({ ok: false, error: { kind: 'noDataset' } });
});

test('the audit log records the pins before and after, with who and why', async () => {
  const { call, service, dataDir } = await officeForTest();
  const before = await listOf(call);
  await call('pin.save', { pin: dispatch, reason: '省指挥部会议', replaces: null });
  await service.close();
  const entries = loadAudit(openForTest(`${dataDir}/tongdiao.db`));
  expect(entries.at(-1)).toMatchObject({ who: '值班员', what: 'pin.save', before, after: [...before, { pin: dispatch, decision }] });
});

test('the prices of a plan are found without saving anything, and those of no plan are refused', async () => {
  const { call } = await officeForTest();
  const held: Pin = { ...dispatch, min: null, max: 1000 };
  await call('pin.save', { pin: held, reason: '省指挥部会议', replaces: null });
  const plan = await planOf(call);
  const started = await call('pin.prices', { plan });
  if (!started.ok) throw new Error(started.error.kind);
  const state = async () => {
    const answer = await call('plan.progress', started.value);
    return answer.ok ? answer.value : answer.error;
  };
  await expect.poll(state, { timeout: 60_000 }).not.toMatchObject({ kind: 'running' });
  const end = await state();
  if (end.kind !== 'priced') throw new Error(JSON.stringify(end));
  expect(end.prices.at(-1)).toMatchObject({ pin: held, groups: [{ tier: demands[0].tier, product: demands[0].product, withoutPin: 1 }] });
  expect(await call('plan.list', {})).toMatchObject({ value: [{ id: plan }] });
  expect(await call('pin.prices', { plan: 'x' })).toEqual({ ok: false, error: { kind: 'planNotFound', plan: 'x' } });
});
