// Shows that the app on loopback answers its own pages and nobody else.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHttpHost, type HttpHost } from '../../../electron/http/httpHost.ts';
import { contentSecurityPolicy } from '../../../electron/node/host/contentSecurityPolicy.ts';
import type { ChangeNews } from '../../../shared/contract/changeNews.ts';
import { ok } from '../../../shared/base/result.ts';

let folder: string;
let host: HttpHost;
let calls: [string, unknown][];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongdiao-http-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '"outside"');
  writeFileSync(join(rendererDir, 'index.html'), '<p>start page</p>');
  writeFileSync(join(rendererDir, 'assets', 'a-1.js'), 'export {};');
  symlinkSync(join(folder, 'secret.json'), join(rendererDir, 'link.json'));
  calls = [];
  const dispatch = async (channel: string, input: unknown) => {
    calls.push([channel, input]);
    return ok({ heard: channel });
  };
  host = await startHttpHost({ dispatch, rendererDir, port: 0 });
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A connection', () => {
  it('is kept for longer than a person looks at a page, so that it does not end under the next request', async () => {
    const { headers } = await get('/', { connection: 'keep-alive', cookie: await openSession() });
    expect(Number(/timeout=(\d+)/.exec(String(headers['keep-alive']))?.[1])).toBeGreaterThanOrEqual(300);
  });

  it('without a session ends with the answer', async () => {
    expect((await get('/', { connection: 'keep-alive' })).headers.connection).toBe('close');
  });

  it('that sends nothing makes room for later ones, and keeps out nobody with a session', async () => {
    const cookie = await openSession();
    const silent = await Promise.all(Array.from({ length: 200 }, () => opened(host.port)));
    expect((await get('/', { cookie })).status).toBe(200);
    await vi.waitFor(() => expect(silent.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(24), 10_000);
    for (const socket of silent) socket.destroy();
  });

  it('that has shown a session stays, however many others come', async () => {
    const cookie = await openSession();
    const own = await opened(host.port);
    const answers: string[] = [];
    own.on('data', (bytes) => answers.push(String(bytes)));
    const ask = () => own.write(`HEAD / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\n\r\n`);
    ask();
    await vi.waitFor(() => expect(answers.join('')).toContain('200 OK'), 10_000);
    const silent = await Promise.all(Array.from({ length: 60 }, () => opened(host.port)));
    answers.length = 0;
    ask();
    await vi.waitFor(() => expect(answers.join('')).toContain('200 OK'), 10_000);
    for (const socket of [own, ...silent]) socket.destroy();
  });
});

describe('A key', () => {
  it('opens the app once: a session cookie no script can read, then the start page', async () => {
    const first = await get(pathOf(host.newLink()));
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^tongdiao-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
    const page = await get('/', { cookie: cookieOf(first) });
    expect([page.status, page.body, page.headers['content-type']]).toEqual([200, '<p>start page</p>', 'text/html; charset=utf-8']);
  });

  it('opens nothing a second time', async () => {
    const path = pathOf(host.newLink());
    await get(path);
    const again = await get(path);
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
    expect(again.body).toContain('One-time address needed');
  });

  it('opens nothing if it was made up or replaced by a newer one', async () => {
    const older = pathOf(host.newLink());
    const newer = pathOf(host.newLink());
    expect((await get('/?key=made-up')).status).toBe(401);
    expect((await get('/?key=')).status).toBe(401);
    expect((await get(older)).status).toBe(401);
    expect((await get(newer)).status).toBe(303);
  });

  it('is not used up by a browser that already has a session', async () => {
    const cookie = await openSession();
    const path = pathOf(host.newLink());
    expect((await get(path, { cookie })).status).toBe(303);
    expect((await get(path)).headers['set-cookie']).toHaveLength(1);
  });

  it('is not used up by asking only for the headers', async () => {
    const path = pathOf(host.newLink());
    expect((await send('HEAD', path)).status).toBe(401);
    expect((await get(path)).status).toBe(303);
  });
});

describe('Without a session', () => {
  it('pages, files and channels are refused, in words for a person', async () => {
    const wrong = { cookie: `tongdiao-${host.port}=${'A'.repeat(43)}` };
    for (const headers of [{}, wrong]) {
      const page = await get('/', headers);
      expect(page.status).toBe(401);
      expect(page.body).toContain('终端');
      expect((await get('/assets/a-1.js', headers)).status).toBe(401);
      expect((await post('app.state', '{}', headers)).status).toBe(401);
    }
    expect(calls).toEqual([]);
  });

  it('a page opened from a foreign one is requested once more, because the browser withholds the cookie', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await get('/', foreign)).body).toContain('http-equiv="refresh"');
    expect((await get('/')).body).not.toContain('http-equiv="refresh"');
  });
});

describe('Guessing', () => {
  it('ends after some dozens of refusals: even the right key waits, while open pages go on', async () => {
    const cookie = await openSession();
    for (let k = 0; k < 60; k += 1) expect((await get(`/?key=guess-${k}`)).status).toBe(401);
    expect((await get('/?key=guess')).status).toBe(429);
    expect((await get('/')).body).toContain('Wait a minute');
    expect((await get(pathOf(host.newLink()))).status).toBe(429);
    expect((await get('/', { cookie })).status).toBe(200);
  });
});

describe('A request', () => {
  it('under another name of this address is refused, with or without a session', async () => {
    const cookie = await openSession();
    for (const name of [`evil.example:${host.port}`, '127.0.0.1', `127.0.0.1:${host.port + 1}`, `[::1]:${host.port}`]) {
      expect((await get('/', { cookie, host: name })).status, name).toBe(421);
      expect((await post('app.state', '{}', { cookie, host: name })).status, name).toBe(421);
    }
    expect((await get('/', { cookie, host: `localhost:${host.port}` })).status).toBe(200);
    expect(calls).toEqual([]);
  });

  it('from a foreign page is refused, whether its origin is foreign, opaque or another port of this machine', async () => {
    const cookie = await openSession();
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${host.port + 1}`, `https://127.0.0.1:${host.port}`]) {
      expect((await post('app.state', '{}', { cookie, origin })).status, origin).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await post('app.state', '{}', { cookie, 'sec-fetch-site': site })).status, site).toBe(403);
    }
    expect((await get('/assets/a-1.js', { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('from the own page reaches dispatch and brings back its answer', async () => {
    const cookie = await openSession();
    const answer = await post('plan.get', '{"plan":"p1"}', {
      cookie,
      origin: `http://127.0.0.1:${host.port}`,
      'sec-fetch-site': 'same-origin',
    });
    expect([answer.status, answer.body]).toEqual([200, '{"ok":true,"value":{"heard":"plan.get"}}']);
    expect(calls).toEqual([['plan.get', { plan: 'p1' }]]);
  });

  it('that is not JSON by name or by content is refused', async () => {
    const cookie = await openSession();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', '']) {
      expect((await post('app.state', '{}', { cookie, 'content-type': type })).status, type).toBe(415);
    }
    expect((await post('app.state', '{"a":', { cookie })).status).toBe(400);
    expect((await post('app.state', Buffer.from([0x22, 0xff, 0x22]), { cookie })).status).toBe(400);
    expect((await post('app.state', '['.repeat(500_000) + ']'.repeat(500_000), { cookie })).body).toContain('nested too deep');
    expect(calls).toEqual([]);
  });

  it('above a megabyte is refused, announced or not, unless it brings in a dataset', async () => {
    const cookie = await openSession();
    const large = JSON.stringify('x'.repeat(1024 * 1024));
    expect((await post('app.state', large, { cookie })).status).toBe(413);
    expect((await post('app.state', large, { cookie, 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect(calls).toEqual([]);
    expect((await post('dataset.import', large, { cookie })).status).toBe(200);
  });

  it('with files or a block of cells may be larger than others', async () => {
    const cookie = await openSession();
    const large = JSON.stringify('x'.repeat(2 * 1024 * 1024));
    for (const channel of ['intake.open', 'snapshot.open', 'form.read', 'edit.add', 'quotaBand.adopt'])
      expect((await post(channel, large, { cookie })).status, channel).toBe(200);
  });

  it('for a socket is none: it is refused from a foreign page and answered as a plain request from the own', async () => {
    const cookie = await openSession();
    const socket = {
      cookie,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    expect((await get('/api/app.state', { ...socket, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/api/app.state', socket)).status).toBe(404);
    expect(calls).toEqual([]);
  });

  it('by another method is refused', async () => {
    const cookie = await openSession();
    expect((await send('PUT', '/api/app.state', { cookie, 'content-type': 'application/json' }, '{}')).status).toBe(405);
    expect((await send('DELETE', '/', { cookie })).status).toBe(405);
    expect((await get('/api/app.state', { cookie })).status).toBe(404);
    expect(calls).toEqual([]);
  });
});

describe('News', () => {
  it('of changes reach who has a session as server-sent events, with the window that asked', async () => {
    const listeners = new Set<(news: ChangeNews) => void>();
    const windows: (string | undefined)[] = [];
    const subscribe = (hear: (news: ChangeNews) => void) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    };
    const dispatch = async (_channel: string, _input: unknown, window?: string) => {
      windows.push(window);
      return ok(null);
    };
    await host.close();
    host = await startHttpHost({ dispatch, subscribe, rendererDir: join(folder, 'renderer'), port: 0 });
    expect((await get('/events')).status).toBe(401);
    const cookie = await openSession();
    expect((await get('/events', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    const stream = await fetch(`http://127.0.0.1:${host.port}/events`, { headers: { cookie } });
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const read = async (wanted: string) => {
      while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
    };
    await read('retry');
    for (const hear of listeners) hear({ whats: ['order.issue'], from: 'a' });
    await read('data: {"whats":["order.issue"],"from":"a"}\n\n');
    await post('app.state', '{}', { cookie, 'x-tongdiao-window': 'a' });
    await post('app.state', '{}', { cookie, 'x-tongdiao-window': 'a'.repeat(65) });
    expect(windows).toEqual(['a', undefined]);
    await host.close();
    expect(listeners.size).toBe(0);
    host = await startHttpHost({ dispatch, rendererDir: folder, port: 0 });
  });
});

describe('Files', () => {
  it('outside the folder of the screens are not to be had, by any spelling or link', async () => {
    const cookie = await openSession();
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%5c..%5csecret.json',
      '/assets/../../secret.json',
      '//secret.json',
      '/link.json',
      '/%00',
      '/%',
      '/assets',
      '/C:/secret.json',
    ]) {
      const answer = await get(path, { cookie });
      expect(answer.status, path).toBe(404);
      expect(answer.body).not.toContain('outside');
    }
  });

  it('carry their type, and the policy that lets pages load nothing from elsewhere', async () => {
    const cookie = await openSession();
    const script = await get('/assets/a-1.js', { cookie });
    expect([script.status, script.headers['content-type'], script.headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'private, max-age=31536000, immutable',
    ]);
    for (const answer of [script, await get('/', { cookie }), await get('/')]) {
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['cross-origin-embedder-policy']).toBe('require-corp');
    }
    expect((await get('/', { cookie })).headers['cache-control']).toBe('no-store');
  });
});

describe('The machine', () => {
  it('is not listened on by any address but loopback', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, address }) => !internal || address === '::1');
    expect(await canConnect('127.0.0.1')).toBe(true);
    for (const { address, family, scopeid } of others) {
      const name = family === 'IPv6' && scopeid ? `${address}%${scopeid}` : address;
      expect(await canConnect(name), name).toBe(false);
    }
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function openSession(): Promise<string> {
  return cookieOf(await get(pathOf(host.newLink())));
}

function cookieOf(answer: Answer): string {
  return answer.headers['set-cookie']?.[0].split(';')[0] ?? '';
}

function pathOf(link: string): string {
  return link.slice(`http://127.0.0.1:${host.port}`.length);
}

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return send('GET', path, headers);
}

function post(channel: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return send('POST', `/api/${channel}`, { 'content-type': 'application/json', ...headers }, body);
}

/** Sends the path as written: the host must not rely on a browser's normalisation. */
function send(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString() }),
      );
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => resolve(socket));
    socket.on('error', reject);
    socket.resume();
  });
}

function canConnect(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: host.port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.setTimeout(2_000, () => {
      socket.destroy();
      resolve(false);
    });
  });
}
