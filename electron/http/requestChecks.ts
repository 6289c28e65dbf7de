// Checks every request before it is handled: addressed to this host by name, and sent from this host's own pages.
import type { IncomingMessage } from 'node:http';

/** The host name the browser used, `127.0.0.1:PORT` or `localhost:PORT`; null for any other, such as a domain rebound to this address. */
export function trustedHost(request: IncomingMessage, port: number): string | null {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` ? host : null;
}

/**
 * True if the browser says that the request comes from a page of exactly this origin. Programs other than browsers send neither header;
 * they still need the session. Pages on other local ports count as same-site, hence the exact match.
 */
export function isFromOwnPage(request: IncomingMessage, host: string): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin');
}

/** Opening a page by address, link or bookmark is allowed; a file requested by a page of another site is not. */
export function isOwnOrNavigation(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
}

export function cookieValue(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export function isJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? '');
}
