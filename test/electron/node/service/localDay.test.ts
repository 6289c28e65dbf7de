// Shows that papers and their ledger lines bear the working day, and file names the office's own day: at 07:30 in China it is still
// yesterday in Greenwich.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { localDay } from '../../../../shared/domain/calendar.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
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

test('an order issued and the lines a new plan takes back are of the working day, a snapshot is of the day on the wall', async () => {
  const { call } = await officeForTest({ clock: () => halfPastSeven });
  await approved(call);
  const { policy } = everyTable;
  expect(await call('dataset.savePolicy', { ...policy, support: { ...policy.support, mode: 'none' } })).toMatchObject({ ok: true });
  const second = await approved(call);
  const orders = await call('order.make', { plan: second });
  if (!orders.ok) throw new Error(orders.error.kind);
  const issued = await call('order.issue', { orders: [orders.value[0].id] });
  expect(issued).toMatchObject({ value: [{ state: { issuedOn: '2020-03-02' } }] });
  const lines = await allLines(call);
  if (!lines.ok) throw new Error(lines.error.kind);
  // Requests are reversed on the day they are for.
  const takenBack = lines.value.filter(({ reverses, called }) => reverses !== null && called === '0');
  expect(takenBack.length).toBeGreaterThan(0);
  expect([...new Set(takenBack.map(({ on }) => on))]).toEqual(['2020-03-02']);
  expect(await call('snapshot.export', { since: null, passphrase: null })).toMatchObject({
    value: { name: '江西省统调办-1-2020-03-04.tdz' },
  });
});

async function approved(call: Client): Promise<string> {
  const plan = await planOf(call);
  expect(await call('plan.approve', { plan })).toMatchObject({ ok: true });
  return plan;
}
