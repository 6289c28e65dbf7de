import path from 'node:path';
import { expect, test } from 'vitest';
import { insertDayClose } from '../../../../electron/node/db/dayCloseTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { loadPosition } from '../../../../electron/node/position/loadPosition.ts';
import { ok } from '../../../../shared/base/result.ts';
import { datasetHash } from '../../../../shared/domain/datasetText.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planOf } from '../service/officeSteps.ts';
import { officeForTest } from '../service/serviceForTest.ts';

const clock = () => new Date('2020-03-02T12:00:00');

function inDatabase<T>(dataDir: string, work: (db: Parameters<typeof insertDayClose>[0]) => T): T {
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'), undefined, clock);
  if (!opened.ok) throw new Error(opened.error.kind);
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

const positionIn = (dataDir: string) => inDatabase(dataDir, (db) => loadPosition(db, clock));

test('an office without papers plans exactly what people typed, but for outlets and contacts, which no plan needs', async () => {
  const { dataDir } = await officeForTest();
  const position = positionIn(dataDir);
  expect(position?.hash).toBe(datasetHash({ ...everyTable, outlets: [], contacts: [] }));
});

test('orders issued from the plan in force are firm in the next plan, and make other drafts stale but not the plan itself', async () => {
  const { call } = await officeForTest({ clock });
  const [inForce, other] = [await planOf(call), await planOf(call)];
  await call('plan.approve', { plan: inForce });
  const made = await call('order.make', { plan: inForce });
  if (!made.ok) throw new Error(made.error.kind);
  const states = async () => {
    const list = await call('plan.list', {});
    return list.ok ? Object.fromEntries(list.value.map(({ id, isCurrent }) => [id, isCurrent])) : null;
  };
  expect(await states()).toEqual({ [inForce]: true, [other]: true });
  const [first] = made.value;
  expect(await call('order.issue', { orders: [first.id] })).toMatchObject({ ok: true });
  expect(await states()).toEqual({ [inForce]: true, [other]: false });
  expect(await call('plan.approve', { plan: other })).toMatchObject({ error: { kind: 'planStale' } });
  const next = await call('plan.get', { plan: await planOf(call) });
  if (!next.ok) throw new Error(next.error.kind);
  expect(next.value.dataset.committed).toContainEqual({
    order: first.id,
    product: first.lines[0].product,
    from: first.sender,
    quantityPieces: first.lines[0].quantityPieces,
    shippedPieces: 0,
    date: first.from,
    due: first.arrival,
  });
  expect(next.value.plan.groups.filter(({ tier }) => tier === 'firm')).toHaveLength(first.lines.length);
});

test('the morning after a close starts from what was shipped, and a plan made before it is stale', async () => {
  const { call, dataDir } = await officeForTest({ clock });
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const [order] = made.value;
  await call('order.issue', { orders: [order.id] });
  const lines = order.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const event = { kind: 'shipped', on: '2020-03-02', lines, carrier: '', vehicle: '', driver: '' } as const;
  expect(await call('order.event', { order: order.id, event })).toMatchObject({ ok: true });
  inDatabase(dataDir, (db) =>
    inTransaction(db, () => ok(insertDayClose(db, { day: '2020-03-02', signedBy: '值班长', closedAt: '2020-03-02T18:00:00Z' }, '{}'))),
  );
  const position = positionIn(dataDir);
  expect(position?.dataset.policy).toMatchObject({ start: '2020-03-03', cycleStart: '2020-03-01', days: 1 });
  const onTheWay = order.shares.map(({ demand, product, quantityPieces }) => ({ demand, product, quantityPieces, state: 'transit' }));
  expect(position?.dataset.secured).toEqual(expect.arrayContaining(onTheWay));
  expect(await call('plan.list', {})).toMatchObject({ value: [{ id: plan, isCurrent: false }] });
});
