// Shows that a window that has not heard of a change does not overwrite it.
import { expect, test } from 'vitest';
import type { AppState } from '../../../../shared/contract/appState.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest } from './serviceForTest.ts';

async function stateOf(call: Client): Promise<AppState> {
  const state = await call('app.state', {});
  if (!state.ok) throw new Error(state.error.kind);
  return state.value;
}

test('settings saved from what another has changed since are refused with both values, and nothing is written', async () => {
  const { call } = await officeForTest();
  const { settings, settingsVersion: version } = await stateOf(call);
  const mine = { ...settings, order: { ...settings.order, agency: '甲办公室' } };
  expect(await call('settings.save', { ...mine, version })).toMatchObject({ ok: true, value: { settings: mine } });
  const yours = { ...settings, order: { ...settings.order, agency: '乙办公室' } };
  expect(await call('settings.save', { ...yours, version })).toEqual({
    ok: false,
    error: { kind: 'versionOutdated', what: 'settings', parts: [{ part: 'order.agency', now: '甲办公室', yours: '乙办公室' }] },
  });
  const now = await stateOf(call);
  expect(now.settings).toEqual(mine);
  expect(await call('settings.save', { ...yours, version: now.settingsVersion })).toMatchObject({ ok: true });
});

test('the rule has one version: ratios changed elsewhere hold up the policy, and the other way round', async () => {
  const { call } = await officeForTest();
  const version = (await stateOf(call)).dataset?.ruleVersion;
  await call('dataset.saveLinkageRatios', { ratios: { MB: 0.25 }, version });
  const policy = { ...everyTable.policy, days: 3 };
  expect(await call('dataset.savePolicy', { ...policy, version })).toMatchObject({
    error: { kind: 'versionOutdated', what: 'rule', parts: [{ part: 'days', now: String(everyTable.policy.days), yours: '3' }] },
  });
  const heard = (await stateOf(call)).dataset?.ruleVersion;
  const saved = await call('dataset.savePolicy', { ...policy, version: heard });
  expect(saved).toMatchObject({ value: { dataset: { policy } } });
  expect(saved.ok && saved.value.dataset?.policy).not.toHaveProperty('version');
  expect(await call('dataset.saveLinkageRatios', { ratios: { MB: 0.5 }, version: heard })).toMatchObject({
    error: { kind: 'versionOutdated', parts: [{ part: 'MB', now: '0.25', yours: '0.5' }] },
  });
});

test('pins set, removed or adopted from a list that another has changed are refused; other edits are nobody’s hindrance', async () => {
  const { call } = await officeForTest();
  const version = (await stateOf(call)).dataset?.pinsVersion;
  const pin = { kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: 0, max: null } as const;
  const [seen] = everyTable.demands;
  await call('edit.change', { table: 'demands', rows: [{ row: 0, seen: seen as never, texts: { quantityPieces: '7' } }] });
  expect(await call('pin.save', { pin, reason: '会议', replaces: null, version })).toMatchObject({ ok: true });
  const other = { ...pin, max: 0.5 };
  expect(await call('pin.save', { pin: other, reason: '检修', replaces: null, version })).toEqual({
    ok: false,
    error: { kind: 'versionOutdated', what: 'pins', parts: [{ part: 'E1 MB', now: '0–', yours: '0–0.5' }] },
  });
  expect(await call('pin.remove', { pin, version })).toMatchObject({ error: { kind: 'versionOutdated' } });
  expect(await call('quotaBand.adopt', { pins: [other], reason: '会议', version })).toMatchObject({ error: { kind: 'versionOutdated' } });
});
