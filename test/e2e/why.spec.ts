// Shows that a short cell says why, tries what would help, and prints its arithmetic.
import { expect, test } from './desk.ts';

test('A short cell gives its reasons to the piece, tries a remedy without keeping it, and prints', async ({ page, orderedDesk }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await orderedDesk.open(page, `/plan?cell=${encodeURIComponent('city_basic|361100|MED')}`, { language: 'zh', theme: 'light' });
  const why = page.getByRole('complementary', { name: '为什么' });
  await expect(why.getByRole('region', { name: '短缺原因' })).toContainText('材料');
  const remedies = why.getByRole('region', { name: '怎么办' });
  const plans = await orderedDesk.client('plan.list', {});
  await remedies.getByRole('button', { name: /^试算/ }).first().click();
  await expect(remedies.getByRole('status')).toContainText('组上升', { timeout: 60_000 });
  await expect(remedies).toContainText('38.2 →');
  expect(await orderedDesk.client('plan.list', {})).toEqual(plans);
  await expect(why.getByRole('region', { name: '怎么办' })).toBeInViewport({ ratio: 1 });

  await why.getByRole('button', { name: '打印' }).click();
  const sheet = page.frameLocator('iframe[title="保障与短缺说明"]');
  await expect(sheet.getByRole('heading', { name: '三、短缺原因' })).toBeAttached();
  await expect(sheet.getByRole('row', { name: /^合计/ })).toContainText('100.0%');
});

test('A short cell is held against another city, in one sentence with its number', async ({ page, orderedDesk }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await orderedDesk.open(page, `/plan?cell=${encodeURIComponent('essential|361100|KN95')}`, { language: 'zh', theme: 'light' });
  const they = page.getByRole('complementary', { name: '为什么' }).getByRole('region', { name: '为什么给他们，不给我们' });
  await they.getByRole('combobox', { name: '选另一个市' }).fill('南昌');
  await page.keyboard.press('Enter');
  await expect(they).toContainText('从南昌的KN95调一箱（800 只）过来，南昌的保障率从 87.4% 降到 86.8%，低于我们的 87.4%。');
  await expect(they.getByText('低于我们的')).toBeInViewport({ ratio: 1 });
});
