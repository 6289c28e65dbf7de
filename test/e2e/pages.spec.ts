// Owns what holds on every page: whole in both languages, readable in both themes, nothing beyond the edge, nothing axe finds grave.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Language } from '../../shared/domain/office.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { quiet } from './quiet.ts';
import { routes } from './routes.ts';

// each with a page of its own: two workers share them
test.describe.configure({ mode: 'parallel' });

for (const route of routes) {
  test(`${route} speaks both languages, keeps within 1280×720 and has nothing grave against it in either theme`, async ({
    page,
    orderedDesk,
  }) => {
    for (const [language, theme] of [
      ['zh', 'light'],
      ['zh', 'dark'],
      ['en', 'light'],
    ] as const) {
      await test.step(`${language}, ${theme}`, async () => {
        await orderedDesk.open(page, route, { language, theme });
        await settled(page, language);
        const text = (await page.locator('body').textContent()) ?? '';
        expect(messageKeys.filter((key) => text.includes(key))).toEqual([]);
        expect(text).not.toContain('{{');
        await expect(page.getByRole('navigation', { name: messages[language].frame.navigation })).toContainText(
          messages[language].frame.situation,
        );
        expect(await overflow(page)).toEqual({ width: 0, height: 0 });
        if (language === 'zh') expect(await graveViolations(page)).toEqual([]);
      });
    }
  });
}

test('the dark theme is dark', async ({ page, orderedDesk }) => {
  await orderedDesk.open(page, '/situation', { language: 'zh', theme: 'dark' });
  await settled(page, 'zh');
  expect(await brightness(page)).toBeLessThan(60);
  await orderedDesk.open(page, '/situation', { language: 'zh', theme: 'light' });
  await settled(page, 'zh');
  expect(await brightness(page)).toBeGreaterThan(200);
});

/** Every key with a dot in it, as i18next would show it where its word is missing. */
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

/** What axe calls serious or critical. Only the screens: the paper in its sandboxed frame runs no scripts, axe's neither. */
async function graveViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // Only what is wrong is told in full: what is right, of every element, takes four times as long.
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false, resultTypes: ['violations'] }),
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`));
}

/** Pixels by which the page is larger than the window. */
function overflow(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { width: scrollWidth - clientWidth, height: scrollHeight - clientHeight };
  });
}

/** Mean of red, green and blue of the page's background, 0 to 255. */
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
