// Owns the app under test: the real HTTP host as `npm start` runs it, on a free port and with a data folder of its own.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Host {
  /** Opens the app once. */
  readonly link: string;
  readonly origin: string;
  /** Ends the app and leaves its data folder, whose path this is. */
  readonly end: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the app as `npm start` does where there is no Electron, on a free port and with an empty data folder, or one that was left. */
export async function startHost(left: string | null = null): Promise<Host> {
  const data = left ?? (await mkdtemp(join(tmpdir(), 'tongdiao-e2e-')));
  const args = [join(root, 'build', 'start.mjs'), '--http', '--no-open', '--data', data, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await printedLink(child);
  return {
    link,
    origin: new URL(link).origin,
    end: async () => {
      await ended(child);
      return data;
    },
    stop: async () => {
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

export interface DrillHost extends Omit<Host, 'end'> {
  /** The day the app's clock shows from now on. */
  readonly setDay: (day: string) => Promise<void>;
}

/** The app on a day of its own, so that a week can be lived in minutes. */
export async function startDrillHost(day: string): Promise<DrillHost> {
  const data = await mkdtemp(join(tmpdir(), 'tongdiao-e2e-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'drillHost.ts'), data, day], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const link = await printedLink(child);
  return {
    link,
    origin: new URL(link).origin,
    setDay: (next) =>
      new Promise((resolve) => {
        const listen = (text: string) => {
          if (!text.includes(`day ${next}`)) return;
          child.stdout?.off('data', listen);
          resolve();
        };
        child.stdout?.on('data', listen);
        child.stdin?.write(`${next}\n`);
      }),
    stop: async () => {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      await exit;
      await rm(data, { recursive: true, force: true });
    },
  };
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
