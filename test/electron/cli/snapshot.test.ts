// Shows that snapshots pass between two data folders from the command line, but not before the fingerprint was compared.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { officeForTest, serviceForTest } from '../node/service/serviceForTest.ts';
import { runHere } from './runHere.ts';

it('a snapshot is made, inspected, refused until its fingerprint is given, imported once, and opened only by its passphrase', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongdiao-snapshot-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const province = await officeForTest();
  const status = await province.call('snapshot.status', {});
  if (!status.ok) throw new Error(status.error.kind);
  const { hex, words } = status.value.fingerprint ?? { hex: '', words: '' };
  await province.service.close();
  const city = serviceForTest();
  await city.call('office.create', { name: '城市办', kind: 'city', region: '360100', language: 'zh', start: 'empty' });
  await city.service.close();

  const file = path.join(folder, 'one.tdz');
  const made = await runHere(['snapshot', 'export', '--out', file, '--data', province.dataDir]);
  expect(made).toMatchObject({ code: 0, stdout: `数据包已写入 ${file}\n` });
  const looked = await runHere(['snapshot', 'inspect', file, '--data', city.dataDir]);
  expect(looked.code).toBe(0);
  expect(looked.stdout).toContain(words);
  expect(looked.stdout).toMatch(/新增 \d+，修改 0，删除 0/);
  const early = await runHere(['snapshot', 'import', file, '--data', city.dataDir]);
  expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('指纹还没有核对') });
  const read = await runHere(['snapshot', 'import', file, '--data', city.dataDir, '--trust', hex]);
  expect(read).toMatchObject({ code: 0, stdout: expect.stringContaining('已导入') });
  expect(await runHere(['snapshot', 'import', file, '--data', city.dataDir])).toMatchObject({
    code: 0,
    stdout: '这份数据包已经读过，无需再读。\n',
  });

  const secret = path.join(folder, 'passphrase.txt');
  writeFileSync(secret, '口令一二三\n');
  const sealed = path.join(folder, 'two.tdz');
  await runHere(['snapshot', 'export', '--out', sealed, '--data', province.dataDir, '--passphrase-file', secret]);
  expect(readFileSync(sealed).includes('manifest.json')).toBe(false);
  expect(await runHere(['snapshot', 'inspect', sealed, '--data', city.dataDir])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('加了口令'),
  });
  const opened = await runHere(['snapshot', 'inspect', sealed, '--data', city.dataDir, '--passphrase-file', secret, '--json']);
  expect(JSON.parse(opened.stdout)).toMatchObject({ ok: true, preview: { state: 'ready', manifest: { sequence: 2 } } });
}, 60_000);
