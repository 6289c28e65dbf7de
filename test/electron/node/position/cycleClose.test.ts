import path from 'node:path';
import { expect, test } from 'vitest';
import { insertDayClose } from '../../../../electron/node/db/dayCloseTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import { handMadeDataset } from '../../../helpers/handMadePlan.ts';
import { planOf } from '../service/officeSteps.ts';
import { officeForTest, uploaded } from '../service/serviceForTest.ts';

const [day1, day2] = ['2020-03-02', '2020-03-03'];

test('a cycle closed on the second morning begins anew: demands ask for the rest, and nothing is owed twice', async () => {
  const { call, dataDir } = await officeForTest({ clock: () => new Date(`${day2}T09:00:00`) });
  await call('dataset.import', { label: '手工', files: uploaded({ ...handMadeDataset, pins: [] }) });
  const plan = await planOf(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  if (!made.ok) throw new Error(made.error.kind);
  const order = made.value.find(({ from, receiver }) => from === day1 && receiver === '360400');
  if (order === undefined) throw new Error('the plan sends goods on its first day');
  expect(await call('order.issue', { orders: [order.id] })).toMatchObject({ ok: true });
  const lines = order.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const shipped = await call('order.event', {
    order: order.id,
    event: { kind: 'shipped', on: day1, lines, carrier: '', vehicle: '', driver: '' },
  });
  expect(shipped).toMatchObject({ ok: true });
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(opened.error.kind);
  inTransaction(opened.value, () =>
    ok(insertDayClose(opened.value, { day: day1, signedBy: '值班长', closedAt: `${day1}T18:00:00Z` }, '{}')),
  );
  opened.value.close();

  const before = await call('position.dataset', {});
  if (!before.ok) throw new Error(before.error.kind);
  const has = (demand: string) =>
    before.value.secured.filter((row) => row.demand === demand).reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  expect(await call('ledger.closeCycle', { endedOn: day1, confirmed: [] })).toMatchObject({
    ok: true,
    value: { cycle: { nextFrom: day2 } },
  });
  const after = await call('position.dataset', {});
  if (!after.ok) throw new Error(after.error.kind);
  const { policy, secured, given, eligible, demands, committed, stocks, arrears } = after.value;
  expect(policy).toMatchObject({ start: day2, days: 2 });
  expect(policy.cycleStart).toBeUndefined();
  expect([secured, given, eligible, committed]).toEqual([[], [], [], []]);
  expect(stocks).toEqual(before.value.stocks);
  // Rows that end on the first day are over; the others ask for what they have not got.
  for (const row of handMadeDataset.demands) {
    const rest = row.quantityPieces - has(row.code);
    const expected = row.due < day2 || rest <= 0 ? [] : [{ ...row, quantityPieces: rest, from: day2 }];
    expect(demands.filter(({ code }) => code === row.code)).toEqual(expected);
  }
  expect(arrears).toEqual(before.value.arrears);
});
