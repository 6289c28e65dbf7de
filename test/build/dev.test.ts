// Shows that `npm run dev` serves the page from its sources, over the real host, and starts the host again when its sources change.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('the page is served from its sources, calls reach an office with the sample, and the host comes back after a change', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tongdiao-dev-'));
  const words = [join(root, 'build', 'dev.mjs'), '--data', data, '--port', '0'];
  // Vite would mistake the environment of the test run for a production or test build.
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(async () => {
    if (child.exitCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
    rmSync(data, { recursive: true, force: true });
  });
  const [address] = await said(child, /http:\/\/127\.0\.0\.1:\d+/);
  expect(await (await fetch(address)).text()).toContain('/@vite/client');
  expect(await (await fetch(`${address}/main.tsx`)).text()).toContain('import');
  expect(await officeOf(address)).toContain('江西');

  const again = said(child, /host restarted/);
  const now = new Date();
  utimesSync(join(root, 'electron', 'node', 'service', 'createService.ts'), now, now);
  await again;
  expect(await officeOf(address)).toContain('江西');
});

it('an unknown argument shows the usage', async () => {
  const child = spawn(process.execPath, [join(root, 'build', 'dev.mjs'), '--prot', '1'], { cwd: root, stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([2, null]);
});

async function officeOf(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/app.state`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: '{}',
  });
  const state = (await answer.json()) as { ok: boolean; value: { office: { name: string } } };
  return state.value.office.name;
}

function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const match = pattern.exec(text);
      if (match !== null) resolve(match);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${text}`)));
  });
}
