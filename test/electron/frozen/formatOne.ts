// The documents of the first format, and what every later program must still read in them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import { livingDataset } from '../../../shared/domain/frozenDataset.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { parsePlanText, planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { frozenPaper } from '../../../shared/reports/frozenPaper.ts';
import { datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { canonicalText } from '../../../shared/snapshot/snapshotRecord.ts';
import { readSnapshot } from '../../../electron/node/sync/snapshotArchive.ts';
import { temporaryFolder } from '../node/db/temporaryDatabase.ts';
import { serviceForTest, type ServiceForTest } from '../node/service/serviceForTest.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/frozen/format1');
const fixture = (name: string) => readFileSync(path.join(folder, name));
export const snapshot = fixture('snapshot.tdz');
/** plan.json, as written. */
export const written = fixture('plan.json').toString('utf8');

/** Of the dataset the fixtures were made from, as computed by the program that made them. */
export const hashOfFormatOne = (JSON.parse(written) as { plan: { datasetHash: string } }).plan.datasetHash;

/** As this program has it, with whatever its tables have gained since. */
export function datasetOfFormatOne(): Dataset {
  return livingDataset((JSON.parse(written) as { dataset: unknown }).dataset) as Dataset;
}

export function expectPlanHolds(): void {
  const read = parsePlanText(written);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(verifyPlan(read.value)).toEqual([]);
  expectUpgraded(read.value);
  expect(datasetHash(read.value.dataset)).toBe(hashOfFormatOne);
  expect(datasetHash(datasetOfFormatOne())).toBe(hashOfFormatOne);
}

/** It says what it said: nothing is changed but the number and its seal, and what the cycle brought is empty. */
function expectUpgraded(file: PlanFile): void {
  const { plan } = JSON.parse(written) as PlanFile;
  expect(file.plan).toEqual({
    ...plan,
    format: 2,
    quotas: plan.quotas.map((row) => ({ ...row, quota: row.quantity, given: 0 })),
    groups: plan.groups.map((row) => ({ ...row, securedPieces: 0 })),
    commitments: [],
  });
  const again = parsePlanText(planText(file));
  expect(again.ok && again.value.plan).toEqual(file.plan);
}

export function expectSnapshotsRead(): void {
  for (const [name, passphrase] of [
    ['snapshot.tdz', null],
    ['sealed.tdz', 'frozen'],
  ] as const) {
    const read = readSnapshot(fixture(name), passphrase);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.manifest.format).toBe(1);
    expect(read.value.wrong.faults).toEqual([]);
    expect([...read.value.records].filter(([, records]) => records.size > 0).map(([table]) => table)).toEqual(
      expect.arrayContaining(['regions', 'demands', 'enterprises', 'policy', 'ratings', 'quotas', 'orders', 'orderEvents', 'dailyReports']),
    );
    // The same record must give the same line, or everything would count as changed.
    const now = datasetRecords(datasetOfFormatOne()).get('enterprises');
    for (const [id, fields] of read.value.records.get('enterprises') ?? [])
      expect(canonicalText(now?.get(id) ?? null)).toBe(canonicalText(fields));
  }
}

export function expectReportReads(): void {
  const paper = JSON.parse(fixture('report.json').toString('utf8')) as unknown;
  expect(frozenPaper(fixture('report.json').toString('utf8'))).toEqual(paper);
}

/** The office of the fixtures as a later program finds it; `sql` is what that program's migrations do. */
export function officeOfFormatOne(sql: string): ServiceForTest {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'tongdiao.db');
  writeFileSync(file, gunzipSync(fixture('tongdiao.db.gz')));
  const db = new BetterSqlite3(file);
  db.exec(sql);
  db.close();
  let ids = 0;
  // Its own ids count up in the same way.
  const newId = () => `later-${++ids}`;
  return serviceForTest({ dataDir, sampleDir: dataDir, newId, clock: () => new Date('2020-03-04T12:00:00.000Z') });
}

/** Every document of the office is as it was, and what it sends is what it sent before. */
export async function expectOfficeLivesOn({ call }: ServiceForTest): Promise<void> {
  const plans = await call('plan.list', {});
  if (!plans.ok) throw new Error(JSON.stringify(plans.error));
  const approved = plans.value.find(({ state }) => state === 'approved');
  if (approved === undefined) throw new Error('no approved plan');
  const plan = await call('plan.get', { plan: approved.id });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(verifyPlan(plan.value)).toEqual([]);
  expectUpgraded(plan.value);
  const reports = await call('report.list', { from: 0, count: 1 });
  if (!reports.ok) throw new Error(JSON.stringify(reports.error));
  expect(await call('report.paper', { issued: reports.value.rows[0].id })).toEqual({
    ok: true,
    value: JSON.parse(fixture('report.json').toString('utf8')),
  });
  // The undone step is redone on rows that have one more column.
  expect(await call('edit.redo', {})).toMatchObject({ ok: true });
  const scenarios = await call('scenario.list', {});
  if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.error));
  const other = scenarios.value.find(({ isAtHand }) => !isAtHand);
  if (other === undefined) throw new Error('no scenario');
  expect(await call('scenario.open', { scenario: other.id })).toMatchObject({ ok: true });
  const dataset = await call('dataset.get', {});
  expect(dataset.ok && datasetHash(dataset.value)).toBe(other.datasetHash);
  expect(await call('scenario.open', { scenario: 'base' })).toMatchObject({ ok: true });
}
