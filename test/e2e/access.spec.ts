// Shows that everything on every page can be reached at twice the size.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { quiet } from './quiet.ts';
import { routes } from './routes.ts';

const { frame } = messages.zh;

test('every page at 200% keeps its size and scrolls as a whole, down to its last control', async ({ page, orderedDesk }) => {
  // What a 1280×720 window shows at 200%.
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
    // Content that is still being drawn can push the control away from the scroll position.
    await expect(async () => {
      await last.scrollIntoViewIfNeeded({ timeout: 2_000 });
      await expect(last, route).toBeInViewport({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }
});
