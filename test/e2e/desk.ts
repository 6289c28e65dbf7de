// Owns the desks tests sit down at: a fresh one before first start, and one where the sample has been planned and ordered.
import { test as base, expect, request } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Result } from '../../shared/base/result.ts';
import type { Client } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Settings } from '../../shared/domain/office.ts';
import { startHost } from './host.ts';
import { openAnew } from './openAnew.ts';
import { watchContext } from './watch.ts';

/** The sample, planned, approved and ordered, in a running app that several tests share. */
export interface OrderedDesk {
  readonly client: Client;
  /** A signed-in page at this route (`/plan`), with these settings changed. */
  readonly open: (page: Page, route: string, settings: Partial<Settings>) => Promise<void>;
}

interface TestFixtures {
  /** Every test: nothing left this machine, nothing was logged as an error. */
  readonly watched: undefined;
  /** A page of a freshly started app, before first start. */
  readonly freshDesk: Page;
  /** A page of a freshly started app whose office has the sample, nothing planned: a test may leave it as it likes. */
  readonly sampleDesk: Page;
}

export const test = base.extend<TestFixtures, { readonly orderedDesk: OrderedDesk }>({
  watched: [
    async ({ context }, use) => {
      const watch = watchContext(context);
      await use(undefined);
      expect(watch.requestsAbroad, 'requests that left this machine').toEqual([]);
      expect(watch.errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  freshDesk: async ({ page }, use) => {
    const host = await startHost();
    await page.goto(host.link);
    await use(page);
    await page.close();
    await host.stop();
  },
  sampleDesk: async ({ page }, use) => {
    const host = await startHost();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(host.link);
    await page.evaluate(async (office) => {
      const headers = { 'Content-Type': 'application/json' };
      await fetch('/api/office.create', { method: 'POST', headers, body: JSON.stringify(office) });
    }, office);
    await openAnew(page, `${host.origin}/#/plan`);
    await use(page);
    await page.close();
    await host.stop();
  },
  orderedDesk: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const host = await startHost();
      const requests = await request.newContext({ baseURL: host.origin });
      await requests.get(host.link);
      const client = createClient(transportOver(requests));
      await orderTheSample(client);
      await use({
        client,
        open: (page, route, settings) => openSignedIn({ page, route, settings, client, requests, origin: host.origin }),
      });
      await requests.dispose();
      await host.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';

const office = { name: '江西省疫情防控物资统调办公室', kind: 'province', region: '360000', language: 'zh', start: 'sample' } as const;

async function orderTheSample(client: Client): Promise<void> {
  answered(await client('office.create', office));
  const { run } = answered(await client('plan.start', {}));
  await expect(async () => expect(answered(await client('plan.progress', { run })).kind).toBe('done')).toPass({
    timeout: 150_000,
    intervals: [500],
  });
  const state = answered(await client('plan.progress', { run }));
  if (state.kind !== 'done') throw new Error(`the run is ${state.kind}`);
  answered(await client('plan.approve', { plan: state.planId }));
  const orders = answered(await client('order.make', { plan: state.planId }));
  answered(await client('order.issue', { orders: orders.slice(0, 3).map((order) => order.id) }));
}

interface Opening {
  readonly page: Page;
  readonly route: string;
  readonly settings: Partial<Settings>;
  readonly client: Client;
  readonly requests: APIRequestContext;
  readonly origin: string;
}

async function openSignedIn({ page, route, settings, client, requests, origin }: Opening): Promise<void> {
  const { cookies } = await requests.storageState();
  await page.context().addCookies(cookies);
  const state = answered(await client('app.state', {}));
  answered(await client('settings.save', { ...state.settings, ...settings }));
  const address = `${origin}/#${route}`;
  // At the address where it is a page does not load anew, and keeps its settings.
  if (page.url() === address) await openAnew(page, address);
  else await page.goto(address);
  await expect(page.getByRole('main')).toBeVisible();
}

function transportOver(requests: APIRequestContext) {
  return async (channel: string, input: unknown) => {
    const response = await requests.post(`/api/${channel}`, { data: input, headers: { 'Content-Type': 'application/json' } });
    return (await response.json()) as Result<unknown, AppError>;
  };
}

function answered<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
