// Counts what a hand does: presses of the mouse button on the page. A press on a label counts once, though the page hears two clicks.
import type { Page } from '@playwright/test';

/** Call before the first press; it goes on over reloads. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  const listen = () => addEventListener('pointerdown', () => void (window as unknown as { countClick: () => void }).countClick(), true);
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => clicks;
}
