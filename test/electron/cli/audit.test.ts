// Shows that the command line notices a changed audit log.
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { officeForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('the audit log is checked entry by entry, and an entry that was changed is named', async () => {
  const { service, dataDir } = await officeForTest();
  await service.close();
  const whole = await runHere(['audit', 'verify', '--data', dataDir]);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toMatch(/^审计日志 \d+ 条，逐条相符。末尾摘要 [0-9a-f]{64}\n$/);
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'));
  db.exec(`DROP TRIGGER audit_never_changed; UPDATE audit SET who = '别人' WHERE id = 1`);
  db.close();
  const changed = await runHere(['audit', 'verify', '--data', dataDir, '--json']);
  expect(changed.code).toBe(1);
  expect(JSON.parse(changed.stdout)).toMatchObject({ ok: false, error: { kind: 'auditBroken', entry: 1 } });
  expect(await runHere(['audit', 'verify', '--data', path.join(dataDir, 'nowhere')])).toMatchObject({ code: 1 });
}, 30_000);
