// Entries of dated lists are kept by the province and by cities for their own places, travel both ways, stand behind demands, and print as
// of any day.
import { expect, test } from 'vitest';
import { channelExamples } from '../../../helpers/channelExamples.ts';
import { cityOffice, exported, readIn } from './exchangeSteps.ts';
import { officeForTest } from './serviceForTest.ts';

const clock = () => new Date('2020-03-02T04:00:00.000Z');
/** Ids of the city's office differ from those of the province. */
const cityIds = () => {
  let last = 0;
  return () => `city-${++last}`;
};
const [entered] = channelExamples['list.save'].entries;

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a list is kept on both sides, read as of any day, printed so, and its changes stand in the bulletin', async () => {
  const { call } = await officeForTest({ clock });
  const office = await cityOffice('360100', { clock, newId: cityIds() });
  expect(value(await call('list.get', {}))).toEqual({ entries: [], listings: [], office: 'province' });
  const [entry] = value(await call('list.save', { entries: [entered] }));
  await readIn(office.call, await exported(call));
  expect(value(await office.call('list.get', {})).entries).toEqual([entry]);
  expect(await office.call('list.takeOff', { entry: entry.id, on: '2020-03-05', by: '市', reason: '停' })).toMatchObject({
    error: { kind: 'recordOfOther' },
  });
  const [own] = value(await office.call('list.save', { entries: [{ ...entered, name: '南昌自来水' }] }));
  await readIn(call, await exported(office.call));
  expect(value(await call('list.get', {})).entries).toEqual([entry, own]);
  expect(await call('list.withdraw', { entry: own.id })).toMatchObject({ error: { kind: 'recordOfOther', owner: '360100' } });

  value(await call('list.takeOff', { entry: entry.id, on: '2020-03-05', by: '省工信厅', reason: '已转产' }));
  const paper = async (on: string) => {
    const { subtitle, tables } = value(await call('report.paper', { list: 'enterprise', on, language: 'zh' }));
    return [subtitle, ...tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')))];
  };
  expect(await paper('2020-03-04')).toEqual([
    '截至2020年3月4日',
    [
      '1 南昌自来水 南昌 粮油保供 1,200 省粮食局 2020-03-02 长期 赣工信〔2020〕3号',
      '2 江西粮油集团 南昌 粮油保供 1,200 省粮食局 2020-03-02 长期 赣工信〔2020〕3号',
    ],
    ['列入 南昌自来水 南昌 2020-03-02 省工信厅 赣工信〔2020〕3号', '列入 江西粮油集团 南昌 2020-03-02 省工信厅 赣工信〔2020〕3号'],
  ]);
  expect((await paper('2020-03-12'))[1]).toEqual(['1 南昌自来水 南昌 粮油保供 1,200 省粮食局 2020-03-02 长期 赣工信〔2020〕3号']);
  const weekly = { kind: 'weekly', date: '2020-03-08', subject: null, language: 'zh', paragraphs: null } as const;
  const bulletin = value(await call('report.paper', { draft: weekly })).tables.at(-1);
  expect([
    bulletin?.title,
    bulletin?.note,
    bulletin?.rows
      .at(-1)
      ?.cells.map(({ text }) => text)
      .join(' '),
  ]).toEqual([
    '三、名单变动',
    '重点保障企业名单现有 1 家（个），本周列入 2，移出 1。',
    '重点保障企业名单 移出 江西粮油集团 南昌 2020-03-05 省工信厅 已转产',
  ]);
});

test('what cannot be is refused, all or none of a paste is entered, and what has begun is taken off and not withdrawn', async () => {
  const { call } = await officeForTest({ clock });
  const office = await cityOffice('360400', { clock, newId: cityIds() });
  await readIn(office.call, await exported(call));
  const save = (more: Partial<typeof entered>) => call('list.save', { entries: [{ ...entered, ...more }] });
  expect(await save({ region: '360199' })).toMatchObject({ error: { kind: 'listPlaceUnknown', code: '360199' } });
  expect(await save({ to: '2020-03-01' })).toMatchObject({ error: { kind: 'listDaysWrong' } });
  expect(await save({ demands: ['NONE'] })).toMatchObject({ error: { kind: 'listDemandWrong', demand: 'NONE' } });
  expect(await save({ from: '2030-03-02' })).toMatchObject({ error: { kind: 'dayTooFarAhead' } });
  expect(await office.call('list.save', { entries: [entered] })).toMatchObject({ error: { kind: 'recordOfOther', owner: '360100' } });
  expect(await call('list.save', { entries: [entered, { ...entered, from: '2020-03-04' }] })).toMatchObject({
    error: { kind: 'listedTwice', name: entered.name },
  });
  expect(value(await call('list.get', {})).entries).toEqual([]);
  const [old, coming] = value(
    await call('list.save', {
      entries: [
        { ...entered, from: '2020-03-01' },
        { ...entered, name: '热电厂' },
      ],
    }),
  );
  expect(await call('list.withdraw', { entry: old.id })).toMatchObject({ error: { kind: 'listEntryBegun', from: '2020-03-01' } });
  value(await call('list.withdraw', { entry: coming.id }));
  const off = { entry: old.id, on: '2020-03-03', by: '省工信厅', reason: '已转产' };
  expect(await call('list.takeOff', { ...off, on: '2020-02-28' })).toMatchObject({ error: { kind: 'listDaysWrong' } });
  value(await call('list.takeOff', off));
  expect(await call('list.takeOff', off)).toMatchObject({ error: { kind: 'listEntryOff', on: '2020-03-03' } });
  expect(await call('list.save', { entries: [{ ...entered, id: old.id, name: '改名' }] })).toMatchObject({
    error: { kind: 'listEntryOff' },
  });
  // It may come back.
  expect(value(await save({ from: '2020-03-03' }))).toHaveLength(1);
});
