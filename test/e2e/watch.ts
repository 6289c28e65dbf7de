// Watches for what no test may do: reach beyond this machine, or log an error.
import type { BrowserContext } from '@playwright/test';
import { countRequests } from './quiet.ts';

export interface Watch {
  readonly requestsAbroad: readonly string[];
  readonly errors: readonly string[];
  /** What was noticed since the last call. */
  readonly taken: () => { readonly requestsAbroad: readonly string[]; readonly errors: readonly string[] };
}

/** Watches every page of the context from now on. */
export function watchContext(context: BrowserContext): Watch {
  const requestsAbroad: string[] = [];
  const errors: string[] = [];
  countRequests(context);
  context.on('request', (request) => {
    if (!isLocal(request.url())) requestsAbroad.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (webError) => {
    errors.push(String(webError.error()));
  });
  return { requestsAbroad, errors, taken: () => ({ requestsAbroad: requestsAbroad.splice(0), errors: errors.splice(0) }) };
}

function isLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ['data:', 'blob:', 'about:'].includes(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
