// Tooltips of charts: they use names that people know, on a page that accepts no markup as text.
import { expect, test } from './desk.ts';

test('a flow under the pointer tells who sends, to which tier, and how much', async ({ page, orderedDesk }) => {
  await orderedDesk.open(page, '/plan?tab=flows', { language: 'zh', theme: 'light' });
  const chart = page.getByRole('main').locator('svg').filter({ hasText: '抗疫一线' }).first();
  await expect(chart).toBeVisible();
  const box = await chart.boundingBox();
  if (box === null) throw new Error('the chart is not drawn');
  const tooltip = page.getByText(/^\S+ → \d \S+$/);
  // The first flow starts at the first column of bars, whose position depends on the longest name.
  await expect(async () => {
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.move(box.x + 170, box.y + 60);
    await page.mouse.move(box.x + 172, box.y + 62);
    await expect(tooltip).toBeVisible({ timeout: 1000 });
  }).toPass();
});
