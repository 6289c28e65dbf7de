// Shows that `npm start` opens the app on a machine without a display, and ends cleanly.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tongdiao-start-'));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('Starting', () => {
  it('without a display prints one line with address and key, serves the app there, and ends on a signal', async () => {
    const child = start(['--data', data]);
    const line = await firstLine(child);
    expect(line).toMatch(/^统调台 Tongdiao: http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
    const opened = await fetch(line.slice(line.indexOf('http')), { redirect: 'manual' });
    const [cookie] = opened.headers.getSetCookie()[0].split(';');
    const page = await fetch(new URL('/', opened.url), { headers: { cookie } });
    expect(await page.text()).toContain('<div id="root">');
    const state = await fetch(new URL('/api/app.state', opened.url), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await state.json()).toMatchObject({ ok: true, value: { office: null } });
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(existsSync(join(data, 'tongdiao.db-wal'))).toBe(false);
  });

  it.each(['SIGHUP', 'SIGINT'] as const)('ends cleanly with its terminal: %s', async (signal) => {
    const child = start(['--data', data]);
    await firstLine(child);
    const exit = once(child, 'exit');
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
    expect(existsSync(join(data, 'tongdiao.db-wal'))).toBe(false);
  });

  it('ends by itself once nobody uses it, if asked to', async () => {
    const child = start(['--http', '--no-open', '--data', data, '--idle', '0.02']);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(data, 'tongdiao.db-wal'))).toBe(false);
  });

  it('with an unknown argument shows the usage and exits with 2', async () => {
    for (const words of [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--port', '70000'],
      ['--http', '--electron'],
      ['--idle', '0'],
      ['--idle', 'x'],
    ]) {
      const child = start(words);
      const [code] = await once(child, 'exit');
      expect(code, words.join(' ')).toBe(2);
    }
  });
});

function start(words: readonly string[]): ChildProcess {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return spawn(process.execPath, [join(root, 'build', 'start.mjs'), ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}
