import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import { temporaryFolder, openForTest } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { soundness } from './soundness.ts';
import { migrations } from '../../../../electron/node/db/migrate.ts';
import { insertOffice } from '../../../../electron/node/db/officeTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { copyWholeBackup } from '../../../../electron/node/files/wholeBackup.ts';

async function officeWithBackup() {
  const { call, service, dataDir } = await officeForTest();
  const list = await call('backup.make', {});
  if (!list.ok) throw new Error(list.error.kind);
  await call('scenario.create', { name: '备份之后' });
  await service.close();
  return { dataDir, name: list.value[0].name, file: path.join(dataDir, 'tongdiao.db') };
}

async function scenariosOf(call: Client): Promise<number> {
  const list = await call('scenario.list', {});
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.length;
}

describe('A database beside backups of an office', () => {
  const broken: readonly (readonly [string, (file: string) => void])[] = [
    ['that is missing', (file) => rmSync(file)],
    ['that is empty', (file) => writeFileSync(file, '')],
    [
      'that is one without an office',
      (file) => {
        rmSync(file);
        openForTest(file).close();
      },
    ],
  ];
  it.each(broken)('%s is not taken for a new office: its backups are offered', async (_, breakIt) => {
    const { dataDir, name, file } = await officeWithBackup();
    breakIt(file);
    const { call } = serviceForTest({ dataDir });
    const missing = { ok: false, error: { kind: 'databaseMissing', path: file, backups: 1 } };
    expect(await call('app.state', {})).toEqual(missing);
    const again = { name: '另一个办公室', kind: 'province', region: '360000', language: 'zh', start: 'empty' } as const;
    expect(await call('office.create', again)).toEqual(missing);
    expect(await call('backup.restore', { name })).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
    expect(soundness(dataDir).wrong).toEqual([]);
  });

  it('is begun anew only by an explicit command, and the backups are moved aside, not deleted', async () => {
    const { dataDir, name, file } = await officeWithBackup();
    rmSync(file);
    const { call, service } = serviceForTest({ dataDir });
    expect(await call('backup.beginAnew', {})).toMatchObject({ ok: true, value: { office: null } });
    const [aside] = readdirSync(dataDir).filter((one) => one.startsWith('backups-before-'));
    expect(existsSync(path.join(dataDir, aside, name))).toBe(true);
    await service.close();
    const later = serviceForTest({ dataDir });
    expect(await later.call('app.state', {})).toMatchObject({ ok: true, value: { office: null } });
  });

  it('is not begun anew while there is a database', async () => {
    const { dataDir, name } = await officeWithBackup();
    const { call } = serviceForTest({ dataDir });
    expect(await call('backup.beginAnew', {})).toMatchObject({ ok: true, value: { office: { name: '江西省统调办' } } });
    expect(await call('backup.list', {})).toMatchObject({ ok: true, value: [{ name }, { reason: 'auto' }] });
  });
});

describe('A restore that was killed', () => {
  const restored = 'tongdiao.db.restored';

  it('while the backup was copied has no effect', async () => {
    const { dataDir } = await officeWithBackup();
    writeFileSync(path.join(dataDir, restored), 'half');
    writeFileSync(path.join(dataDir, 'restore.json.new'), '{"na');
    const { call } = serviceForTest({ dataDir });
    expect(await scenariosOf(call)).toBe(2);
    expect(existsSync(path.join(dataDir, restored))).toBe(false);
  });

  const instants: readonly (readonly [string, (place: Place) => void])[] = [
    ['before anything was moved', () => {}],
    ['between the database and its log', ({ file, kept }) => renameSync(file, kept)],
    [
      'before the backup had its name',
      ({ file, kept }) => {
        renameSync(file, kept);
        renameSync(`${file}-wal`, `${kept}-wal`);
      },
    ],
    [
      'after the last rename',
      ({ file, kept }) => {
        renameSync(file, kept);
        renameSync(`${file}-wal`, `${kept}-wal`);
        renameSync(path.join(path.dirname(file), restored), file);
      },
    ],
  ];
  it.each(instants)('%s is completed at the next start and logged once', async (_, move) => {
    const { dataDir, name, file } = await officeWithBackup();
    // As SQLite leaves it when killed: the last writes are in the log beside it.
    writeFileSync(`${file}-wal`, '');
    const kept = 'before-restore-2020-03-01T12-00-00-000Z.db';
    copyWholeBackup(dataDir, name, path.join(dataDir, restored));
    writeFileSync(path.join(dataDir, 'restore.json'), JSON.stringify({ name, kept, at: '2020-03-01T12:00:00.000Z', who: '恢复人' }));
    move({ file, kept: path.join(dataDir, 'backups', kept) });
    for (let start = 0; start < 2; start += 1) {
      const { call, service } = serviceForTest({ dataDir });
      expect(await scenariosOf(call)).toBe(1);
      expect(await call('backup.content', { name: kept })).toMatchObject({ ok: true });
      await service.close();
    }
    expect(readdirSync(dataDir).filter((one) => /restore/.test(one))).toEqual([]);
    const entries = loadAudit(openForTest(file)).filter(({ what }) => what === 'backup.restore');
    expect(entries).toMatchObject([{ who: '恢复人', before: { kept }, after: { name } }]);
  });

  it('keeps a database that an older program made in the gap', async () => {
    const { dataDir, name, file } = await officeWithBackup();
    const kept = 'before-restore-2020-03-01T12-00-00-000Z.db';
    renameSync(file, path.join(dataDir, 'backups', kept));
    const bytes = readFileSync(path.join(dataDir, 'backups', kept));
    writeFileSync(file, 'made in the gap');
    copyWholeBackup(dataDir, name, path.join(dataDir, restored));
    writeFileSync(path.join(dataDir, 'restore.json'), JSON.stringify({ name, kept, at: '2020-03-01T12:00:00.000Z', who: '恢复人' }));
    const { call } = serviceForTest({ dataDir });
    expect(await scenariosOf(call)).toBe(1);
    const folder = path.join(dataDir, 'backups');
    expect(readFileSync(path.join(folder, kept)).equals(bytes)).toBe(true);
    expect(
      readdirSync(folder).some((one) => one.endsWith('.db') && readFileSync(path.join(folder, one), 'latin1') === 'made in the gap'),
    ).toBe(true);
  });
});

interface Place {
  readonly file: string;
  readonly kept: string;
}

describe('An office of an older program', () => {
  it('is backed up before its database is changed', async () => {
    const folder = temporaryFolder();
    const dataDir = path.join(folder, 'old');
    mkdirSync(dataDir);
    const old = openDatabase(
      path.join(dataDir, 'tongdiao.db'),
      migrations.filter(({ version }) => version <= 15),
    );
    if (!old.ok) throw new Error(old.error.kind);
    insertOffice(old.value, { name: '江西省统调办', kind: 'province', region: '360000' }, '2020-03-01T08:00:00.000Z');
    old.value.close();
    const { call } = serviceForTest({ dataDir });
    const list = await call('backup.list', {});
    if (!list.ok) throw new Error(list.error.kind);
    const before = list.value.find(({ reason }) => reason === 'before-upgrade');
    const whole = path.join(folder, 'whole.db');
    expect(copyWholeBackup(dataDir, before?.name ?? '', whole)).toBe(true);
    expect(versionIn(whole)).toBe(15);
    expect(await call('backup.content', { name: before?.name ?? '' })).toMatchObject({ ok: true, value: { office: '江西省统调办' } });
  });
});

/** The version in the header of a database file, bytes 60 to 63. */
function versionIn(file: string): number {
  return readFileSync(file).readUInt32BE(60);
}
