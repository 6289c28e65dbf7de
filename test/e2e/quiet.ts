// Owns waiting until a page has fetched what it wants. The stream on which it hears of changes never ends, and is not waited for.
import { setTimeout as later } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { newsPath } from '../../shared/contract/changeNews.ts';

/** Long enough for a slow machine to have fetched all; a request whose end the browser does not tell is not waited for longer. */
const patience = 8_000;
/** Nothing is on the way for so long. */
const silence = 500;

const underWay = new WeakMap<BrowserContext, Set<Request>>();

/** Counts what the pages of the context fetch from now on. */
export function countRequests(context: BrowserContext): void {
  const requests = new Set<Request>();
  underWay.set(context, requests);
  context.on('request', (request) => {
    if (new URL(request.url()).pathname !== newsPath) requests.add(request);
  });
  context.on('requestfinished', (request) => requests.delete(request));
  context.on('requestfailed', (request) => requests.delete(request));
}

/** Nothing on the way, or long enough. What a test then looks for it waits for itself. */
export async function quiet(page: Page): Promise<void> {
  const end = performance.now() + patience;
  for (let since = performance.now(); performance.now() < end && performance.now() - since < silence; await later(50))
    if ((underWay.get(page.context())?.size ?? 0) > 0) since = performance.now();
}
