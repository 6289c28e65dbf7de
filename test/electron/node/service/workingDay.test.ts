import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { insertDayClose, listDayCloses, loadDayStatement, markDayUndone } from '../../../../electron/node/db/dayCloseTable.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { workingDay } from '../../../../electron/node/service/workingDay.ts';
import { ok } from '../../../../shared/base/result.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { openForTest, temporaryDatabase } from '../db/temporaryDatabase.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';

const at = '2020-03-02T12:00:00.000Z';
const late = () => new Date(2026, 10, 28, 12);

test('an office works on the first day of its facts, whatever the clock says', async () => {
  const { call } = await officeForTest({ clock: late });
  expect(await dayOf(call)).toBe('2020-03-02');
});

test('an office without data works on the day of its clock', async () => {
  const { call } = serviceForTest({ clock: late });
  expect(await dayOf(call)).toBe('2026-11-28');
});

test('a scenario that begins on another day does not move the office', async () => {
  const { call } = await officeForTest({ clock: late });
  expect(await call('scenario.create', { name: '晚一周' })).toMatchObject({ ok: true });
  await startOn(call, '2020-03-09');
  expect(await dayOf(call)).toBe('2020-03-02');
});

test('where no day was closed, the day follows the first day of the facts', async () => {
  const { call } = await officeForTest({ clock: late });
  await startOn(call, '2020-03-09');
  expect(await dayOf(call)).toBe('2020-03-09');
  await startOn(call, '2020-03-01');
  expect(await dayOf(call)).toBe('2020-03-01');
});

test('after a close, facts that begin later open the books anew and facts that begin earlier move nothing', async () => {
  const { call, dataDir } = await officeForTest({ clock: late });
  const db = openForTest(path.join(dataDir, 'tongdiao.db'));
  inTransaction(db, () => ok(insertDayClose(db, { day: '2020-03-02', signedBy: '李', closedAt: at }, '{}')));
  await startOn(call, '2020-03-01');
  expect(await dayOf(call)).toBe('2020-03-03');
  await startOn(call, '2020-03-09');
  expect(await dayOf(call)).toBe('2020-03-09');
});

test('a closed day makes the next one the working day, an undone close brings it back', () => {
  const db = temporaryDatabase();
  expect(workingDay(db, late)).toBe('2026-11-28');
  inTransaction(db, () => ok(insertDayClose(db, { day: '2020-03-02', signedBy: '李', closedAt: at }, '{"made":1}')));
  inTransaction(db, () => ok(insertDayClose(db, { day: '2020-03-03', signedBy: '李', closedAt: at }, '{"made":2}')));
  expect(workingDay(db, late)).toBe('2020-03-04');
  expect(loadDayStatement(db, '2020-03-03')).toBe('{"made":2}');
  markDayUndone(db, '2020-03-03', { by: '王', at });
  expect(workingDay(db, late)).toBe('2020-03-03');
  expect(loadDayStatement(db, '2020-03-03')).toBeNull();
  expect(listDayCloses(db, { from: 0, count: 10 })).toEqual([
    { day: '2020-03-03', signedBy: '李', closedAt: at, undone: { by: '王', at } },
    { day: '2020-03-02', signedBy: '李', closedAt: at, undone: null },
  ]);
});

async function startOn(call: Client, start: string): Promise<void> {
  expect(await call('dataset.savePolicy', { ...everyTable.policy, start })).toMatchObject({ ok: true });
}

async function dayOf(call: Client): Promise<string> {
  const state = await call('app.state', {});
  if (!state.ok) throw new Error(state.error.kind);
  return state.value.workingDay;
}
