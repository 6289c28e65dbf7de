// Shows that papers and their ledger lines bear the working day, and file names the office's own day: at 07:30 in China it is still
// yesterday in Greenwich.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { localDay } from '../../../../shared/domain/calendar.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest } from './serviceForTest.ts';
import { allLines } from '../../../helpers/allLines.ts';

const halfPastSeven = new Date('2020-03-04T07:30:00+08:00');
const zoneBefore = process.env.TZ;

beforeAll(() => {
  process.env.TZ = 'Asia/Shanghai';
});
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

test('the day of an instant is the day in the office', () => {
  expect(halfPastSeven.toISOString()).toContain('2020-03-03');
  expect(localDay(halfPastSeven)).toBe('2020-03-04');
  expect(localDay(new Date('2020-12-31T23:59:59+08:00'))).toBe('2020-12-31');
});

test('an order is issued on the working day, its calls are taken back on their own day, a snapshot is of the day on the wall', async () => {
  const { call } = await officeForTest({ clock: () => halfPastSeven });
  const orders = await call('order.make', { plan: await approved(call) });
  if (!orders.ok) throw new Error(orders.error.kind);
  const order = orders.value.find(({ sources }) => sources?.some(({ enterprise }) => enterprise !== null));
  if (order === undefined) return expect.fail('no order carries goods of a maker');
  const issued = await call('order.issue', { orders: [order.id] });
  expect(issued).toMatchObject({ value: [{ state: { issuedOn: '2020-03-02' } }] });
  const revoked = { order: order.id, on: '2020-03-02', by: '处长', reason: '改派', road: null, successor: null } as const;
  expect(await call('order.revoke', revoked)).toMatchObject({ ok: true });
  const lines = await allLines(call);
  if (!lines.ok) throw new Error(lines.error.kind);
  const takenBack = lines.value.flatMap(({ on, reverses }) => (reverses === null ? [] : [{ on, line: reverses }]));
  expect(takenBack.length).toBeGreaterThan(0);
  for (const { on, line } of takenBack) expect(on).toBe(lines.value.find(({ id }) => id === line)?.on);
  expect(await call('snapshot.export', { since: null, passphrase: null })).toMatchObject({
    value: { name: '江西省统调办-1-2020-03-04.tdz' },
  });
});

async function approved(call: Client): Promise<string> {
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
  return plan;
}
