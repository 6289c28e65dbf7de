// Opens the app: rebuilds what is stale, then starts Electron if it is available, otherwise the browser.
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findElectron, hasDisplay } from './findElectron.mjs';

const root = join(import.meta.dirname, '..');

/** @returns {Promise<number>} the exit code: 0, 1 if the app could not be opened, 2 if the arguments were wrong. */
export async function openApp() {
  const options = readOptions();
  if (options === null || options.help) return sayUsage(options === null ? 2 : 0);
  const electron = options.http ? null : await electronFor(options);
  const built = await run(process.execPath, [join(root, 'build', 'buildApp.mjs'), 'renderer', ...(electron === null ? [] : ['electron'])]);
  if (built !== 0) return built;
  return electron !== null && (await openInElectron(electron, options)) ? 0 : openOverHttp(options);
}

/** False if it gave up at once because a system library or a usable display is missing. */
async function openInElectron(electron, { data }) {
  const startedAt = performance.now();
  const code = await run(electron, [root, ...(data === null ? [] : [`--data=${data}`])]);
  return code === 0 || performance.now() - startedAt > soon;
}

/** Milliseconds. */
const soon = 5_000;

async function sayUsage(code) {
  const { startUsage } = await import('../shared/text/hostText.ts');
  (code === 0 ? console.log : console.error)(startUsage);
  return code;
}

/** One day. */
const mostIdleMinutes = 1440;

/** Null if the arguments are wrong. */
function readOptions() {
  const { env } = process;
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: env.TONGDIAO_DATA },
        port: { type: 'string', default: env.TONGDIAO_PORT ?? '0' },
        http: { type: 'boolean', default: env.TONGDIAO_HTTP === '1' },
        electron: { type: 'boolean', default: false },
        idle: { type: 'string' },
        'no-open': { type: 'boolean', default: env.TONGDIAO_NO_OPEN === '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535 || (values.http && values.electron)) return null;
    const idle = values.idle === undefined ? null : Number(values.idle);
    if (idle !== null && !(idle > 0 && idle <= mostIdleMinutes)) return null;
    // npm changes into the project's folder, but a relative path refers to the caller's folder
    const folder = env.npm_lifecycle_event === 'start' ? (env.INIT_CWD ?? process.cwd()) : process.cwd();
    const data = values.data ? resolve(folder, values.data) : null;
    return { ...values, port, data, idle };
  } catch {
    return null;
  }
}

/** As root, Electron would have to run without its sandbox, so it is used only if asked for. */
async function electronFor({ electron }) {
  const isRoot = process.getuid?.() === 0;
  if (!electron && (isRoot || !hasDisplay())) return null;
  return findElectron(electron);
}

async function openOverHttp(options) {
  // loaded only here: it is TypeScript, which an older Node cannot read
  const { runHttpApp } = await import('../electron/http/runHttpApp.ts');
  const { defaultDataFolder } = await import('../electron/node/host/dataFolder.ts');
  return runHttpApp({
    dataDir: options.data ?? defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env }),
    sampleDir: join(root, 'sample'),
    rendererDir: join(root, 'dist', 'renderer'),
    port: options.port,
    idleMinutes: options.idle,
    openBrowser: !options['no-open'] && hasDisplay(),
  });
}

/** Runs a program in this terminal and forwards the signals that end this process to it. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.once('error', (error) => resolve(say(error.message, 1)));
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}

function say(text, code) {
  console.error(text);
  return code;
}
