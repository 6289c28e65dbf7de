import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { weekFiles } from '../../../../electron/node/drill/livedWeek.ts';
import { numberBytes, numberFileName } from '../../../../electron/node/files/numberFile.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { paperDataset, paperSample } from '../service/paperPlan.ts';
import { officeForTest, serviceForTest } from '../service/serviceForTest.ts';
import { right } from '../service/serviceHistory.ts';

/** An office on the small sample in which a drill has begun and a paper has its number, kept as the build keeps the week. */
async function lived(sampleDir: string) {
  const { call, service, dataDir } = await officeForTest({ sampleDir });
  right(await call('drill.pass', { days: 1, seed: 1 }));
  while (right(await call('drill.state', {})).progress !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  right(await call('snapshot.export', { since: null, passphrase: null }));
  const { officeId } = right(await call('snapshot.status', {}));
  await service.close();
  const week = weekFiles(sampleDir, 'zh');
  mkdirSync(path.dirname(week.about), { recursive: true });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  writeFileSync(week.database, gzipSync(db.serialize()));
  db.close();
  cpSync(path.join(dataDir, numberFileName), week.numbers);
  return { week, officeId };
}

test('an office founded a week later has the lived days under its own name and identity, and goes back to its own first morning; on other data days begin to pass', async () => {
  const sampleDir = paperSample(temporaryFolder(), paperDataset);
  const { week, officeId } = await lived(sampleDir);
  const dataDir = path.join(temporaryFolder(), 'data');
  const { call } = serviceForTest({ sampleDir, dataDir, newId: () => crypto.randomUUID() });
  const mine = { name: '赣省统调专班', kind: 'province', region: '360000' } as const;
  const founded = right(await call('office.create', { ...mine, language: 'zh', start: 'sample' }));
  const about = { sample: founded.dataset?.hash, kind: 'province', region: '360000' };
  writeFileSync(week.about, JSON.stringify({ ...about, sample: 'other' }));
  const other = await officeForTest({ sampleDir });
  expect(right(await other.call('drill.week', {})).progress).toMatchObject({ days: 7, done: 0 });
  await other.service.close();
  writeFileSync(week.about, JSON.stringify(about));

  expect(right(await call('drill.week', {}))).toMatchObject({ begun: { day: '2020-03-02' }, progress: null, failure: null, brought: null });
  expect(right(await call('app.state', {}))).toMatchObject({ office: mine, workingDay: '2020-03-03', drillSince: '2020-03-02' });
  expect(numberBytes(dataDir)).toBe(readFileSync(week.numbers).length);
  expect(right(await call('snapshot.status', {}))).toMatchObject({ sequence: 0 });
  expect(right(await call('snapshot.status', {})).officeId).not.toBe(officeId);
  expect(existsSync(path.join(dataDir, 'tongdiao.db.week'))).toBe(false);

  expect(right(await call('drill.leave', {}))).toMatchObject({ office: mine, workingDay: '2020-03-02', drillSince: null });
  expect(numberBytes(dataDir)).toBe(0);
}, 60_000);
