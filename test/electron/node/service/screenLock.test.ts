import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const words = '一夜春风来六月天';

test('an office with a passphrase is locked when it starts and answers nothing but the lock until the right words are given', async () => {
  const { call, service, dataDir } = await officeForTest({ hasScreen: true });
  expect(await call('lock.state', {})).toEqual({ ok: true, value: { isSet: false, isLocked: false, afterMinutes: null } });
  const set = await call('lock.set', { passphrase: null, next: words, afterMinutes: 10 });
  expect(set).toEqual({ ok: true, value: { isSet: true, isLocked: false, afterMinutes: 10 } });
  await service.close();

  const again = serviceForTest({ dataDir, hasScreen: true });
  expect(await again.call('app.state', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await again.service.dispatch('no.channel', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await again.call('lock.open', { passphrase: '别的' })).toEqual({ ok: false, error: { kind: 'lockWrong' } });
  expect(await again.call('app.state', {})).toMatchObject({ ok: false });
  expect(await again.call('lock.open', { passphrase: words })).toMatchObject({ ok: true, value: { isLocked: false } });
  expect(await again.call('app.state', {})).toMatchObject({ ok: true });
  await again.call('lock.close', {});
  expect(await again.call('order.summary', {})).toEqual({ ok: false, error: { kind: 'locked' } });
});

test('the passphrase is changed and taken away by who knows it, and lies nowhere on the disk', async () => {
  const { call, dataDir } = await officeForTest({ hasScreen: true });
  await call('lock.set', { passphrase: null, next: words, afterMinutes: null });
  const file = path.join(dataDir, 'lock.json');
  expect(readFileSync(file, 'utf8')).not.toContain(words);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await call('lock.set', { passphrase: null, next: null, afterMinutes: null })).toMatchObject({ error: { kind: 'lockWrong' } });
  expect(await call('lock.set', { passphrase: words, next: 'eight letters', afterMinutes: 5 })).toMatchObject({ ok: true });
  expect(await call('lock.set', { passphrase: 'eight letters', next: null, afterMinutes: null })).toEqual({
    ok: true,
    value: { isSet: false, isLocked: false, afterMinutes: null },
  });
});

test('after a few wrong passphrases each costs a longer wait, during which even the right one is not accepted', async () => {
  let now = Date.parse('2020-03-02T00:00:00.000Z');
  const { call } = await officeForTest({ hasScreen: true, clock: () => new Date(now) });
  await call('lock.set', { passphrase: null, next: words, afterMinutes: null });
  await call('lock.close', {});
  for (let k = 0; k < 5; k += 1) expect(await call('lock.open', { passphrase: `错${k}` })).toMatchObject({ error: { kind: 'lockWrong' } });
  expect(await call('lock.open', { passphrase: words })).toEqual({ ok: false, error: { kind: 'lockWaits', seconds: 1 } });
  now += 1000;
  expect(await call('lock.open', { passphrase: '错' })).toMatchObject({ error: { kind: 'lockWrong' } });
  expect(await call('lock.open', { passphrase: words })).toEqual({ ok: false, error: { kind: 'lockWaits', seconds: 2 } });
  now += 2000;
  expect(await call('lock.open', { passphrase: words })).toMatchObject({ ok: true });
});

test('guesses sent all at once are counted as if they came one after the other, and the right words among the first open', async () => {
  const now = Date.parse('2020-03-02T00:00:00.000Z');
  const { call } = await officeForTest({ hasScreen: true, clock: () => new Date(now) });
  await call('lock.set', { passphrase: null, next: words, afterMinutes: null });
  await call('lock.close', {});
  const guesses = Array.from({ length: 200 }, (_, k) => call('lock.open', { passphrase: `错${k}` }));
  const answers = await Promise.all([...guesses, call('lock.open', { passphrase: words })]);
  const heard = answers.filter((answer) => answer.ok || answer.error.kind !== 'lockWaits');
  expect(heard).toEqual(Array(5).fill({ ok: false, error: { kind: 'lockWrong' } }));
  expect(await call('lock.state', {})).toMatchObject({ value: { isLocked: true } });
});

test('right words at the last free attempt cost no wait afterwards', async () => {
  const { call } = await officeForTest({ hasScreen: true, clock: () => new Date('2020-03-02T00:00:00.000Z') });
  await call('lock.set', { passphrase: null, next: words, afterMinutes: null });
  for (let round = 0; round < 2; round += 1) {
    await call('lock.close', {});
    for (let k = 0; k < 4; k += 1) expect(await call('lock.open', { passphrase: '错' })).toMatchObject({ error: { kind: 'lockWrong' } });
    expect(await call('lock.open', { passphrase: words })).toMatchObject({ ok: true });
  }
});

test('a lock with a damaged file stays locked and says which file it is', async () => {
  const { service, dataDir } = await officeForTest();
  await service.close();
  writeFileSync(path.join(dataDir, 'lock.json'), '{');
  const again = serviceForTest({ dataDir, hasScreen: true });
  expect(await again.call('app.state', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await again.call('lock.open', { passphrase: words })).toMatchObject({ error: { kind: 'lockBroken' } });
  expect(await again.call('lock.close', {})).toMatchObject({ ok: true, value: { isLocked: true } });
  expect(await again.call('app.state', {})).toEqual({ ok: false, error: { kind: 'locked' } });
});

test('programs of the machine without a screen are not locked', async () => {
  const { call, service, dataDir } = await officeForTest();
  await call('lock.set', { passphrase: null, next: words, afterMinutes: null });
  await service.close();
  expect(await serviceForTest({ dataDir }).call('app.state', {})).toMatchObject({ ok: true });
});
