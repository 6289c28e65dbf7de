// The main workflow as a newcomer does it, in the window or the browser: from first start to issued orders.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { common, frame, orders, papers, plan, start } = messages.zh;

/** From first start to two issued orders, with the paper of the first in view. */
export async function walkToOrders(page: Page): Promise<void> {
  await test.step('first start: language, office, sample', async () => {
    await expect(page.getByRole('heading', { name: start.title })).toBeVisible();
    await page.getByRole('radio', { name: /中文/ }).check();
    await page.getByRole('button', { name: common.next }).click();
    await expect(page.getByLabel(start.name)).toHaveValue(/江西/);
    await page.getByRole('button', { name: common.next }).click();
    // Its name goes on with what it holds; that of the sample a week later with a comma.
    await page.getByRole('radio', { name: new RegExp(`${start.sampleOption} `) }).check();
    await page.getByRole('button', { name: start.begin }).click();
  });

  const pages = page.getByRole('navigation', { name: frame.navigation });
  await test.step('situation: the cities of the sample, marked as 示例', async () => {
    await expect(page.getByRole('main')).toContainText('赣州');
    await expect(page.getByText(common.sample).first()).toBeVisible();
  });

  await test.step('plan: run it, see who is short, approve it', async () => {
    await pages.getByRole('link', { name: frame.plan }).click();
    await page.getByRole('button', { name: plan.run }).first().click();
    await expect(page.getByRole('tab', { name: plan.tabs.coverage })).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('tabpanel')).toContainText('赣州');
    await page.getByRole('button', { name: plan.approve }).click();
    await page.getByRole('dialog').getByRole('button', { name: plan.approveConfirm, exact: true }).click();
    await page.getByRole('button', { name: plan.toPapers }).click();
  });

  await test.step('orders: make them, issue two, and the paper has its number', async () => {
    await page.getByRole('button', { name: papers.make }).first().click();
    const ticks = page.getByRole('table').getByRole('checkbox');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await page.getByRole('button', { name: `${orders.issue} 2` }).click();
    await page.getByRole('dialog').getByRole('button', { name: orders.issue, exact: true }).click();
    await expect(page.getByRole('table').getByText(/〔\d{4}〕[12]号/)).toHaveCount(2);
    const paper = page.frameLocator(`iframe[title="${orders.previewTitle}"]`);
    // To the next order and back: the frame shows each, with fonts for all of its characters.
    for (const running of [1, 2, 1]) {
      await page
        .getByRole('table')
        .getByRole('button', { name: new RegExp(`〔\\d{4}〕${running}号`) })
        .click();
      await expect(paper.locator('body')).toContainText(new RegExp(`〔\\d{4}〕${running}号`));
      await expect(paper.locator('body')).toContainText('江西');
      const faces = await paper.locator('body').evaluate(async ({ ownerDocument: { fonts } }, family) => {
        await fonts.ready;
        return [...fonts].filter((face) => face.family.includes(family)).map(({ status }) => status);
      }, 'Noto Serif SC');
      expect(faces).toContain('loaded');
      expect(faces).not.toContain('error');
    }
  });
}
