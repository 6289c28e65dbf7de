// Owns what a person without a mouse, or with the page at twice its size, must be able to do on every page.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { quiet } from './quiet.ts';
import { routes } from './routes.ts';

// each with a page of its own: two workers share them
test.describe.configure({ mode: 'parallel' });

const { frame } = messages.zh;

for (const route of routes) {
  test(`${route} is walked through by the Tab key alone: into the page and out of it, the focus in sight`, async ({
    page,
    orderedDesk,
  }) => {
    await orderedDesk.open(page, route, { language: 'zh', theme: 'light' });
    await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible();
    await quiet(page);
    const stops: Stop[] = [];
    // From the first thing to the last and round again; long tables are one stop or leave by Tab.
    for (let k = 0; k < mostStops; k += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null || (k > 5 && stop.place === stops[0]?.place)) break;
      stops.push(stop);
    }
    expect(stops.filter(({ place }, k) => k > 1 && place === stops[k - 1].place && place === stops[k - 2].place)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ place, name }) => `${place} ${name}`)).toEqual([]);
    expect(stops.filter(({ name }) => name === '').map(({ place }) => place)).toEqual([]);
    expect(stops.some(({ name }) => name === frame.settings)).toBe(true);
    expect(stops.some(({ isInMain }) => isInMain)).toBe(true);
  });
}

test('every page at 200 % keeps its size and is scrolled as a whole, to its last control', async ({ page, orderedDesk }) => {
  // What a window of 1280×720 holds at 200 %.
  await page.setViewportSize({ width: 640, height: 360 });
  for (const route of routes) {
    await orderedDesk.open(page, route, { language: 'zh', theme: 'light' });
    await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible();
    await quiet(page);
    const size = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const main = document.querySelector('main')?.getBoundingClientRect();
      return { scrollWidth, scrollHeight, mainHeight: Math.round(main?.height ?? 0) };
    });
    expect([route, size.scrollWidth, size.scrollHeight]).toEqual([route, 1024, 640]);
    expect([route, size.mainHeight]).toEqual([route, 640 - 44 - 24]);
    const last = page.getByRole('main').locator('button:visible').last();
    if ((await last.count()) === 0) continue;
    // What is still being drawn can take the control from under the scrolling.
    await expect(async () => {
      await last.scrollIntoViewIfNeeded({ timeout: 2_000 });
      await expect(last, route).toBeInViewport({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }
});

const mostStops = 300;

interface Stop {
  readonly place: string;
  readonly name: string;
  readonly isSeen: boolean;
  readonly isInMain: boolean;
}

/** What has the focus; null at the end of the page. Seen: it has a size, and something about it changes with the focus. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const path: string[] = [];
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
      path.unshift(`${at.tagName.toLowerCase()}${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : [];
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const name = [element.getAttribute('aria-label') ?? '', ...labelled, ...labels.map((label) => label.textContent ?? '')].join('').trim();
    const shown = name !== '' ? name : (element.textContent ?? '').trim() || (element.getAttribute('title') ?? '');
    // In a grid the focus is the grid's, and the mark is the cell's.
    const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const marked = [element, cell, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling].some((at) => {
      if (at == null) return false;
      const style = getComputedStyle(at);
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    const box = element.getBoundingClientRect();
    return {
      place: path.join('>'),
      name: shown || (element.tagName === 'IFRAME' ? (element.getAttribute('title') ?? '') : ''),
      isSeen: marked && box.width > 0 && box.height > 0,
      isInMain: element.closest('main') !== null,
    };
  });
}
