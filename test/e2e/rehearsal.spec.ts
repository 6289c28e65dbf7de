// Rehearsing rules on screen: a question is asked, the first run is read, the rehearsal is stopped and goes on, and a variant becomes a scenario.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { rehearsal } = messages.zh;

test('a question is rehearsed, stopped, gone on with, and a variant becomes a scenario', async ({ sampleDesk: page }) => {
  test.setTimeout(240_000);
  await page.goto(page.url().replace('#/plan', '#/rehearsal'));
  await expect(page.getByText(rehearsal.none)).toBeVisible();
  // Luck is shown number by number; without reports of its own an office has the assumed one alone.
  await page.getByRole('button', { name: rehearsal.luckLook }).click();
  const lucks = page.getByRole('table', { name: rehearsal.luckTitle });
  await expect(lucks.getByRole('row').filter({ hasText: rehearsal.luckNames.outageDays })).toContainText(rehearsal.luckNever);
  await page.getByRole('dialog').getByRole('button', { name: rehearsal.close }).last().click();
  await expect(lucks).toBeHidden();
  await page.getByRole('combobox', { name: rehearsal.days }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '3 天' }).first().click();
  await page.getByRole('button', { name: rehearsal.start }).click();
  await expect(page.getByRole('progressbar', { name: rehearsal.progress })).toBeVisible();
  await expect(page.getByRole('region', { name: rehearsal.inWords })).toBeVisible({ timeout: 150_000 });
  await page.getByRole('button', { name: rehearsal.stop }).click();
  await expect(page.getByText(/推演没有做完：已过 \d+\/20 遍/)).toBeVisible();
  await expect(page.getByRole('table', { name: rehearsal.tiersTitle })).toContainText('抗疫一线');
  await page.getByRole('button', { name: rehearsal.resume }).click();
  await expect(page.getByRole('progressbar', { name: rehearsal.progress })).toBeVisible();
  await page.getByRole('button', { name: rehearsal.stop }).click();
  await page.getByRole('button', { name: rehearsal.adopt }).nth(1).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(rehearsal.adoptName).fill('联动四成');
  await dialog.getByRole('button', { name: rehearsal.adopt }).click();
  await expect(page).toHaveURL(/#\/plan/);
  await expect(page.getByText('联动四成').first()).toBeVisible();
});
