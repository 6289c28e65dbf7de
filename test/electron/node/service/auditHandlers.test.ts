import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { AuditFilter, AuditSort } from '../../../../shared/domain/auditQuery.ts';
import { zhAudit } from '../../../../shared/text/messages/zh/audit.ts';
import { officeForTest } from './serviceForTest.ts';
import { writeChannels } from './officeWork.ts';

test('the log is read page by page, newest first, back to the founding of the office', async () => {
  const { call } = await officeForTest();
  for (let k = 0; k < 120; k += 1) await call('scenario.create', { name: `试算 ${k}` });
  const first = await call('audit.list', { filter: {}, sort: null, from: 0, count: 100 });
  if (!first.ok) throw new Error(first.error.kind);
  expect(first.value.rows).toHaveLength(100);
  const rest = await call('audit.list', { filter: {}, sort: null, from: 100, count: 100 });
  if (!rest.ok) throw new Error(rest.error.kind);
  const all = [...first.value.rows, ...rest.value.rows];
  expect([first.value.count, rest.value.count]).toEqual([all.length, all.length]);
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: all.length }, (_, k) => all.length - k));
  expect(all.at(-1)).toMatchObject({ position: 1, who: '值班员', what: 'office.create', before: null });
});

test('the log is filtered by who, what, day and words, and ordered by any of its columns', async () => {
  let now = '2020-03-02T12:00:00';
  const { call } = await officeForTest({ clock: () => new Date(now) });
  await call('scenario.create', { name: '甲' });
  now = '2020-03-03T00:30:00';
  await call('scenario.create', { name: '乙' });
  const any = { contains: '', oneOf: [], from: '', to: '' };
  const found = async (filter: AuditFilter, sort: AuditSort | null = null) => {
    const answer = await call('audit.list', { filter, sort, from: 0, count: 100 });
    return answer.ok ? answer.value.rows.map(({ what, after }) => `${what} ${after?.match(/[甲乙]/)?.[0] ?? ''}`) : [];
  };
  const what = { ...any, oneOf: ['scenario.create'] };
  expect(await found({ what })).toEqual(['scenario.create 乙', 'scenario.create 甲']);
  expect(await found({ what }, { by: 'at', descending: false })).toEqual(['scenario.create 甲', 'scenario.create 乙']);
  // Days are those of this machine's calendar, both included.
  expect(await found({ what, at: { ...any, to: '2020-03-02' } })).toEqual(['scenario.create 甲']);
  expect(await found({ what, at: { ...any, from: '2020-03-03', to: '2020-03-03' } })).toEqual(['scenario.create 乙']);
  expect(await found({ detail: { ...any, contains: '乙' } })).toEqual(['scenario.create 乙']);
  expect(await found({ who: { ...any, oneOf: ['没有这个人'] } })).toEqual([]);
  const first = await call('audit.list', { filter: {}, sort: null, from: 0, count: 1 });
  expect(first.ok && first.value.choices?.what).toContain('scenario.create');
});

test("a check finds an intact log intact, and an entry altered behind the program's back", async () => {
  const { call, dataDir } = await officeForTest();
  await call('scenario.create', { name: '试算' });
  expect(await call('audit.check', {})).toMatchObject({ ok: true, value: { broken: null } });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  db.exec("DROP TRIGGER audit_never_changed; UPDATE audit SET who = '别人' WHERE id = 2");
  db.close();
  expect(await call('audit.check', {})).toMatchObject({ ok: true, value: { broken: 2 } });
});

test('what is done through channels that write has words', () => {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = zhAudit.doings;
  expect(writeChannels.filter((channel) => words[channel.split('.')[0]]?.[channel.split('.')[1]] === undefined)).toEqual([]);
});
