import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { zhAudit } from '../../../../shared/text/messages/zh/audit.ts';
import { officeForTest } from './serviceForTest.ts';
import { writeChannels } from './officeWork.ts';

test('the log is read page by page, newest first, back to the founding of the office', async () => {
  const { call } = await officeForTest();
  for (let k = 0; k < 120; k += 1) await call('scenario.create', { name: `试算 ${k}` });
  const first = await call('audit.list', { before: null });
  if (!first.ok) throw new Error(first.error.kind);
  expect([first.value.lines.length, first.value.more]).toEqual([100, true]);
  const rest = await call('audit.list', { before: first.value.lines[99].position });
  if (!rest.ok) throw new Error(rest.error.kind);
  const all = [...first.value.lines, ...rest.value.lines];
  expect(rest.value.more).toBe(false);
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: all.length }, (_, k) => all.length - k));
  expect(all.at(-1)).toMatchObject({ position: 1, who: '值班员', what: 'office.create', before: null });
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
