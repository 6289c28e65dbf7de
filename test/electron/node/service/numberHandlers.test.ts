import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeGiven } from '../../../../electron/node/files/numberFile.ts';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAudit } from '../../../../electron/node/db/auditTable.ts';
import type { ServiceOptions } from '../../../../electron/node/service/serviceOptions.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { OrderNumber } from '../../../../shared/orders/order.ts';
import { openForTest } from '../db/temporaryDatabase.ts';
import { planOf } from './officeSteps.ts';
import { officeForTest, serviceForTest } from './serviceForTest.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { copyWholeBackup } from '../../../../electron/node/files/wholeBackup.ts';

const series = { kind: 'order', name: '赣防物调', year: 2020 } as const;

/** An office with drafts, and a backup made before any number was given. */
async function officeWithDrafts(options: Partial<ServiceOptions> = {}) {
  const made = await officeForTest(options);
  const plan = await planOf(made.call);
  await made.call('plan.approve', { plan });
  const orders = await made.call('order.make', { plan });
  const list = await made.call('backup.make', {});
  if (!orders.ok || !list.ok) throw new Error('the office was not made');
  return { ...made, ids: orders.value.map(({ id }) => id), backup: list.value[0].name, file: path.join(made.dataDir, 'tongdiao.db') };
}

async function issued(call: Client, id: string): Promise<OrderNumber | null> {
  const answer = await call('order.issue', { orders: [id] });
  const state = answer.ok ? answer.value[0].state : null;
  return state === null || state.kind === 'draft' ? null : state.number;
}

describe('A number that was on paper', () => {
  it('is not given again after a restore, which says what would be lost before', async () => {
    const { call, service, ids, backup, file } = await officeWithDrafts();
    expect(await issued(call, ids[0])).toEqual({ prefix: '赣防物调', year: 2020, running: 1 });
    expect(await issued(call, ids[1])).toMatchObject({ running: 2 });
    const loss = await call('backup.loss', { name: backup });
    expect(loss).toMatchObject({ ok: true, value: { isComparable: true, numbers: ['赣防物调〔2020〕1号', '赣防物调〔2020〕2号'] } });
    expect(loss.ok && loss.value.lost).toEqual([
      { kind: 'issuedOrders', count: 2 },
      { kind: 'auditEntries', count: 2 },
    ]);
    await call('backup.restore', { name: backup });
    expect(await issued(call, ids[0])).toMatchObject({ running: 3 });
    await service.close();
    const entry = loadAudit(openForTest(file)).find(({ what }) => what === 'backup.restore');
    expect(entry).toMatchObject({ after: { name: backup, numbers: [{ ...series, next: 3 }] } });
  });

  it('is not given again if the database is restored by hand, missing, or begun anew', async () => {
    const { call, service, ids, backup, file, dataDir } = await officeWithDrafts();
    await issued(call, ids[0]);
    await service.close();
    expect(copyWholeBackup(dataDir, backup, file)).toBe(true);
    const again = serviceForTest({ dataDir });
    expect(await again.call('number.list', {})).toMatchObject({
      ok: true,
      value: [{ ...series, next: 2 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(await issued(again.call, ids[1])).toMatchObject({ running: 2 });
    await again.service.close();
    rmSync(file);
    rmSync(path.join(dataDir, 'backups'), { recursive: true });
    const anew = serviceForTest({ dataDir });
    expect(await anew.call('app.state', {})).toMatchObject({ error: { kind: 'databaseMissing', backups: 0 } });
    expect(await anew.call('backup.beginAnew', {})).toMatchObject({ ok: true });
    expect(await anew.call('number.list', {})).toMatchObject({
      ok: true,
      value: [{ ...series, next: 3 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('counts after a restore though the program was killed before it was said to be given, and leaves no gap without one', async () => {
    const { call, service, ids, backup, dataDir } = await officeWithDrafts();
    await issued(call, ids[0]);
    await service.close();
    const line = { ...series, next: 3, on: '2020-03-01', state: 'giving' };
    appendFileSync(path.join(dataDir, 'numbers.jsonl'), `\n${JSON.stringify(line)}\n\n{"kind":"ord`);
    const again = serviceForTest({ dataDir });
    expect(await issued(again.call, ids[1])).toMatchObject({ running: 2 });
    const third = { ...line, next: 9 };
    appendFileSync(path.join(dataDir, 'numbers.jsonl'), `\n${JSON.stringify(third)}\n`);
    await again.call('backup.restore', { name: backup });
    expect(await issued(again.call, ids[0])).toMatchObject({ running: 9 });
  });

  it('is written into the file by an office that had none, and lines are only added', async () => {
    const { call, service, ids, dataDir } = await officeWithDrafts();
    const numbers = path.join(dataDir, 'numbers.jsonl');
    await issued(call, ids[0]);
    const before = readFileSync(numbers, 'utf8');
    await issued(call, ids[1]);
    expect(readFileSync(numbers, 'utf8').startsWith(before)).toBe(true);
    await service.close();
    rmSync(numbers);
    await serviceForTest({ dataDir }).service.close();
    expect(readFileSync(numbers, 'utf8')).toContain('"next":3');
  });

  it('is not given if its line cannot be written', async () => {
    const { call, ids, dataDir } = await officeWithDrafts();
    rmSync(path.join(dataDir, 'numbers.jsonl'), { force: true });
    // A folder of that name cannot be written to, like a failing disk.
    mkdirSync(path.join(dataDir, 'numbers.jsonl'));
    expect(await call('order.issue', { orders: [ids[0]] })).toMatchObject({ error: { kind: 'cannotWrite' } });
    const list = await allOrders(call);
    expect(list.ok && list.value.every(({ state }) => state.kind === 'draft')).toBe(true);
  });

  it('of a report is not given again either', async () => {
    const { call, backup } = await officeWithDrafts();
    const draft = { kind: 'daily', date: '2020-03-01', subject: null, language: 'zh', paragraphs: ['一段'] } as const;
    expect(await call('report.issue', { draft })).toMatchObject({ ok: true, value: { number: 1 } });
    await call('backup.restore', { name: backup });
    expect(await call('report.issue', { draft })).toMatchObject({ ok: true, value: { number: 2 } });
  });
});

describe('The next number of a series', () => {
  it('is moved forward with who and why, and never back', async () => {
    const { call, service, ids, file, backup } = await officeWithDrafts();
    const input = { ...series, next: 31, by: '王主任', reason: '此前手工编号到30号' };
    expect(await call('number.raise', input)).toMatchObject({
      ok: true,
      value: [{ ...series, next: 31 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    const refused = { ok: false, error: { kind: 'numberNotHigher', asked: 31, next: 31 } };
    expect(await call('number.raise', input)).toEqual(refused);
    expect(await call('number.raise', { ...input, next: 5 })).toEqual({ ok: false, error: { ...refused.error, asked: 5 } });
    expect(await issued(call, ids[0])).toMatchObject({ running: 31 });
    const weekly = { kind: 'report', name: 'weekly', year: 2020, next: 7, by: '王主任', reason: '接第6期' } as const;
    expect(await call('number.raise', weekly)).toMatchObject({ ok: true });
    expect(await call('number.raise', { ...weekly, name: 'monthly' })).toMatchObject({ error: { kind: 'invalidInput' } });
    await call('backup.restore', { name: backup });
    expect(await issued(call, ids[0])).toMatchObject({ running: 32 });
    expect(await call('number.list', {})).toMatchObject({
      ok: true,
      value: [
        { next: 33 },
        { name: 'daily', next: 1 },
        { name: 'weekly', next: 7 },
        { name: 'public', next: 1 },
        { name: 'reply', next: 1 },
        { name: 'release', next: 1 },
        { name: 'contract', next: 1 },
        { name: '赣防物配' },
        { name: '赣防物任' },
        { name: '赣防物储' },
      ],
    });
    await service.close();
    const kept = loadAudit(openForTest(path.join(path.dirname(file), 'backups', keptName(path.dirname(file)))));
    expect(kept.filter(({ what }) => what === 'number.raise')).toMatchObject([
      { before: { ...series, next: 1 }, after: input },
      { before: { name: 'weekly', next: 1 }, after: weekly },
    ]);
  });
});

function keptName(dataDir: string): string {
  return readdirSync(path.join(dataDir, 'backups')).find((name) => /^before-restore-.*\.db$/.test(name)) ?? '';
}

describe('A working day before the day of a paper', () => {
  it('is reported before a number is taken, and whoever says it is right is recorded', async () => {
    const { call, service, ids, dataDir, file } = await officeWithDrafts();
    await issued(call, ids[0]);
    // As after the restore of a backup that was made before the paper.
    writeGiven(dataDir, [{ kind: 'order', name: '赣防物调', year: 2020, next: 2, on: '2020-03-05' }]);
    const doubts = [{ kind: 'dayBehindPaper', today: '2020-03-02', last: '2020-03-05' }];
    const input = { orders: [ids[1]] };
    expect(await service.dispatch('order.issue', input)).toEqual({ ok: false, error: { kind: 'doubtful', doubts } });
    expect(await call('number.list', {})).toMatchObject({ ok: true, value: [{ next: 2 }, {}, {}, {}, {}, {}, {}, {}, {}, {}] });
    expect(await service.dispatch('order.issue', { ...input, confirmedBy: '值班长' })).toMatchObject({ ok: true });
    await service.close();
    expect(loadAudit(openForTest(file)).at(-1)).toMatchObject({ what: 'order.issue', after: { confirmed: { by: '值班长', doubts } } });
    // The screens are told at the next start, too.
    const again = serviceForTest({ dataDir, clock: () => new Date('2020-02-28T12:00:00.000Z') });
    expect(await again.call('backup.status', {})).toMatchObject({ ok: true, value: { trouble: { kind: 'clockJumped' } } });
  });
});

describe('A clock', () => {
  it('that ran ahead is told at the start, the backups of now are due and none of before is gone', async () => {
    const { service, dataDir } = await officeForTest();
    await service.close();
    for (let day = 1; day <= 12; day += 1) {
      const date = new Date(Date.UTC(2020, 2, day, 12));
      await serviceForTest({ dataDir, clock: () => date }).service.close();
    }
    const ahead = serviceForTest({ dataDir, clock: () => new Date('2020-05-12T12:00:00.000Z') });
    expect(await ahead.call('backup.status', {})).toMatchObject({
      ok: true,
      value: { trouble: { kind: 'clockJumped', last: '2020-03-12T12:00:00.000Z', now: '2020-05-12T12:00:00.000Z' } },
    });
    expect(await ahead.call('backup.list', {})).toMatchObject({ ok: true, value: { length: 13 } });
    await ahead.service.close();
    const right = serviceForTest({ dataDir, clock: () => new Date('2020-03-12T14:00:00.000Z') });
    expect(await right.call('backup.list', {})).toMatchObject({ ok: true, value: { length: 14 } });
  });
});
