import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups, removeParts } from '../../../../electron/node/files/backupFolder.ts';
import { backUp, readBackup } from '../../../../electron/node/files/backups.ts';
import { sharedBytes } from '../../../../electron/node/files/pageBackup.ts';
import { restoreBackup } from '../../../../electron/node/files/restoreBackup.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { openForTest, temporaryFolder } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from '../service/serviceForTest.ts';

const now = new Date('2020-03-31T12:00:00.000Z');
const budgetBytes = 1e9;

function madeIn(dataDir: string): string {
  const made = backUp({ dataDir, reason: 'auto', at: now, budgetBytes });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

function restored(dataDir: string, name: string) {
  return restoreBackup({ dataDir, name, now, who: '值班员' });
}

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
  it('replaces a damaged database, which is kept, but not one in use', async () => {
    const { call, service, dataDir } = await officeForTest();
    const file = path.join(dataDir, 'tongdiao.db');
    const name = madeIn(dataDir);
    expect(restored(dataDir, name)).toMatchObject({ error: { kind: 'databaseInUse' } });
    await call('dataset.savePolicy', { ...(await datasetOf(call)).policy, days: 3 });
    await service.close();
    const bytes = readFileSync(file);
    bytes.fill(7, 100, 4000);
    writeFileSync(file, bytes);
    const broken = serviceForTest({ dataDir });
    expect(await broken.call('app.state', {})).toMatchObject({ error: { kind: 'databaseUnreadable' } });
    await broken.service.close();

    const done = restored(dataDir, name);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    expect(readFileSync(path.join(dataDir, 'backups', done.value.kept ?? '')).equals(bytes)).toBe(true);
    const again = serviceForTest({ dataDir });
    expect((await datasetOf(again.call)).policy.days).not.toBe(3);
    expect(readdirSync(dataDir).filter((one) => one.endsWith('.new'))).toEqual([]);
  });
  it('that is damaged is not accepted', async () => {
    const { service, dataDir } = await officeForTest();
    const name = madeIn(dataDir);
    await service.close();
    const file = path.join(dataDir, 'backups', 'store', `${name}.pack`);
    const bytes = readFileSync(file);
    bytes.fill(9, 5000, 9000);
    writeFileSync(file, bytes);
    expect(readBackup(dataDir, name)).toEqual({ ok: false, error: { kind: 'backupBroken', name } });
    expect(restored(dataDir, name)).toMatchObject({ error: { kind: 'backupBroken' } });
    expect(readBackup(dataDir, '../../etc/passwd')).toMatchObject({ error: { kind: 'backupBroken' } });
  });
});

describe('All backups together', () => {
  it('stay within the budget, whatever their reason', async () => {
    const { service, dataDir } = await officeForTest();
    await service.close();
    madeIn(dataDir);
    const budget = Math.floor(1.5 * heldBytes(dataDir));
    for (let k = 1; k <= 24; k += 1) {
      changePages(path.join(dataDir, 'tongdiao.db'), k);
      const at = new Date(now.getTime() + k * 3_600_000);
      const reason = (['before-import', 'by-hand', 'auto'] as const)[k % 3];
      expect(backUp({ dataDir, reason, at, budgetBytes: budget })).toMatchObject({ ok: true });
    }
    // The newest ten stay, whatever they take.
    const list = listBackups(dataDir);
    expect(list.length).toBeLessThan(25);
    expect(list.length === 10 || heldBytes(dataDir) <= budget).toBe(true);
    for (const { name } of list) expect(readBackup(dataDir, name)).toMatchObject({ ok: true });
  });
});

function heldBytes(dataDir: string): number {
  return listBackups(dataDir).reduce((sum, backup) => sum + backup.bytes, sharedBytes(dataDir));
}

/** Incompressible rows, as many as the first backup has pages. */
function changePages(file: string, seed: number): void {
  const db = new BetterSqlite3(file);
  db.exec('CREATE TABLE IF NOT EXISTS filling (id INTEGER PRIMARY KEY, bytes BLOB) STRICT');
  const random = seededRandom(seed);
  const insert = db.prepare('INSERT OR REPLACE INTO filling (id, bytes) VALUES (?, ?)');
  for (let k = 0; k < 40; k += 1) insert.run(k, Buffer.from(Array.from({ length: 3000 }, () => random.int(0, 255))));
  db.close();
}

describe('A part of a backup', () => {
  it('is removed after a failed backup; one left by a killed program is removed at the next start', async () => {
    const { service, dataDir } = await officeForTest();
    await service.close();
    const folder = path.join(dataDir, 'backups');
    madeIn(dataDir);
    const parts = [
      'auto-2020-03-01T12-00-00-000Z.db.new',
      'auto-2020-03-01T13-00-00-000Z.db.new-999999999',
      'auto-2020-03-01T13-00-00-000Z.db.new-999999999-journal',
      'auto-2020-03-01T14-00-00-000Z.pages.new-999999999',
    ];
    for (const part of parts) writeFileSync(path.join(folder, part), 'half');
    writeFileSync(path.join(dataDir, 'tongdiao.db.new'), 'half');
    const again = serviceForTest({ dataDir });
    expect(await again.call('app.state', {})).toMatchObject({ ok: true });
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    expect(existsSync(path.join(dataDir, 'tongdiao.db.new'))).toBe(false);
  });
  it('stays while its process writes it, and is removed after a long pause', () => {
    const dataDir = temporaryFolder();
    openForTest(path.join(dataDir, 'tongdiao.db')).close();
    madeIn(dataDir);
    const part = path.join(dataDir, 'backups', `auto-2020-03-01T12-00-00-000Z.db.new-${process.ppid}`);
    writeFileSync(part, 'half');
    removeParts(dataDir);
    expect(existsSync(part)).toBe(true);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(part, longAgo, longAgo);
    removeParts(dataDir);
    expect(existsSync(part)).toBe(false);
  });
});

async function datasetOf(call: Awaited<ReturnType<typeof officeForTest>>['call']) {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}
