// Runs the app for development (`npm run dev`): Vite serves the page with hot reload; the real host runs behind it on an office with the
// sample dataset and restarts when its sources change. For development only: everyone who can reach the address is signed in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { refusalOfThisNode } from './requireNode.mjs';

const root = join(import.meta.dirname, '..');
const usage = `npm run dev -- [--data DIR] [--port 5173] [--fresh]
  --data   where the office lies, by default node_modules/.cache/dev-office
  --fresh  begin with a new office: what lies in the default place is removed`;
/** Milliseconds, so that saving several files restarts the host only once. */
const pause = 150;

const refusal = refusalOfThisNode();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const options = readOptions();
  if (options === null) {
    console.error(usage);
    process.exitCode = 2;
  } else await runDev(options);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, port: { type: 'string', default: '5173' }, fresh: { type: 'boolean', default: false } },
    });
    if (!/^\d{1,5}$/.test(values.port) || (values.fresh && values.data !== undefined)) return null;
    const folder = process.env.npm_lifecycle_event === 'dev' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
    const kept = join(root, 'node_modules', '.cache', 'dev-office');
    return { data: values.data === undefined ? kept : resolve(folder, values.data), port: Number(values.port), isFresh: values.fresh };
  } catch {
    return null;
  }
}

async function runDev({ data, port, isFresh }) {
  if (isFresh) rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  let host = await startHost(data, 0);
  await createOffice(host);
  /** Resolves when the host is ready to answer. */
  let ready = Promise.resolve();
  const hold = (request, _response, next) => (request.url?.startsWith('/api/') ? void ready.then(() => next()) : next());

  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    plugins: [{ name: 'wait-for-host', configureServer: ({ middlewares }) => void middlewares.use(hold) }],
    server: {
      host: '127.0.0.1',
      port,
      // the page imports text and types from shared/ and its manual from docs/
      fs: { allow: [root] },
      proxy: {
        '/api': {
          target: host.origin,
          changeOrigin: true,
          configure: (proxy) =>
            void proxy.on('proxyReq', (request) => {
              request.setHeader('cookie', host.cookie);
              request.setHeader('origin', host.origin);
            }),
        },
      },
    },
  });
  await server.listen();
  console.log(`统调台 Tongdiao (dev): ${server.resolvedUrls?.local[0] ?? ''}`);

  const watched = ['electron', 'shared'].map((folder) => join(root, folder));
  server.watcher.add(watched);
  let timer;
  server.watcher.on('all', (_event, file) => {
    if (!watched.some((folder) => file.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      ready = ready.then(restart).catch((error) => console.error(String(error)));
    }, pause);
  });

  async function restart() {
    await endHost(host);
    host = await startHost(data, Number(new URL(host.origin).port));
    console.log('host restarted');
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      clearTimeout(timer);
      await Promise.all([server.close(), ready.then(() => endHost(host))]);
      process.exit(0);
    });
}

/** Starts the host in its own process and opens a session with it. Errors in its sources are printed; the next change tries again. */
async function startHost(data, port) {
  const child = spawn(process.execPath, [join(root, 'build', 'devHost.mjs'), data, String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  const link = await new Promise((found, fail) => {
    child.stdout.on('data', (text) => {
      said += text;
      const match = /http:\/\/\S+(?=\s)/.exec(said);
      if (match !== null) found(match[0]);
    });
    child.once('exit', () => fail(new Error('The host did not start; it is tried again when a source changes.')));
  }).catch((error) => {
    if (port === 0) throw error;
    console.error(error.message);
    return null;
  });
  if (link === null) return { child, origin: `http://127.0.0.1:${port}`, cookie: '' };
  const opened = await fetch(link, { redirect: 'manual' });
  return { child, origin: new URL(link).origin, cookie: opened.headers.getSetCookie()[0].split(';')[0] };
}

async function endHost({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** A new office starts with the sample; an existing one is left as it is. */
async function createOffice({ origin, cookie }) {
  const call = async (channel, input) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    return (await fetch(`${origin}/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(input) })).json();
  };
  const state = await call('app.state', {});
  if (!state.ok || state.value.office !== null) return;
  const office = { name: '江西省疫情防控物资统调办公室', kind: 'province', region: '360000', language: 'zh', start: 'sample' };
  const created = await call('office.create', office);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
}
