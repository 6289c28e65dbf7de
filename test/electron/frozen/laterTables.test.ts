import { laterFormat, laterSql } from './laterTables.ts';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasetFiles, datasetHash } from '../../../shared/domain/datasetText.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetFormat, frozenRow } from '../../../shared/domain/frozenDataset.ts';
import { parsePlanText, planText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { datasetOf as datasetOfRecords, datasetRecords } from '../../../shared/snapshot/datasetRecords.ts';
import { checkRecord } from '../../../shared/snapshot/recordCheck.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { readSnapshot } from '../../../electron/node/sync/snapshotArchive.ts';
import { openForTest, temporaryFolder } from '../node/db/temporaryDatabase.ts';
import { cityOffice, datasetOf, exported, readIn } from '../node/service/exchangeSteps.ts';
import type { ServiceForTest } from '../node/service/serviceForTest.ts';
import {
  expectOfficeLivesOn,
  expectPlanHolds,
  expectReportReads,
  expectSnapshotsRead,
  hashOfFormatOne,
  datasetOfFormatOne,
  officeOfFormatOne,
  snapshot,
  written,
} from './formatOne.ts';

const unused = datasetOfFormatOne();
/** The same, with the later column filled in one row. */
const used = { ...unused, demands: unused.demands.map((row, k) => (k === 0 ? { ...row, urgency: '急' } : row)) } as Dataset;

describe('With more columns and one more table,', () => {
  it('a plan of the first format holds and says what it said', expectPlanHolds);
  it('snapshots of the first format are read without faults', expectSnapshotsRead);
  it('a report of the first format is the same paper', expectReportReads);
  it('an office of the first format keeps its plans, reports, scenarios and steps', () => expectOfficeLivesOn(officeOfFormatOne(laterSql)));

  it('a dataset that does not use them keeps its files, hash and format', () => {
    expect(unused.demands[0]).toHaveProperty('urgency', null);
    expect(unused).toHaveProperty('depots', []);
    expect(datasetHash(unused)).toBe(hashOfFormatOne);
    expect(datasetFiles(unused).get('demands.csv')).not.toContain('urgency');
    expect(datasetFiles(unused).has('depots.csv')).toBe(false);
    expect(datasetFormat(unused)).toBe(1);
    expect(Object.keys(datasetRecords(unused).get('demands')?.get(unused.demands[0].code) ?? {})).not.toContain('urgency');
  });

  it('a dataset that uses one has another hash and the later format, and comes back complete', () => {
    expect(datasetHash(used)).not.toBe(hashOfFormatOne);
    expect(datasetFormat(used)).toBe(laterFormat);
    expect(datasetFiles(used).get('demands.csv')).toContain(',urgency\n');
    expect(datasetOfRecords(datasetRecords(used), unused)).toEqual(used);
  });

  it('a plan whose dataset uses one says so in its format, and reads back as itself', () => {
    const old = parsePlanText(written);
    if (!old.ok) throw new Error(JSON.stringify(old.error));
    const [first, ...rest] = old.value.dataset.demands;
    const dataset = { ...old.value.dataset, demands: [{ ...first, urgency: '急' }, ...rest] } as Dataset;
    const file = { dataset, plan: { ...old.value.plan, datasetHash: datasetHash(dataset) } };
    const read = parsePlanText(planText(file));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.plan.format).toBe(laterFormat);
    expect(read.value.dataset).toEqual(dataset);
    expect(planText(read.value)).toBe(planText(file));
    expect(verifyPlan(read.value)).toEqual([]);
  });

  it('a record has them only if they are filled', () => {
    const row = (more: object) => ({ ...frozenRow('demands', unused.demands[0]), ...more }) as unknown as Fields;
    const { code } = unused.demands[0];
    expect(checkRecord('demands', code, row({ urgency: '急' }))).toMatchObject({ ok: true });
    expect(checkRecord('demands', code, row({}))).toMatchObject({ ok: true });
    expect(checkRecord('demands', code, row({ urgency: null }))).toMatchObject({ ok: false, error: { kind: 'shapeless' } });
    expect(checkRecord('demands', code, row({ urgency: '=1' }))).toMatchObject({ ok: false, error: { kind: 'wrong' } });
  });

  it('what an office sends is in the first format until it uses one, and a reader sees no other change', async () => {
    // The fixture has no key file, so the office signs with a new key.
    const { call } = officeOfFormatOne(`${laterSql} UPDATE exchange_identity SET public_key = NULL;`);
    const city = await laterCity('360400');
    const old = { name: 'snapshot.tdz', base64: snapshot.toString('base64') };
    expect((await readIn(city.call, old)).counts).toMatchObject({ changed: 0, conflicts: 0, refused: 0 });

    const first = await exported(call);
    expect(formatOfFile(first)).toBe(1);
    expect((await readIn(city.call, first)).counts).toMatchObject({ added: 0, changed: 0, removed: 0, conflicts: 0, refused: 0 });

    const [seen] = (await datasetOf(call)).materials;
    const change = { table: 'materials', rows: [{ row: 0, seen: seen as never, texts: { density: '0.5' } }] } as const;
    expect(await call('edit.change', change)).toMatchObject({ ok: true });
    const second = await exported(call);
    expect(formatOfFile(second)).toBe(laterFormat);
    expect((await readIn(city.call, second)).counts).toMatchObject({ added: 0, changed: 1, removed: 0, conflicts: 0, refused: 0 });
    const [read] = (await datasetOf(city.call)).materials.filter(({ code }) => code === seen.code);
    expect(read).toEqual({ ...seen, density: 0.5 });

    const emptied = { table: 'materials', rows: [{ row: 0, seen: read as never, texts: { density: '' } }] } as const;
    expect(await call('edit.change', emptied)).toMatchObject({ ok: true });
    const third = await exported(call);
    expect(formatOfFile(third)).toBe(1);
    expect((await readIn(city.call, third)).counts).toMatchObject({ added: 0, changed: 1, removed: 0, conflicts: 0, refused: 0 });
    expect((await datasetOf(city.call)).materials).toContainEqual(seen);
  });
});

function formatOfFile({ base64 }: UploadedFile): number {
  const read = readSnapshot(Buffer.from(base64, 'base64'), null);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.manifest.format;
}

/** An empty office of the later program. */
async function laterCity(region: string): Promise<ServiceForTest> {
  const dataDir = temporaryFolder();
  const db = openForTest(path.join(dataDir, 'tongdiao.db'));
  db.exec(laterSql);
  return cityOffice(region, { dataDir, sampleDir: dataDir });
}
