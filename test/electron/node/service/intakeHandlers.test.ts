import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { UploadedFile } from '../../../../shared/contract/files.ts';
import { gb18030, workbookBytes } from '../../../helpers/untidyFiles.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const stockList = (quantity: string): UploadedFile => ({
  name: '库存.csv',
  base64: Buffer.from(gb18030(`盘点表\r\n持有单位,物资,存放地,数量\r\n统筹,医用口罩,南昌,${quantity}\r\n合计,,,${quantity}\r\n`)).toString(
    'base64',
  ),
});

async function opened(call: Client, file: UploadedFile, mapping: string | null = null) {
  const answer = await call('intake.open', { files: [file], mapping });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { id, proposals } = answer.value;
  const settings = proposals.map((proposal) => proposal.settings);
  const read = async (of = settings) => {
    const reading = await call('intake.read', { id, settings: of });
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    return reading.value;
  };
  return { id, settings, read };
}

async function stocksOf(call: Client) {
  const dataset = await call('dataset.get', {});
  if (!dataset.ok) throw new Error(dataset.error.kind);
  return dataset.value.stocks;
}

test('a sheet is read without a change, applied as one step with an audit entry, undone, and found there when read again', async () => {
  const { call } = await officeForTest();
  const before = await stocksOf(call);
  const { id, settings, read } = await opened(call, stockList('1.5万'));
  expect((await read()).summary.names).toMatchObject([{ text: '医用口罩', count: 1 }]);
  const decided = settings.map((one) => ({ ...one, names: { 医用口罩: 'MASK-SURG' } }));
  const reading = await read(decided);
  expect(reading.summary.problems).toEqual([]);
  expect(await stocksOf(call)).toEqual(before);

  expect(await call('intake.apply', { id, settings: decided, hash: reading.hash })).toMatchObject({
    value: { history: { undo: 1, redo: 0 } },
  });
  const after = await stocksOf(call);
  expect(after).not.toEqual(before);
  expect(await call('intake.read', { id, settings: decided })).toMatchObject({ error: { kind: 'intakeClosed' } });
  await call('edit.undo', {});
  expect(await stocksOf(call)).toEqual(before);
  await call('edit.redo', {});
  expect(await stocksOf(call)).toEqual(after);
});

test('what is wrong, what is not new, and what was read against other data is not applied', async () => {
  const { call } = await officeForTest();
  const before = await stocksOf(call);
  const wrong = await opened(call, stockList('三箱'));
  const { hash, summary } = await wrong.read();
  expect(summary.problemCount).toBeGreaterThan(0);
  expect(await call('intake.apply', { id: wrong.id, settings: wrong.settings, hash })).toMatchObject({
    error: { kind: 'datasetProblems' },
  });
  expect(await call('intake.apply', { id: wrong.id, settings: wrong.settings, hash: 'another' })).toMatchObject({
    error: { kind: 'editOutdated' },
  });
  const leftOut = wrong.settings.map((one) => ({ ...one, table: null }));
  expect(await call('intake.apply', { id: wrong.id, settings: leftOut, hash })).toMatchObject({ error: { kind: 'nothingToApply' } });
  expect(await stocksOf(call)).toEqual(before);
});

test('a mapping is kept over a restart, used by name, handed out, and removed', async () => {
  const { call, service, dataDir } = await officeForTest();
  const { id, settings } = await opened(call, stockList('5'));
  const renamed = settings.map((one) => ({ ...one, names: { 医用口罩: 'MASK-SURG' } }));
  expect(await call('intake.keepMapping', { id, name: '周报', settings: renamed })).toMatchObject({ value: [{ name: '周报', sheets: 1 }] });
  await service.close();
  const again = serviceForTest({ dataDir });
  const { read } = await opened(again.call, stockList('7'), '周报');
  expect((await read()).summary.names).toEqual([]);
  expect(await again.call('intake.mapping', { name: '周报' })).toMatchObject({
    value: { sheets: [{ table: 'stocks', names: { 医用口罩: 'MASK-SURG' } }] },
  });
  expect(await again.call('intake.removeMapping', { name: '周报' })).toEqual({ ok: true, value: [] });
  expect(await again.call('intake.open', { files: [stockList('1')], mapping: '周报' })).toMatchObject({
    error: { kind: 'mappingNotFound' },
  });
});

test('an office without data begins with the sheets it reads', async () => {
  const { call } = serviceForTest();
  await call('office.create', { name: '九江市统调办', kind: 'city', region: '360400', language: 'zh', start: 'empty' });
  const bytes = workbookBytes({
    地区: {
      rows: [
        ['区划代码', '名称', '级别', '上级', '风险'],
        ['360000', '江西省', '省', null, null],
        ['360400', '九江市', '市', '江西省', '中风险'],
      ],
    },
  });
  const { id, settings, read } = await opened(call, { name: '区划.xlsx', base64: Buffer.from(bytes).toString('base64') });
  const { summary, hash } = await read();
  expect(summary.problems).toEqual([]);
  expect(await call('intake.apply', { id, settings, hash })).toMatchObject({
    value: { app: { dataset: { label: '区划', rows: { regions: 2 } } } },
  });
});

test('every file that cannot be opened is named', async () => {
  const { call } = await officeForTest();
  const files = [
    stockList('1'),
    { name: 'a.png', base64: Buffer.from([0x89, 0x50, 0, 1, 2]).toString('base64') },
    { name: 'b.csv', base64: '' },
  ];
  expect(await call('intake.open', { files, mapping: null })).toMatchObject({
    error: {
      kind: 'datasetProblems',
      problems: [
        { file: 'a.png', kind: 'unreadableFile' },
        { file: 'b.csv', kind: 'emptyFile' },
      ],
    },
  });
});

test('hospitals placed once are kept in the office, shown, corrected, and the next sheet is read by them', async () => {
  const { call, dataDir } = await officeForTest();
  const file = (rows: string): UploadedFile => ({
    name: '库存.csv',
    base64: Buffer.from(`医院名称,物资,数量\n${rows}`).toString('base64'),
  });
  const first = await opened(call, file('市第一医院,MASK-SURG,100\n统筹,MASK-SURG,7\n'));
  expect((await first.read()).summary.names).toMatchObject([{ text: '市第一医院', kind: 'owner', count: 1 }]);
  const decided = first.settings.map((one) => ({ ...one, names: { 市第一医院: '360100' } }));
  const { hash, summary } = await first.read(decided);
  expect(summary.problemCount).toBe(0);
  expect(await call('intake.units', {})).toEqual({ ok: true, value: [] });
  await call('intake.apply', { id: first.id, settings: decided, hash });
  // A name that is known by itself is no unit.
  expect(await call('intake.units', {})).toEqual({ ok: true, value: [{ name: '市第一医院', region: '360100' }] });

  const later = serviceForTest({ dataDir }).call;
  const next = await opened(later, file('市第一医院,MASK-SURG,120\n'));
  expect(next.settings[0].names).toEqual({ 市第一医院: '360100' });
  expect((await next.read()).summary).toMatchObject({ problemCount: 0, names: [] });

  expect(await later('intake.saveUnit', { name: '市第一医院', region: '360400' })).toEqual({
    ok: true,
    value: [{ name: '市第一医院', region: '360400' }],
  });
  expect((await opened(later, file('市第一医院,MASK-SURG,120\n'))).settings[0].names).toEqual({ 市第一医院: '360400' });
  expect(await later('intake.saveUnit', { name: '某院', region: '999999' })).toMatchObject({ error: { kind: 'datasetProblems' } });
  expect(await later('intake.removeUnit', { name: '市第一医院' })).toEqual({ ok: true, value: [] });
  expect((await opened(later, file('市第一医院,MASK-SURG,120\n'))).settings[0].names).toEqual({});
});
