import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../../shared/contract/backupApi.ts';
import { agedBackups, isBackupDue, listBackups, makeBackup, readBackup, restoreBackup } from '../../../../electron/node/files/backups.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from '../service/serviceForTest.ts';

const now = new Date('2020-03-31T12:00:00.000Z');
const at = (hours: number, reason: Backup['reason'] = 'auto'): Backup => {
  const instant = new Date(now.getTime() - hours * 3_600_000).toISOString();
  return { name: `${reason}-${instant.replace(/[:.]/g, '-')}.db`, reason, at: instant, bytes: 1 };
};

describe('Backups by age', () => {
  it('are due an hour after the last of the clock', () => {
    expect(isBackupDue([], now)).toBe(true);
    expect(isBackupDue([at(0.9)], now)).toBe(false);
    expect(isBackupDue([at(1)], now)).toBe(true);
    expect(isBackupDue([at(0.1, 'before-import'), at(2)], now)).toBe(true);
  });
  it('stay for two days, then the last of each day for thirty; those before imports stay as long', () => {
    const list = [at(1), at(30), at(62), at(63), at(90), at(40 * 24)];
    expect(agedBackups(list, now)).toEqual([list[3], list[5]]);
    const imports = Array.from({ length: 12 }, (_, k) => at((31 + k) * 24, 'before-import'));
    expect(agedBackups(imports, now)).toEqual(imports.slice(10));
    expect(agedBackups([at(5 * 24, 'before-restore')], now)).toEqual([]);
  });
});

describe('A backup', () => {
  it('is made when the app starts, once an hour, and says what is in it', async () => {
    const { service, dataDir } = await officeForTest();
    await service.close();
    expect(listBackups(dataDir)).toEqual([]);
    const again = serviceForTest({ dataDir });
    await again.service.close();
    const [backup, ...others] = listBackups(dataDir);
    expect([backup.reason, backup.at, others]).toEqual(['auto', '2020-03-01T12:00:00.000Z', []]);
    expect(readBackup(dataDir, backup.name)).toMatchObject({ value: { office: '江西省统调办', orders: 0 } });
    const soon = serviceForTest({ dataDir, clock: () => new Date('2020-03-01T12:30:00.000Z') });
    await soon.service.close();
    expect(listBackups(dataDir)).toHaveLength(1);
    const later = serviceForTest({ dataDir, clock: () => new Date('2020-03-01T13:30:00.000Z') });
    await later.service.close();
    expect(listBackups(dataDir)).toHaveLength(2);
  });
  it('takes the place of a database that is damaged, which is kept, and not of one that is in use', async () => {
    const { call, service, dataDir } = await officeForTest();
    const file = path.join(dataDir, 'tongdiao.db');
    const db = openForTest(file);
    const name = makeBackup(db, dataDir, 'auto', now);
    db.close();
    expect(restoreBackup(dataDir, name, now)).toMatchObject({ error: { kind: 'databaseInUse' } });
    await call('dataset.savePolicy', { ...(await datasetOf(call)).policy, days: 3 });
    await service.close();
    const bytes = readFileSync(file);
    bytes.fill(7, 100, 4000);
    writeFileSync(file, bytes);
    const broken = serviceForTest({ dataDir });
    expect(await broken.call('app.state', {})).toMatchObject({ error: { kind: 'databaseUnreadable' } });
    await broken.service.close();

    const restored = restoreBackup(dataDir, name, now);
    if (!restored.ok) throw new Error(JSON.stringify(restored.error));
    expect(readFileSync(path.join(dataDir, 'backups', restored.value.kept ?? '')).equals(bytes)).toBe(true);
    const again = serviceForTest({ dataDir });
    expect((await datasetOf(again.call)).policy.days).not.toBe(3);
    expect(readdirSync(dataDir).filter((one) => one.endsWith('.new'))).toEqual([]);
  });
  it('that is damaged is not believed', async () => {
    const { service, dataDir } = await officeForTest();
    const db = openForTest(path.join(dataDir, 'tongdiao.db'));
    const name = makeBackup(db, dataDir, 'auto', now);
    db.close();
    await service.close();
    const file = path.join(dataDir, 'backups', name);
    const bytes = readFileSync(file);
    bytes.fill(9, 5000, 9000);
    writeFileSync(file, bytes);
    expect(readBackup(dataDir, name)).toEqual({ ok: false, error: { kind: 'backupBroken', name } });
    expect(restoreBackup(dataDir, name, now)).toMatchObject({ error: { kind: 'backupBroken' } });
    expect(readBackup(dataDir, '../../etc/passwd')).toMatchObject({ error: { kind: 'backupBroken' } });
  });
});

async function datasetOf(call: Awaited<ReturnType<typeof officeForTest>>['call']) {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}
