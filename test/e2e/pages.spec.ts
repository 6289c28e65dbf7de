// Checks what every page must satisfy: complete in both languages, readable in both themes, nothing beyond the edge or cut off, no serious
// findings by axe, and everything reachable with the Tab key.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { themes, type Language } from '../../shared/domain/office.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { chineseNames } from './chineseNames.ts';
import { clippedText } from './clippedText.ts';
import { test as deskTest, expect } from './desk.ts';
import { quiet } from './quiet.ts';
import { placeRoutes, routes } from './routes.ts';
import { tabStops } from './tabStops.ts';

/** Its pages share a session that is watched; no other is made for each test. */
const test = deskTest.extend({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are wanted from the pattern
  watched: async ({}, use) => use(undefined),
});

// Two workers share the routes; each route is visited once for all checks.
test.describe.configure({ mode: 'parallel' });

for (const route of routes) {
  test.describe(`${route}`, () => {
    test.describe.configure({ mode: 'default' });
    let page: Page;

    test.beforeAll(async ({ visits, orderedDesk }) => {
      page = await visits.context.newPage();
      await orderedDesk.open(page, route, { language: 'zh', theme: 'light' });
      await settled(page, 'zh');
    });

    test.afterEach(({ visits }) => expect(visits.watch.taken()).toEqual({ requestsAbroad: [], errors: [] }));

    test.afterAll(() => page.close());

    test('can be walked through with the Tab key alone, into the page and out of it, with the focus visible', async () => {
      const stops = await tabStops(page);
      expect(stops.filter(({ place }, k) => k > 1 && place === stops[k - 1].place && place === stops[k - 2].place)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen).map(({ place, name }) => `${place} ${name}`)).toEqual([]);
      expect(stops.filter(({ name }) => name === '').map(({ place }) => place)).toEqual([]);
      expect(stops.some(({ name }) => name === messages.zh.frame.settings)).toBe(true);
      expect(stops.some(({ isInMain }) => isInMain)).toBe(true);
      expect(stops[0].name).toBe(messages.zh.frame.skipToContent);
      // The second stop leads to the table of a page that has one.
      expect(stops[1].name).toBe(messages.zh.frame.skipToTable);
      await page.getByRole('button', { name: messages.zh.frame.skipToTable }).press('Enter');
      const table = page.getByRole('main').locator('[role=grid], table');
      if ((await table.count()) > 0) await expect(page.locator('[role=grid]:focus, table:focus, table :focus')).toHaveCount(1);
    });

    test('is in Chinese, fits into 1280×720 and has no serious accessibility findings', async () => {
      await isWhole(page, 'zh');
      expect(await graveViolations(page)).toEqual([]);
    });

    test('turns dark by its button, and has no serious accessibility findings in the dark', async () => {
      await switchTheme(page, 'dark');
      await isWhole(page, 'zh');
      expect(await brightness(page)).toBeLessThan(60);
      // Names, roles and order were looked at in the light.
      expect(await graveViolations(page, ['color-contrast'])).toEqual([]);
    });

    test('turns English and light by its buttons, and fits into 1280×720', async () => {
      await switchTheme(page, 'light');
      expect(await brightness(page)).toBeGreaterThan(200);
      await page.getByRole('banner').getByRole('button', { name: messages.zh.frame.languageLabel, exact: true }).click();
      await settled(page, 'en');
      await isWhole(page, 'en');
      // Tables of the data are shown as they are kept.
      if (!route.startsWith('/data')) expect(await chineseNames(page)).toEqual([]);
    });
  });
}

test('the page of a city and of a maker fit, are accessible, and are walked through by Tab, in both languages and themes', async ({
  visits,
  orderedDesk,
}) => {
  const page = await visits.context.newPage();
  for (const route of placeRoutes) {
    await orderedDesk.open(page, route, { language: 'zh', theme: 'light' });
    await settled(page, 'zh');
    await isWhole(page, 'zh');
    expect(await graveViolations(page)).toEqual([]);
    const stops = await tabStops(page);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ place, name }) => `${place} ${name}`)).toEqual([]);
    expect(stops.filter(({ name }) => name === '').map(({ place }) => place)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await graveViolations(page, ['color-contrast'])).toEqual([]);
    await switchTheme(page, 'light');
    await page.getByRole('banner').getByRole('button', { name: messages.zh.frame.languageLabel, exact: true }).click();
    await settled(page, 'en');
    await isWhole(page, 'en');
  }
  expect(visits.watch.taken()).toEqual({ requestsAbroad: [], errors: [] });
  await page.close();
});

async function isWhole(page: Page, language: Language): Promise<void> {
  const text = (await page.locator('body').textContent()) ?? '';
  expect(messageKeys.filter((key) => text.includes(key))).toEqual([]);
  expect(text).not.toContain('{{');
  await expect(page.getByRole('navigation', { name: messages[language].frame.navigation })).toContainText(
    messages[language].frame.situation,
  );
  expect(await overflow(page)).toEqual({ width: 0, height: 0 });
  expect(await clippedText(page)).toEqual([]);
  expect(await page.title()).toMatch(new RegExp(`^.+ · ${messages[language].common.appName}$`));
}

/** With the button of the bar, which names the current theme and switches to the next. */
async function switchTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const { themes: names } = messages.zh.frame;
  const button = page.getByRole('banner').getByRole('button', { name: new RegExp(`^(${Object.values(names).join('|')})$`) });
  for (const _ of themes) {
    const shown = await button.getAttribute('aria-label');
    if (shown === names[theme]) break;
    await button.click();
    await expect(button).not.toHaveAttribute('aria-label', shown ?? '');
  }
  await expect(button).toHaveAttribute('aria-label', names[theme]);
  await settled(page, 'zh');
}

/** Every key with a dot, which i18next would show if its word were missing. */
const messageKeys = Object.values(messages.zh).flatMap((words) => keysOf(words).filter((key) => key.includes('.')));

function keysOf(words: object, prefix = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'object' && word !== null ? keysOf(word, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

async function settled(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('navigation', { name: messages[language].frame.navigation })).toContainText(messages[language].frame.orders);
  await expect(page.getByRole('main')).not.toBeEmpty();
  await quiet(page);
  await page.evaluate(() => document.fonts.ready);
}

/** What axe rates serious or critical. Screens only: the paper in its sandboxed frame runs no scripts, including axe's. */
async function graveViolations(page: Page, rules: readonly string[] | null = null): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // Only violations are reported in full: reporting passes for every element takes four times as long.
  const { violations, passes } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        iframes: false,
        resultTypes: ['violations'],
        ...(only === null ? {} : { runOnly: [...only] }),
      }),
    rules,
  );
  expect(passes.length).toBeGreaterThan(rules === null ? 10 : 0);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`));
}

/** Pixels by which the page exceeds the window. */
function overflow(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { width: scrollWidth - clientWidth, height: scrollHeight - clientHeight };
  });
}

/** Mean of red, green and blue of the page background, 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const color = await page.evaluate(() => {
    const painted = [
      document.querySelector('main'),
      document.querySelector('main')?.parentElement,
      document.body,
      document.documentElement,
    ];
    return (
      painted
        .map((element) => (element ? getComputedStyle(element).backgroundColor : ''))
        .find((value) => value !== '' && !value.endsWith(', 0)')) ?? ''
    );
  });
  const [red = 255, green = 255, blue = 255] = (color.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
