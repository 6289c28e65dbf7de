// The preview on screen: a ratio is changed, gains and losses appear before anything is run, and they come true.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan } = messages.zh;

test('a changed ratio says at once who gains and who loses, and a run makes it true', async ({ plannedDesk: page }) => {
  test.setTimeout(180_000);
  const note = page.getByRole('status').filter({ hasText: plan.stale });
  await expect(page.getByRole('tabpanel')).toContainText('赣州', { timeout: 60_000 });
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: plan.unfoldPolicy }).click();

  const ratio = page.getByRole('spinbutton', { name: /%/ }).first();
  const before = await ratio.inputValue();
  await ratio.fill('20');
  await ratio.press('Enter');
  await expect(note).toContainText(/照现在的数据：.*组下降/, { timeout: 30_000 });
  await expect(page.locator('[data-key]').filter({ hasText: /[↓↑]/ }).first()).toBeVisible();
  const foretold = await fills(page, /照现在的数据为 ([\d.]+)%/);
  expect(foretold.size).toBeGreaterThan(0);

  // once undone, no preview is shown
  await ratio.fill(before);
  await ratio.press('Enter');
  await expect(note).toHaveCount(0);
  expect(await fills(page, /照现在的数据为 ([\d.]+)%/)).toEqual(new Map());

  await ratio.fill('20');
  await ratio.press('Enter');
  await expect(note).toContainText('照现在的数据：', { timeout: 30_000 });
  await page.keyboard.press('F9');
  await expect(note).toHaveCount(0, { timeout: 60_000 });
  const found = await fills(page, /保障率 ([\d.]+)%/);
  // issued goods are in whole cartons, so at most one point off the preview
  for (const [key, fill] of foretold) expect(Math.abs((found.get(key) ?? 100) - fill), key).toBeLessThanOrEqual(1);
});

/** What the labels of the cells say, by this pattern: percentages by key. */
async function fills(page: Page, pattern: RegExp): Promise<ReadonlyMap<string, number>> {
  const cells = await page
    .locator('[data-key]')
    .evaluateAll((buttons) => buttons.map((button) => [button.getAttribute('data-key'), button.getAttribute('aria-label')] as const));
  return new Map(
    cells.flatMap(([key, label]) => {
      const fill = pattern.exec(label ?? '')?.[1];
      return key === null || fill === undefined ? [] : [[key, Number(fill)] as const];
    }),
  );
}
