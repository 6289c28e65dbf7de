// Serves the app to an ordinary browser: its files and channels over HTTP, on loopback only, to holders of a session.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newsPath, windowHeader, type ChangeNews } from '../../shared/contract/changeNews.ts';
import type { Transport } from '../../shared/contract/client.ts';
import type { RefusalStatus } from '../../shared/text/hostText.ts';
import { createAttemptLimit, type AttemptLimit } from './attemptLimit.ts';
import { securityHeaders } from '../node/host/contentSecurityPolicy.ts';
import { readRendererFile } from '../node/host/rendererFiles.ts';
import { refusalPage } from './refusalPage.ts';
import { createNewsStreams, type NewsStreams } from './newsStreams.ts';
import { readJsonBody } from './requestBody.ts';
import { cookieValue, isFromOwnPage, isJson, isOwnOrNavigation, trustedHost } from './requestChecks.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStrangers, type Strangers } from './strangers.ts';

export interface HttpHostOptions {
  /** `window` is the caller. */
  readonly dispatch: (channel: string, input: unknown, window?: string) => ReturnType<Transport>;
  /** Reports changes; omitted if there is no source for them. */
  readonly subscribe?: (hear: (news: ChangeNews) => void) => () => void;
  /** Folder of the built screens. */
  readonly rendererDir: string;
  /** 0 picks any free port. */
  readonly port: number;
  /** Called for every call of a page with a session. */
  readonly onCall?: () => void;
  /** Called when a browser has opened the app with its key. */
  readonly onOpened?: () => void;
}

export interface HttpHost {
  readonly port: number;
  /** A one-time address that opens the app in one browser; it invalidates the one before. */
  newLink(): string;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
/** Maximum size of a request body in bytes: files as base64, blocks of cells or thousands of decisions at once, and everything else. */
const bodyLimits: Readonly<Record<string, number>> = {
  'dataset.import': 300 * mebibyte,
  'intake.open': 300 * mebibyte,
  'snapshot.open': 300 * mebibyte,
  'export.rows': 64 * mebibyte,
  'form.read': 32 * mebibyte,
  'daily.save': 32 * mebibyte,
  'cityDay.save': 32 * mebibyte,
  'count.save': 32 * mebibyte,
  'arrival.save': 32 * mebibyte,
  'edit.add': 64 * mebibyte,
  'edit.change': 64 * mebibyte,
  'edit.delete': 32 * mebibyte,
  'intake.apply': 32 * mebibyte,
  'intake.read': 32 * mebibyte,
  'norm.save': 32 * mebibyte,
  'quotaBand.adopt': 32 * mebibyte,
  'snapshot.apply': 64 * mebibyte,
};
const otherLimit = mebibyte;
/** Refusals per minute of callers without a session before all of them are ignored: people open an old bookmark only a few times. */
const maxRefusals = 60;
const minute = 60_000;
/** Connections without a session at a time, and how long each may stay: a browser sends its cookie with its first request. */
const [maxStrangers, strangersMilliseconds] = [24, 5_000];

/** Rejects with the system's error if the port is taken. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const sessions = createSessions();
  const attempts = createAttemptLimit(maxRefusals, minute, () => performance.now());
  // A browser on the same machine sends its request at once: slow senders are cut off. Between two requests a connection stays open longer
  // than a person looks at a page: if it closed just as the next request was sent, that request would be lost.
  const server = createServer({
    headersTimeout: minute / 6,
    requestTimeout: minute,
    keepAliveTimeout: 10 * minute,
    connectionsCheckingInterval: minute / 12,
    maxHeaderSize: 16_384,
  });
  server.maxConnections = 128;
  const strangers = createStrangers(maxStrangers, strangersMilliseconds);
  server.on('connection', strangers.meet);
  const streams = createNewsStreams();
  const unsubscribe = options.subscribe?.(streams.tell);
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    // dispatch catches what handlers throw, so this is a browser that disconnected in mid-request
    answer(request, response, { ...options, port, sessions, attempts, strangers, streams }).catch(() => void response.destroy());
  });
  return {
    port,
    newLink: () => `http://127.0.0.1:${port}/?key=${sessions.newKey()}`,
    close() {
      unsubscribe?.();
      streams.close();
      return closeServer(server);
    },
  };
}

interface Desk extends HttpHostOptions {
  readonly sessions: Sessions;
  readonly attempts: AttemptLimit;
  readonly strangers: Strangers;
  readonly streams: NewsStreams;
}

async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  const hasSession = desk.sessions.isOpen(cookieValue(request, cookieName(desk.port)) ?? '');
  if (hasSession) desk.strangers.welcome(request.socket);
  else response.setHeader('Connection', 'close');
  const host = trustedHost(request, desk.port);
  if (host === null) return refuse(response, 421);
  const url = parseUrl(request.url ?? '', host);
  if (url === null) return refuse(response, 404);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading ? !isOwnOrNavigation(request) : !isFromOwnPage(request, host)) return refuse(response, 403);
  if (!hasSession && !desk.attempts.isOpen()) return refuse(response, 429);
  const key = url.pathname === '/' ? url.searchParams.get('key') : null;
  if (request.method === 'GET' && key !== null) return openSession(response, key, hasSession, desk);
  if (!hasSession) {
    desk.attempts.count();
    return refuse(response, 401, request.headers['sec-fetch-site'] === 'cross-site' && url.pathname === '/');
  }
  if (request.method === 'GET' && url.pathname === newsPath) return desk.streams.open(response);
  if (isReading) return sendFile(request, response, url.pathname, desk);
  if (request.method === 'POST' && url.pathname.startsWith('/api/'))
    return callChannel(request, response, url.pathname.slice('/api/'.length), desk);
  return sendText(response, 405, 'method not allowed');
}

/** Accepts only paths on this host: no absolute form, no `//other.host`. */
function parseUrl(target: string, host: string): URL | null {
  return target.startsWith('/') && !target.startsWith('//') && !target.includes('\\') ? URL.parse(target, `http://${host}`) : null;
}

/** Cookies are shared between the ports of a machine, so each host uses its own name. */
function cookieName(port: number): string {
  return `tongdiao-${port}`;
}

function openSession(response: ServerResponse, key: string, hasSession: boolean, desk: Desk): void {
  const token = hasSession ? null : desk.sessions.exchange(key);
  if (!hasSession && token === null) {
    desk.attempts.count();
    return refuse(response, 401);
  }
  if (token !== null) desk.onOpened?.();
  if (token !== null) response.setHeader('Set-Cookie', `${cookieName(desk.port)}=${token}; HttpOnly; SameSite=Strict; Path=/`);
  response.writeHead(303, { Location: '/' }).end();
}

async function sendFile(request: IncomingMessage, response: ServerResponse, pathname: string, desk: Desk): Promise<void> {
  const file = await readRendererFile(desk.rendererDir, pathname);
  if (file === null) return refuse(response, 404);
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Length', file.bytes.length);
  if (file.isImmutable) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : file.bytes);
}

async function callChannel(request: IncomingMessage, response: ServerResponse, channel: string, desk: Desk): Promise<void> {
  if (!isJson(request)) return sendText(response, 415, 'application/json expected');
  const body = await readJsonBody(request, bodyLimits[channel] ?? otherLimit);
  if (body.kind === 'tooLarge') return sendText(response, 413, 'body too large');
  if (body.kind === 'tooDeep') return sendText(response, 400, 'body nested too deep');
  if (body.kind === 'malformed') return sendText(response, 400, 'body is not JSON');
  desk.onCall?.();
  const result = JSON.stringify(await desk.dispatch(channel, body.value, windowOf(request)));
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(result);
}

/** A false name does no harm: it only says which window need not be notified. */
function windowOf(request: IncomingMessage): string | undefined {
  const name = request.headers[windowHeader];
  return typeof name === 'string' && name.length <= 64 ? name : undefined;
}

function refuse(response: ServerResponse, status: RefusalStatus, retry = false): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(refusalPage(status, retry));
}

/** For programs, not people: the status says everything. */
function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
