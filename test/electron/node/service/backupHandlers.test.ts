import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';
import { soundness } from './soundness.ts';

async function daysOf(call: Client): Promise<number> {
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  return dataset.value.policy.days;
}

async function madeByHand(call: Client): Promise<string> {
  const list = await call('backup.make', {});
  if (!list.ok) throw new Error(list.error.kind);
  const [{ name, reason }] = list.value;
  expect(reason).toBe('by-hand');
  return name;
}

test('a manual backup is restored while the office runs: the old database is kept, and the log says so', async () => {
  const { call, service, dataDir } = await officeForTest();
  const name = await madeByHand(call);
  expect(await call('backup.content', { name })).toMatchObject({ ok: true, value: { office: '江西省统调办', demands: 2, orders: 0 } });
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  await call('dataset.savePolicy', { ...dataset.value.policy, days: 3 });
  expect(await daysOf(call)).toBe(3);

  // Others may ask meanwhile and are answered from one database or the other, never from neither.
  const [restored, ...others] = await Promise.all([
    call('backup.restore', { name }),
    ...Array.from({ length: 5 }, () => call('export.workbook', { language: 'zh' })),
  ]);
  expect(restored).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
  expect(others.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  expect(await daysOf(call)).toBe(2);
  const list = await call('backup.list', {});
  const kept = list.ok ? list.value.find(({ reason }) => reason === 'before-restore') : undefined;
  expect(kept === undefined ? null : await call('backup.content', { name: kept.name })).toMatchObject({ ok: true });
  await service.close();
  expect(soundness(dataDir).wrong).toEqual([]);
  expect(loadAudit(openForTest(path.join(dataDir, 'tongdiao.db'))).at(-1)).toMatchObject({
    what: 'backup.restore',
    before: { kept: kept?.name },
    after: { name },
  });
});

test('a damaged database is noticed at start, its backups can still be listed, and the newest is restored', async () => {
  const { call, service, dataDir } = await officeForTest();
  const name = await madeByHand(call);
  await service.close();
  const file = path.join(dataDir, 'tongdiao.db');
  const bytes = readFileSync(file);
  bytes.fill(7, 100, 4000);
  writeFileSync(file, bytes);

  const again = serviceForTest({ dataDir });
  expect(await again.call('app.state', {})).toMatchObject({ error: { kind: 'databaseUnreadable' } });
  expect(await again.call('backup.make', {})).toMatchObject({ error: { kind: 'databaseUnreadable' } });
  expect(await again.call('backup.list', {})).toMatchObject({ ok: true, value: [{ name }] });
  expect(await again.call('backup.restore', { name })).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
  expect(await daysOf(again.call)).toBe(2);
  const list = await again.call('backup.list', {});
  const kept = list.ok ? list.value.find(({ reason }) => reason === 'before-restore') : undefined;
  expect(readFileSync(path.join(dataDir, 'backups', kept?.name ?? '')).equals(bytes)).toBe(true);
});

test('a backup that cannot be restored leaves the office as it is', async () => {
  const { call } = await officeForTest();
  const refused = { ok: false, error: { kind: 'backupBroken', name: 'auto-2020-03-02T12-00-00-000Z.db' } };
  expect(await call('backup.restore', { name: 'auto-2020-03-02T12-00-00-000Z.db' })).toEqual(refused);
  expect(await call('backup.restore', { name: '../tongdiao.db' })).toMatchObject({ error: { kind: 'backupBroken' } });
  expect(await daysOf(call)).toBe(2);
});

test('before data are imported over existing ones, a backup is made', async () => {
  const { call } = await officeForTest();
  expect(await call('dataset.import', { label: '新', files: uploaded({ ...everyTable, demands: [], secured: [] }) })).toMatchObject({
    ok: true,
  });
  const list = await call('backup.list', {});
  if (!list.ok) throw new Error(list.error.kind);
  expect(list.value.map(({ reason }) => reason)).toEqual(['before-import']);
  expect(await call('backup.content', { name: list.value[0].name })).toMatchObject({ ok: true, value: { demands: 2 } });
});
