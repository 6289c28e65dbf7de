// Owns the main job as a newcomer does it: from first start to a printed order, by what the screen says and nothing else.
import { readFile } from 'node:fs/promises';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { common, frame, orders, plan, start } = messages.zh;

test('the sample leads from first start to a printed order', async ({ freshDesk: page }) => {
  await test.step('first start: language, office, sample', async () => {
    await expect(page.getByRole('heading', { name: start.title })).toBeVisible();
    await page.getByRole('radio', { name: /中文/ }).check();
    await page.getByRole('button', { name: common.next }).click();
    await expect(page.getByLabel(start.name)).toHaveValue(/江西/);
    await page.getByRole('button', { name: common.next }).click();
    await page.getByRole('radio', { name: new RegExp(start.sampleOption) }).check();
    await page.getByRole('button', { name: start.begin }).click();
  });

  const pages = page.getByRole('navigation', { name: frame.navigation });
  await test.step('situation: the cities of the sample, marked as 示例', async () => {
    await expect(page.getByRole('main')).toContainText('赣州');
    await expect(page.getByText(common.sample).first()).toBeVisible();
  });

  await test.step('plan: run it, see who is short, approve it', async () => {
    await pages.getByRole('link', { name: frame.plan }).click();
    await page.keyboard.press('F9');
    await expect(page.getByRole('tab', { name: plan.tabs.coverage })).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('tabpanel')).toContainText('赣州');
    await page.getByRole('button', { name: plan.approve }).click();
    await page.getByRole('dialog').getByRole('button', { name: plan.approveConfirm, exact: true }).click();
    await page.getByRole('button', { name: plan.toOrders }).click();
  });

  await test.step('orders: make them, issue them, and the paper has its number', async () => {
    await page.getByRole('button', { name: orders.make }).first().click();
    await expect(page.getByText(orders.states.draft).first()).toBeVisible();
    await page.getByRole('checkbox', { name: /全部/ }).first().check();
    await page.getByRole('button', { name: orders.issue, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: orders.issue, exact: true }).click();
    await expect(page.getByText(/〔\d{4}〕1号/).first()).toBeVisible();
  });

  await test.step('and the PDF is a PDF', async () => {
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: orders.pdf }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
