import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { numberBytes } from '../../../../electron/node/files/numberFile.ts';
import type { ServiceOptions } from '../../../../electron/node/service/serviceOptions.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { DrillState } from '../../../../shared/contract/drillApi.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { paperDataset, paperSample } from '../service/paperPlan.ts';
import { officeForTest, serviceForTest, uploaded } from '../service/serviceForTest.ts';
import { eveningFaults, right } from '../service/serviceHistory.ts';

const monday = '2020-03-02';
let ids = 0;
const demand = { tier: 'frontline', product: 'S', source: 'pool' } as const;
/** Ten kilograms come every day, and two cities ask for masks all the time. */
const facts: Dataset = {
  ...paperDataset,
  stocks: paperDataset.stocks.filter(({ item }) => item !== 'MB'),
  supplies: [2, 3, 4, 5].map((day) => ({
    date: `2020-03-0${day}`,
    owner: 'pool',
    item: 'MB',
    quantity: 10,
    region: null,
    source: null,
    receiver: null,
  })),
  demands: ['360100', '360400'].map((region, k) => ({
    ...demand,
    code: `D${k}`,
    region,
    quantityPieces: 8_000,
    from: monday,
    due: '2020-03-05',
  })),
  policy: { ...paperDataset.policy, days: 4 },
};

async function drillOffice(options: Partial<ServiceOptions> = {}) {
  return officeForTest({ sampleDir: paperSample(temporaryFolder(), facts), clock: () => new Date(`${monday}T04:00:00.000Z`), ...options });
}

async function passed(call: Client, days: number, seed: number): Promise<DrillState> {
  right(await call('drill.pass', { days, seed }));
  for (;;) {
    const state = right(await call('drill.state', {}));
    if (state.progress === null) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function everything(call: Client) {
  return {
    orders: right(await allOrders(call)),
    papers: right(await allPapers(call, 'allotment')),
    makers: right(await call('daily.list', { from: monday, to: '2020-03-05' })),
    cities: right(await call('cityDay.list', { from: monday, to: '2020-03-05' })),
    arrivals: right(await call('arrival.list', { from: monday, to: '2020-03-05' })),
  };
}

test('days pass through the steps of an officer, the books hold, and leaving brings back what was there before', async () => {
  const { call, dataDir } = await drillOffice();
  const before = { state: right(await call('app.state', {})), data: right(await call('dataset.get', {})), bytes: numberBytes(dataDir) };
  expect(await call('drill.leave', {})).toMatchObject({ error: { kind: 'drillNotBegun' } });
  expect(await passed(call, 2, 7)).toEqual({ begun: { day: monday, seed: 7 }, progress: null, failure: null, brought: null });
  expect(right(await call('app.state', {}))).toMatchObject({ workingDay: '2020-03-04', drillSince: monday });

  const { orders, papers, makers, cities, arrivals } = await everything(call);
  const shipped = orders.flatMap(({ events }) => events.filter(({ kind }) => kind === 'shipped'));
  expect(shipped.length).toBeGreaterThan(0);
  expect(orders.some(({ events }) => events.some(({ kind }) => kind === 'received'))).toBe(true);
  expect(papers.some(({ issue, events }) => issue !== null && events.length > 0)).toBe(true);
  expect(makers.some(({ output }) => output.some(({ pieces }) => pieces > 0))).toBe(true);
  expect(cities.length).toBeGreaterThan(0);
  expect(arrivals.filter(({ entry }) => entry !== null).length).toBeGreaterThan(0);
  const { rows } = right(await call('report.list', { from: 0, count: 10 }));
  expect(rows.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['daily 2020-03-03', 'daily 2020-03-02']);
  const { rows: lines } = right(await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 }));
  expect(lines.map(({ what }) => what)).toEqual(expect.arrayContaining(['drill.pass', 'plan.approve', 'order.issue', 'day.close']));
  expect(await eveningFaults(call, dataDir)).toEqual([]);
  // What was lived can be fitted to: two days of reports, and shipments that were signed for.
  const { days, numbers } = right(await call('rehearsal.luck', {}));
  expect(days).toBe(2);
  const seenOf = (name: string) => numbers.find((one) => one.name === name)?.count ?? 0;
  for (const name of ['outputSpread', 'staffSpread', 'arrivalLate', 'roadLoss', 'citySilent'])
    expect(seenOf(name), name).toBeGreaterThan(0);
  expect(numberBytes(dataDir)).toBeGreaterThan(before.bytes);

  expect(right(await call('drill.leave', {}))).toMatchObject({ workingDay: monday, drillSince: null });
  expect(right(await call('dataset.get', {}))).toEqual(before.data);
  expect(right(await allOrders(call))).toEqual([]);
  expect(numberBytes(dataDir)).toBe(before.bytes);
  // What the drill had come to is kept, as with any backup.
  const backups = right(await call('backup.list', {}));
  expect(backups.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['before-drill', 'before-restore']));
}, 120_000);

test('the same seed lives the same days, whether they are passed at once or one by one', async () => {
  const [one, other] = [await drillOffice(), await drillOffice()];
  await passed(one.call, 2, 3);
  await passed(other.call, 1, 3);
  // The seed of the first press holds.
  expect((await passed(other.call, 1, 99)).begun).toEqual({ day: monday, seed: 3 });
  const [first, second] = [await everything(one.call), await everything(other.call)];
  const told = (all: typeof first) => ({
    ...all,
    orders: all.orders.map(({ sender, receiver, lines, events }) => ({
      sender,
      receiver,
      lines,
      events: events.map(({ kind, on }) => ({ kind, on })),
    })),
    papers: all.papers.map(({ from, issue }) => ({ from, on: issue?.on })),
  });
  expect(told(second)).toEqual(told(first));
}, 120_000);

test('there is no drill on data of the office’s own, in a scenario, or without data', async () => {
  const { call, dataDir } = await drillOffice();
  right(await call('scenario.create', { name: '减储备' }));
  expect(await call('drill.pass', { days: 1, seed: 1 })).toMatchObject({ error: { kind: 'dayInScenario' } });
  right(await call('dataset.import', { label: '江西 2020-04', files: uploaded(facts) }));
  const refused = await call('drill.pass', { days: 1, seed: 1 });
  expect(refused).toMatchObject({ error: { kind: 'drillRealData', dataset: '江西 2020-04' } });
  expect(right(await call('drill.state', {}))).toEqual({ begun: null, progress: null, failure: null, brought: null });
  expect(statSync(path.join(dataDir, 'tongdiao.db')).size).toBeGreaterThan(0);
  const empty = serviceForTest();
  const office = { name: '空办公室', kind: 'province', region: '360000', language: 'zh', start: 'empty' } as const;
  right(await empty.call('office.create', office));
  expect(await empty.call('drill.pass', { days: 1, seed: 1 })).toMatchObject({ error: { kind: 'noDataset' } });
});

test('a drill stops after the day that passes, and one that was broken off goes on on the same day', async () => {
  const { call, service, dataDir } = await drillOffice();
  right(await call('drill.pass', { days: 3, seed: 1 }));
  expect(right(await call('drill.stop', {})).progress).toMatchObject({ days: 3, done: 0, isStopping: true });
  while (right(await call('drill.state', {})).progress !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(right(await call('app.state', {})).workingDay).toBe('2020-03-03');
  right(await call('drill.pass', { days: 1, seed: 1 }));
  await service.close();

  const again = serviceForTest({ dataDir, newId: () => `later-${++ids}` });
  expect(right(await again.call('app.state', {}))).toMatchObject({ workingDay: '2020-03-03', drillSince: monday });
  expect(await passed(again.call, 1, 1)).toMatchObject({ progress: null, failure: null, brought: null });
  expect(right(await again.call('app.state', {})).workingDay).toBe('2020-03-04');
}, 120_000);
