// Waits until a page has fetched everything. The stream that reports changes never ends and is not waited for.
import { setTimeout as later } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { newsPath } from '../../shared/contract/changeNews.ts';

/** Long enough for a slow machine to fetch everything; a request whose end the browser does not report is not waited for longer. */
const patience = 8_000;
/** Quiet means no request for this long. */
const silence = 250;

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

/** Resolves when no request is pending, or when the time is up. Whatever a test looks for next, it waits for itself. */
export async function quiet(page: Page): Promise<void> {
  const end = performance.now() + patience;
  for (let since = performance.now(); performance.now() < end && performance.now() - since < silence; await later(50))
    if ((underWay.get(page.context())?.size ?? 0) > 0) since = performance.now();
}
