// Starts the app under test: as `npm start` does, or as one of many offices in a process that the tests of a worker share.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeAnswer, OfficeRequest } from './officesProcess.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Host {
  /** The address that opens the app, once. */
  readonly link: string;
  readonly origin: string;
  /** Ends the app and keeps its data folder; returns its path. */
  readonly end: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the app as `npm start` does without Electron, on a free port, with an empty data folder or one left by an earlier run. */
export async function startHost(left: string | null = null): Promise<Host> {
  const data = left ?? (await dataFolder());
  const args = [join(root, 'build', 'start.mjs'), '--http', '--no-open', '--data', data, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await printedLink(child);
  return hostAt(link, data, () => ended(child));
}

export interface OfficeHost extends Host {
  /** Sets the day that the app's clock shows from now on. */
  readonly setDay: (day: string) => Promise<void>;
}

export interface OfficeStart {
  /** The day its clock shows, so that a week passes in minutes; by default the machine's own time. */
  readonly day?: string;
  /** A data folder to copy; by default an empty one. */
  readonly seed?: string;
  /** For tests of a run under way: a plan that another test has had is not there at once. */
  readonly plansAnew?: boolean;
}

let offices: ChildProcess | null = null;
let opened = 0;

/** An office with its own data folder and port. All tests of a worker share its process, which ends with the worker. */
export async function startOffice({ day, seed, plansAnew = false }: OfficeStart = {}): Promise<OfficeHost> {
  offices ??= fork(join(import.meta.dirname, 'officesProcess.ts'), {
    cwd: root,
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const child = offices;
  const data = await dataFolder();
  if (seed !== undefined) await cp(seed, data, { recursive: true });
  opened += 1;
  const office = opened;
  const { link } = await ask(child, { kind: 'open', office, dataDir: data, day: day ?? null, plansAnew });
  return {
    ...hostAt(link, data, async () => void (await ask(child, { kind: 'close', office }))),
    setDay: async (next) => void (await ask(child, { kind: 'setDay', office, day: next })),
  };
}

function hostAt(link: string, data: string, end: () => Promise<void>): Host {
  return {
    link,
    origin: new URL(link).origin,
    end: async () => {
      await end();
      return data;
    },
    stop: async () => {
      await end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function dataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tongdiao-e2e-'));
}

function ask(child: ChildProcess, request: OfficeRequest): Promise<OfficeAnswer> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      child.off('message', listen);
      child.off('exit', fail);
      settle();
    };
    const listen = (answer: OfficeAnswer) => {
      if (answer.office === request.office && answer.kind === request.kind) finish(() => resolve(answer));
    };
    const fail = (code: number | null) => finish(() => reject(new Error(`the process of the offices ended with ${code}`)));
    child.on('message', listen);
    child.on('exit', fail);
    child.send(request);
  });
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
