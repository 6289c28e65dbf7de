// Provides the starting points of tests: before first start, with the sample, with the sample planned, and with orders issued.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Client } from '../../shared/contract/client.ts';
import type { Settings } from '../../shared/domain/office.ts';
import { startHost, startOffice, type OfficeStart } from './host.ts';
import { openAnew } from './openAnew.ts';
import { answered, clientOf, seedsOfRun, type Seeds } from './seeds.ts';
import { watchContext, type Watch } from './watch.ts';

/** The sample, planned, approved and with orders, in a running app that several tests share. */
export interface OrderedDesk {
  readonly client: Client;
  /** A signed-in page at this route (such as `/plan`), with these settings changed. */
  readonly open: (page: Page, route: string, settings: Partial<Settings>) => Promise<void>;
}

interface TestFixtures {
  /** Checked in every test: nothing left this machine, and no error was logged. */
  readonly watched: undefined;
  /** A page of an app started by `npm start`, before first start. */
  readonly freshDesk: Page;
  /** A page of an office that has the sample and no plan. A test may leave it in any state. */
  readonly sampleDesk: Page;
  /** The same with a draft plan of the sample. */
  readonly plannedDesk: Page;
  /** The same with the plan approved, its orders made, and the first three issued. */
  readonly issuedDesk: Page;
}

interface WorkerFixtures {
  readonly seeds: Seeds;
  readonly orderedDesk: OrderedDesk;
  /** A browser session that loads the app's files once, for tests that visit many routes. They check the watch themselves. */
  readonly visits: { readonly context: BrowserContext; readonly watch: Watch };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
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
  sampleDesk: async ({ page, seeds }, use) => sitDown(page, { seed: seeds.sample }, '/plan', use),
  plannedDesk: async ({ page, seeds }, use) => sitDown(page, { seed: seeds.planned }, '/plan', use),
  issuedDesk: async ({ page, seeds }, use) => sitDown(page, { seed: seeds.ordered }, '/orders', use),
  seeds: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are wanted from the pattern
    async ({}, use) => {
      await use(await seedsOfRun());
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  orderedDesk: [
    async ({ seeds }, use) => {
      const host = await startOffice({ seed: seeds.ordered });
      const { client, requests } = await clientOf(host);
      await use({
        client,
        open: async (page, route, settings) => {
          const { cookies } = await requests.storageState();
          await page.context().addCookies(cookies);
          const state = answered(await client('app.state', {}));
          answered(await client('settings.save', { ...state.settings, ...settings }));
          const address = `${host.origin}/#${route}`;
          // A page does not reload at its own address, and so would keep its settings.
          if (page.url() === address) await openAnew(page, address);
          else await page.goto(address);
          await expect(page.getByRole('main')).toBeVisible();
        },
      });
      await requests.dispose();
      await host.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  visits: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await use({ context, watch: watchContext(context) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

/** A signed-in page of an office of its own. */
export async function sitDown(page: Page, start: OfficeStart, route: string, use: (page: Page) => Promise<void>): Promise<void> {
  const host = await startOffice(start);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.request.get(host.link);
  await page.goto(`${host.origin}/#${route}`);
  await use(page);
  await page.close();
  await host.stop();
}
