// Owns a desk for a test: the real HTTP host with its own data folder, opened in Chromium by its one-time link, and watched.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

export interface Host {
  /** Opens the app once. */
  readonly link: string;
  readonly stop: () => Promise<void>;
}

/** A page of a freshly started app, before first start. Afterwards: nothing left loopback, nothing was logged as an error. */
export const test = base.extend<{ freshDesk: undefined }>({
  freshDesk: [
    async ({ context, page }, use) => {
      const host = await startHost();
      const watch = watchContext(context);
      await page.goto(host.link);
      await use(undefined);
      await host.stop();
      expect(watch.requestsAbroad, 'requests that left this machine').toEqual([]);
      expect(watch.errors, 'errors in the console').toEqual([]);
    },
    { timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';

/** Starts the app as `npm start` does where there is no Electron, on a free port and with an empty data folder. */
export async function startHost(): Promise<Host> {
  const data = await mkdtemp(join(tmpdir(), 'tongdiao-e2e-'));
  const args = [join(root, 'build', 'start.mjs'), '--http', '--no-open', '--data', data, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await printedLink(child);
  return {
    link,
    stop: async () => {
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

export interface Watch {
  readonly requestsAbroad: readonly string[];
  readonly errors: readonly string[];
}

/** Listens to every page of the context from now on. */
export function watchContext(context: BrowserContext): Watch {
  const requestsAbroad: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (!isLocal(request.url())) requestsAbroad.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (webError) => {
    errors.push(String(webError.error()));
  });
  return { requestsAbroad, errors };
}

function isLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ['data:', 'blob:', 'about:'].includes(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: string) => {
      said += text;
      const link = said.match(/http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\S*(?=\s)/);
      if (link) resolve(link[0]);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The app ended with ${code} before it printed its address: ${said}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}
