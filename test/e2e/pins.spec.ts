// Human decisions on screen: pinning a quota with a reason, being refused a pin that cannot be kept, seeing its price before approval, and
// trying quotas within a band.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan, pins, scenarios, common } = messages.zh;

test('a quota is pinned with a reason, priced before approval, and undone', async ({ plannedDesk: page }) => {
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  const table = page.getByRole('region', { name: plan.quotaTable });
  await table.getByRole('button', { name: /^指定/ }).first().click();
  const dialog = page.getByRole('dialog', { name: pins.newPin });
  await expect(dialog.getByRole('button', { name: pins.pin, exact: true })).toBeDisabled();
  await dialog.getByLabel(pins.atLeast).fill('10');
  await dialog.getByLabel(pins.atMost).fill('5');
  await expect(dialog.getByRole('alert')).toContainText(pins.minAboveMax);
  await dialog.getByLabel(pins.atLeast).fill('1');
  await dialog.getByLabel(pins.reason, { exact: true }).fill('设备检修');
  await dialog.getByRole('button', { name: pins.pin, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(table.getByRole('button', { name: /^已指定/ })).toHaveCount(1);
  await expect(page.getByText(plan.staleTag)).toBeVisible();

  await page.keyboard.press('F9');
  await expect(page.getByText(plan.staleTag)).toBeHidden({ timeout: 60_000 });
  await page.getByRole('button', { name: plan.approve }).click();
  const approve = page.getByRole('dialog', { name: /批准分配方案/ });
  await expect(approve).toContainText('设备检修');
  await expect(approve).toContainText(pins.priceHead, { timeout: 60_000 });
  await approve.getByRole('button', { name: common.cancel }).click();
  await takeBack(page);
});

test('a plan that would supersede an approved one says who gains and loses', async ({ plannedDesk: page }) => {
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  await page.getByRole('button', { name: plan.approve }).click();
  await page.getByRole('button', { name: plan.approveConfirm, exact: true }).click();
  await expect(page.getByRole('button', { name: plan.toPapers })).toBeVisible();
  await page.getByRole('button', { name: plan.unfoldPolicy }).click();
  await page.getByRole('radiogroup', { name: plan.support }).getByText(plan.supportModes.none).click();
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: plan.approve }).click({ timeout: 60_000 });
  const approve = page.getByRole('dialog', { name: /批准分配方案/ });
  await expect(approve).toContainText('与已批准的 P-0302-1 相比');
  await approve.getByRole('link', { name: scenarios.seeComparison }).click();
  await expect(page.getByRole('region', { name: scenarios.comparison })).toContainText('P-0302-1');
});

test('quotas within a band are tried, say who gains and loses, and are pinned only with a reason', async ({ plannedDesk: page }) => {
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  await page.getByRole('button', { name: scenarios.band.open }).click();
  const dialog = page.getByRole('dialog', { name: scenarios.band.title });
  await dialog.getByRole('button', { name: scenarios.band.try, exact: true }).click();
  await expect(dialog.getByRole('region', { name: scenarios.band.groups })).toContainText('▲ +', { timeout: 60_000 });
  await expect(dialog.getByRole('button', { name: /项指定数采用/ })).toBeDisabled();
  await dialog.getByLabel(pins.reason).fill('省指挥部会议');
  await expect(dialog.getByRole('button', { name: /项指定数采用/ })).toBeEnabled();
});

async function takeBack(page: Page): Promise<void> {
  // The smallest quotas stand last.
  await page.getByRole('group', { name: plan.quotaTable }).focus();
  await page.keyboard.press('End');
  await page
    .getByRole('button', { name: /^已指定/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: pins.changePin }).getByRole('button', { name: pins.remove }).click();
  await expect(page.getByRole('button', { name: /^已指定/ })).toHaveCount(0);
}
