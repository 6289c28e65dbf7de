import { expect, test } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Scenario } from '../../../../shared/domain/scenario.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const [{ code: material }] = everyTable.materials;

async function scenariosOf(call: Client): Promise<readonly Scenario[]> {
  const listed = await call('scenario.list', {});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value;
}

async function datasetOf(call: Client) {
  const got = await call('dataset.get', {});
  if (!got.ok) throw new Error(got.error.kind);
  return got.value;
}

async function ratioOf(call: Client): Promise<number | undefined> {
  return (await datasetOf(call)).materials.find(({ code }) => code === material)?.linkageRatio;
}

test('a scenario is a copy: what is changed in it leaves the base as it was, over a restart too', async () => {
  const { call, service, dataDir } = await officeForTest();
  const base = await datasetOf(call);
  expect(await call('scenario.create', { name: '联动 0.25' })).toMatchObject({ value: { scenario: { name: '联动 0.25' } } });
  expect(await datasetOf(call)).toEqual(base);
  await call('dataset.saveLinkageRatios', { ratios: { [material]: 0.25 } });
  await service.close();
  const again = serviceForTest({ dataDir });
  expect(await ratioOf(again.call)).toBe(0.25);
  expect((await scenariosOf(again.call)).map(({ name, isAtHand }) => [name, isAtHand])).toEqual([
    ['', false],
    ['联动 0.25', true],
  ]);
  await again.call('scenario.open', { scenario: 'base' });
  expect(await datasetOf(again.call)).toEqual(base);
});

test('pins go with their scenario, and so does who decided them', async () => {
  const { call } = await officeForTest();
  const pin = {
    kind: 'dispatch',
    enterprise: null,
    material: null,
    product: null,
    demand: everyTable.demands[0].code,
    min: 1000,
    max: null,
  } as const;
  const pinsOf = async () => {
    const listed = await call('pin.list', {});
    return listed.ok ? listed.value : listed.error;
  };
  const before = await pinsOf();
  await call('scenario.create', { name: '先发' });
  await call('pin.save', { pin, reason: '会议', replaces: null });
  const pinned = await pinsOf();
  await call('scenario.open', { scenario: 'base' });
  expect(await pinsOf()).toEqual(before);
  const [, made] = await scenariosOf(call);
  await call('scenario.open', { scenario: made.id });
  expect(await pinsOf()).toEqual(pinned);
});

test('a plan remembers its scenario, and only the base is approved: adopting makes it so, and adopting back undoes it', async () => {
  const { call, dataDir, service } = await officeForTest();
  const base = await datasetOf(call);
  const basePlan = await planOf(call);
  await call('scenario.create', { name: '联动 0.25' });
  await call('dataset.saveLinkageRatios', { ratios: { [material]: 0.25 } });
  const plan = await planOf(call);
  const [, made] = await scenariosOf(call);
  expect(await call('plan.get', { plan })).toMatchObject({
    value: { summary: { scenario: { id: made.id, name: '联动 0.25' }, isCurrent: true } },
  });
  expect(await call('plan.get', { plan: basePlan })).toMatchObject({ value: { summary: { scenario: { id: 'base' }, isCurrent: false } } });
  expect(await call('plan.approve', { plan })).toEqual({ ok: false, error: { kind: 'planOfScenario', name: '联动 0.25' } });
  expect(await call('scenario.adopt', { scenario: made.id, keepAs: '原基准' })).toMatchObject({ value: { scenario: { id: 'base' } } });
  expect(await ratioOf(call)).toBe(0.25);
  expect(await call('plan.approve', { plan })).toMatchObject({ value: { state: 'approved' } });
  await call('scenario.adopt', { scenario: made.id, keepAs: '联动 0.25' });
  expect(await datasetOf(call)).toEqual(base);
  await service.close();
  expect(loadAudit(openForTest(`${dataDir}/tongdiao.db`)).map(({ what }) => what)).toContain('scenario.adopt');
});

test('names are unique, the base keeps its own, and the scenario in use is not removed', async () => {
  const { call } = await officeForTest();
  await call('scenario.create', { name: '甲' });
  const [, made] = await scenariosOf(call);
  expect(await call('scenario.create', { name: '甲' })).toEqual({ ok: false, error: { kind: 'scenarioNameTaken', name: '甲' } });
  expect(await call('scenario.remove', { scenario: made.id })).toEqual({ ok: false, error: { kind: 'scenarioAtHand', name: '甲' } });
  for (const channel of ['scenario.remove', 'scenario.open'] as const)
    expect(await call(channel, { scenario: 'none' })).toEqual({ ok: false, error: { kind: 'scenarioNotFound', scenario: 'none' } });
  expect(await call('scenario.rename', { scenario: 'base', name: '乙' })).toEqual({ ok: false, error: { kind: 'scenarioIsBase' } });
  expect(await call('scenario.adopt', { scenario: 'base', keepAs: '乙' })).toEqual({ ok: false, error: { kind: 'scenarioIsBase' } });
  expect(await call('scenario.rename', { scenario: made.id, name: '乙' })).toMatchObject({ value: [{ id: 'base' }, { name: '乙' }] });
  await call('scenario.open', { scenario: 'base' });
  expect(await call('scenario.remove', { scenario: made.id })).toMatchObject({ value: [{ id: 'base', isAtHand: true }] });
});

test('why two plans differ is found in the planner’s thread', async () => {
  const { call } = await officeForTest();
  const before = await planOf(call);
  await call('scenario.create', { name: '联动 0' });
  await call('dataset.saveLinkageRatios', { ratios: { [material]: 0 } });
  const after = await planOf(call);
  const started = await call('scenario.attribute', { before, after });
  if (!started.ok) throw new Error(started.error.kind);
  const state = async () => call('plan.progress', started.value);
  await expect.poll(state, { timeout: 60_000 }).toMatchObject({ value: { kind: 'attributed', attribution: { toldWithNext: [] } } });
  expect(await call('scenario.attribute', { before, after: 'none' })).toEqual({ ok: false, error: { kind: 'planNotFound', plan: 'none' } });
});
