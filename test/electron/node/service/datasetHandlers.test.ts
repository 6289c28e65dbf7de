import path from 'node:path';
import { expect, test } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest, uploaded } from './serviceForTest.ts';

const later: Dataset = {
  ...everyTable,
  policy: { ...everyTable.policy, start: '2020-03-03', days: 1 },
  demands: everyTable.demands.slice(1),
};

test('an office begins with the sample, named after province and month and called one', async () => {
  const { call } = await officeForTest();
  expect(await call('app.state', {})).toMatchObject({
    ok: true,
    value: {
      office: { name: '江西省统调办', kind: 'province', region: '360000' },
      dataset: {
        label: '江西 2020-03',
        isSample: true,
        hash: datasetHash(everyTable),
        policy: everyTable.policy,
        rows: { regions: 5, demands: 2 },
      },
    },
  });
});

test('an office is founded once', async () => {
  const { call } = await officeForTest();
  const second = await call('office.create', { name: '另一个', kind: 'city', region: null, language: 'en', start: 'empty' });
  expect(second).toEqual({ ok: false, error: { kind: 'officeExists', name: '江西省统调办' } });
  expect(await call('app.state', {})).toMatchObject({ value: { settings: { language: 'zh' } } });
});

test('an office whose sample cannot be read is not founded', async () => {
  const { call } = serviceForTest({ sampleDir: '/nowhere/at/all' });
  const office = { name: '江西省统调办', kind: 'province', region: null, language: 'zh', start: 'sample' } as const;
  expect(await call('office.create', office)).toMatchObject({ ok: false, error: { kind: 'folderUnreadable' } });
  expect(await call('app.state', {})).toMatchObject({ value: { office: null, dataset: null } });
});

test('files of a dataset replace the one in use, and are exported as they were imported', async () => {
  const { call } = await officeForTest();
  expect(await call('dataset.import', { label: '江西 三月三日', files: uploaded(later) })).toMatchObject({
    value: { dataset: { label: '江西 三月三日', isSample: false, hash: datasetHash(later) } },
  });
  expect(await call('dataset.export', {})).toEqual({ ok: true, value: { files: uploaded(later) } });
  const got = await call('dataset.get', {});
  expect(got.ok && datasetHash(got.value)).toBe(datasetHash(later));
});

test('a refused import lists every problem and changes nothing', async () => {
  const { call } = await officeForTest();
  const [demand] = later.demands;
  const broken = {
    ...later,
    demands: [
      { ...demand, region: '369999' },
      { ...demand, code: 'D9', product: 'NOTHING' },
    ],
  };
  const before = [await call('app.state', {}), await call('dataset.get', {})];
  const result = await call('dataset.import', { label: '江西', files: uploaded(broken) });
  expect(result).toMatchObject({
    ok: false,
    error: {
      kind: 'datasetProblems',
      problems: [
        { file: 'demands.csv', row: 2, column: 'region', value: '369999' },
        { file: 'demands.csv', row: 3, column: 'product', value: 'NOTHING' },
      ],
    },
  });
  expect([await call('app.state', {}), await call('dataset.get', {})]).toEqual(before);
});

test('without an office, nothing is imported', async () => {
  const { call } = serviceForTest();
  const noOffice = { ok: false, error: { kind: 'noOffice' } };
  expect(await call('dataset.loadSample', {})).toEqual(noOffice);
  expect(await call('dataset.import', { label: '江西', files: uploaded(everyTable) })).toEqual(noOffice);
});

test('without a dataset there is nothing to get, export, change or plan', async () => {
  const { call } = serviceForTest();
  const noDataset = { ok: false, error: { kind: 'noDataset' } };
  expect(await call('dataset.get', {})).toEqual(noDataset);
  expect(await call('dataset.export', {})).toEqual(noDataset);
  expect(await call('dataset.savePolicy', everyTable.policy)).toEqual(noDataset);
  expect(await call('dataset.saveLinkageRatios', { ratios: {} })).toEqual(noDataset);
  expect(await call('plan.start', {})).toEqual(noDataset);
});

test('a policy is saved with the dataset, or refused where it does not fit and nothing changes', async () => {
  const { call } = await officeForTest();
  const policy = {
    ...everyTable.policy,
    days: 7,
    goodsReserve: { 'MASK-SURG': 1000 },
    tiers: ['essential', 'frontline', 'reserve'],
  } as const;
  expect(await call('dataset.savePolicy', policy)).toMatchObject({
    value: { dataset: { label: '江西 2020-03', isSample: true, policy, hash: datasetHash({ ...everyTable, policy }) } },
  });
  const before = await call('app.state', {});
  const refused = await call('dataset.savePolicy', { ...policy, tiers: ['frontline'], goodsReserve: { NOTHING: 1 } });
  expect(refused).toMatchObject({
    ok: false,
    error: {
      kind: 'datasetProblems',
      problems: [
        { file: 'demands.csv', kind: 'tierNotInPolicy' },
        { file: 'policy.json', kind: 'unknownReference' },
      ],
    },
  });
  expect(await call('app.state', {})).toEqual(before);
});

test('linkage ratios change for the named materials alone, and only for scarce materials that are there', async () => {
  const { call } = await officeForTest();
  await call('dataset.saveLinkageRatios', { ratios: { MB: 0.25 } });
  const got = await call('dataset.get', {});
  expect(got.ok && got.value.materials.map(({ code, linkageRatio }) => [code, linkageRatio])).toEqual([
    ['EL', 0],
    ['MB', 0.25],
  ]);
  const refused = await call('dataset.saveLinkageRatios', { ratios: { MB: 0.5, EL: 0.5, NOTHING: 0.5 } });
  expect(refused).toMatchObject({
    ok: false,
    error: {
      problems: [
        { value: 'EL', kind: 'linkageNotScarce' },
        { value: 'NOTHING', kind: 'unknownReference' },
      ],
    },
  });
  expect(await call('dataset.get', {})).toEqual(got);
});

test('settings are kept over a restart, and what an office never set has its default', async () => {
  const { call, service, dataDir } = serviceForTest();
  const state = await call('app.state', {});
  if (!state.ok) throw new Error(state.error.kind);
  const settings = { ...state.value.settings, theme: 'dark', order: { ...state.value.settings.order, prefix: '饶防物调' } } as const;
  expect(await call('settings.save', settings)).toMatchObject({ value: { settings } });
  await service.close();
  expect(await serviceForTest({ dataDir }).call('app.state', {})).toMatchObject({ value: { settings } });
});

test('the audit log has who did what, with what stood there before and after', async () => {
  const { call, dataDir } = await officeForTest();
  await call('dataset.import', { label: '新数据', files: uploaded(later) });
  await call('dataset.saveLinkageRatios', { ratios: { MB: 0.5 } });
  await call('dataset.savePolicy', { ...later.policy, days: 3 });
  await call('dataset.savePolicy', { ...later.policy, tiers: [] });
  const entries = loadAudit(openForTest(path.join(dataDir, 'tongdiao.db')));
  const at = '2020-03-01T12:00:00.000Z';
  const sample = { label: '江西 2020-03', isSample: true, hash: datasetHash(everyTable), policy: everyTable.policy };
  const imported = { label: '新数据', isSample: false, hash: datasetHash(later), policy: later.policy };
  expect(entries).toEqual([
    { at, who: '值班员', what: 'office.create', before: null, after: { name: '江西省统调办', kind: 'province', region: '360000' } },
    { at, who: '值班员', what: 'office.create', before: null, after: sample },
    { at, who: '值班员', what: 'ledger.opening', before: { owed: '0' }, after: { owed: '0.015', lines: 1 } },
    { at, who: '值班员', what: 'dataset.import', before: sample, after: imported },
    { at, who: '值班员', what: 'dataset.saveLinkageRatios', before: { MB: 0.7 }, after: { MB: 0.5 } },
    { at, who: '值班员', what: 'dataset.savePolicy', before: later.policy, after: { ...later.policy, days: 3 } },
  ]);
});
